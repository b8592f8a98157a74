package blast.reference;

import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rewrites one YAML document with anchors, aliases and merge keys, so that it means the same. */
final class SharedPieces {
  private static final Set<String> SECTIONS =
      Set.copyOf(Arrays.stream(Kind.values()).map(Kind::section).toList());

  private final Whim whim;
  private final Map<Yaml, String> anchors = new LinkedHashMap<>();
  private final List<Yaml.Entry> pieces = new ArrayList<>();

  SharedPieces(Whim whim) {
    this.whim = whim;
  }

  Yaml.Entries of(Yaml.Entries document) {
    if (!whim.chance(30)) {
      return document;
    }
    List<Yaml.Entry> entries = new ArrayList<>();
    for (Yaml.Entry entry : document.entries()) {
      boolean isSection = SECTIONS.contains(entry.key());
      entries.add(
          isSection ? new Yaml.Entry(entry.key(), nodes((Yaml.Entries) entry.value())) : entry);
    }
    if (!pieces.isEmpty()) {
      entries.add(0, new Yaml.Entry("x-shared", new Yaml.Entries(List.copyOf(pieces))));
    }
    return new Yaml.Entries(entries);
  }

  private Yaml.Entries nodes(Yaml.Entries section) {
    List<Yaml.Entry> nodes = new ArrayList<>();
    for (Yaml.Entry node : section.entries()) {
      boolean isNode = node.value() instanceof Yaml.Entries;
      nodes.add(isNode ? new Yaml.Entry(node.key(), fields((Yaml.Entries) node.value())) : node);
    }
    return new Yaml.Entries(nodes);
  }

  private Yaml.Entries fields(Yaml.Entries node) {
    List<Yaml.Entry> fields = new ArrayList<>();
    for (Yaml.Entry field : node.entries()) {
      fields.add(whim.chance(20) ? new Yaml.Entry(field.key(), shared(field.value())) : field);
    }
    return fields.isEmpty() || !whim.chance(20)
        ? new Yaml.Entries(fields)
        : new Yaml.Entries(withMerge(fields));
  }

  /** Moves some of the fields to where they are merged from, with some that are overridden. */
  private List<Yaml.Entry> withMerge(List<Yaml.Entry> fields) {
    List<Yaml.Entry> kept = new ArrayList<>();
    List<Yaml.Entry> base = new ArrayList<>();
    List<Yaml.Entry> secondBase = new ArrayList<>();
    for (Yaml.Entry field : fields) {
      (whim.chance(50) ? kept : whim.chance(70) ? base : secondBase).add(field);
    }
    addOverridden(kept, base);
    addOverridden(kept, secondBase);
    addOverridden(base, secondBase);
    Yaml merged = mapped(base);
    if (!secondBase.isEmpty()) {
      merged = new Yaml.Items(List.of(merged, mapped(secondBase)));
    }
    kept.add(whim.below(kept.size() + 1), new Yaml.Entry(Yaml.MERGE, merged));
    return kept;
  }

  private Yaml mapped(List<Yaml.Entry> fields) {
    Yaml mapping = new Yaml.Entries(whim.shuffled(fields));
    return whim.chance(80) ? shared(mapping) : mapping;
  }

  private void addOverridden(List<Yaml.Entry> stronger, List<Yaml.Entry> weaker) {
    Set<String> there = new HashSet<>(weaker.stream().map(Yaml.Entry::key).toList());
    for (Yaml.Entry field : stronger) {
      if (whim.chance(30) && there.add(field.key())) {
        weaker.add(new Yaml.Entry(field.key(), bogus(field)));
      }
    }
  }

  /** Something that would change the answer if it weren't overridden. */
  private static Yaml bogus(Yaml.Entry field) {
    return switch (field.key()) {
      case "count", "users" -> new Yaml.Whole(777_777);
      case "company", "parent", "within", "site", "runs-on", "needs", "uses" ->
          new Yaml.Text("overridden");
      default -> field.value();
    };
  }

  private Yaml shared(Yaml value) {
    String known = anchors.get(value);
    if (known != null) {
      return new Yaml.Alias(known);
    }
    String anchor = whim.pick(List.of("a", "piece-", "_")) + anchors.size();
    anchors.put(value, anchor);
    pieces.add(new Yaml.Entry("p" + anchors.size(), new Yaml.Anchored(anchor, value)));
    return new Yaml.Alias(anchor);
  }
}

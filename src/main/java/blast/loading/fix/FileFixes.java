package blast.loading.fix;

import blast.diagnostic.Remedy;
import blast.loading.Outline;
import blast.loading.Outline.Form;
import blast.loading.Outline.Node;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts one file right: the text is changed where something was found wrong, and nowhere else. What
 * the new text says is compared with what it should say before anybody gets it, so that a layout
 * that isn't understood leaves the file as it is.
 */
final class FileFixes {
  private static final String NOT_PLAIN = "it is written in a way of its own";

  private final Outline outline;
  private final FileText text;
  private final List<FixedFile.Done> done = new ArrayList<>();
  private final List<FixedFile.Refused> refused = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();
  private final Set<Node> without = new HashSet<>();
  private final Map<Node, String> names = new HashMap<>();

  private FileFixes(Outline outline, FileText text) {
    this.outline = outline;
    this.text = text;
  }

  /** Puts a file right: see {@link FixedFile#fix}. */
  static FixedFile fix(String name, String text, List<Wanted> wanted) {
    Optional<Outline> outline = Outline.of(SourceText.ofText(name, text));
    if (outline.isEmpty()) {
      return FixedFile.refusing(text, wanted, "the file can't be read to its end");
    }
    FileFixes fixes = new FileFixes(outline.get(), new FileText(text));
    fixes.plan(wanted);
    List<Edit> edits = FileText.ordered(fixes.edits);
    LineTrace trace = LineTrace.of(text, edits);
    return fixes.isSaid(name, trace.text())
        ? new FixedFile(trace.text(), fixes.done, fixes.refused, trace.lines())
        : FixedFile.refusing(text, wanted, NOT_PLAIN);
  }

  private boolean isSaid(String name, String changed) {
    return Outline.of(SourceText.ofText(name, changed))
        .map(after -> after.said(Set.of(), Map.of()))
        .filter(outline.said(without, names)::equals)
        .isPresent();
  }

  private void plan(List<Wanted> wanted) {
    Map<Node, Wanted> renames = new LinkedHashMap<>();
    Map<Node, Map<Integer, Wanted>> cuts = new LinkedHashMap<>();
    for (Wanted one : wanted) {
      Optional<Node> node = outline.at(one.at());
      if (one.remedy() instanceof Remedy.RemoveItem) {
        node = node.flatMap(FileFixes::item);
      } else {
        node = node.filter(Node::isKey);
      }
      Optional<String> why = node.flatMap(this::untouchable);
      if (node.isEmpty() || why.isPresent()) {
        refused.add(new FixedFile.Refused(one, why.orElse(NOT_PLAIN)));
      } else if (one.remedy() instanceof Remedy.RemoveItem) {
        Node item = node.get();
        cuts.computeIfAbsent(item.parent().orElseThrow(), list -> new LinkedHashMap<>())
            .put(item.index(), one);
      } else {
        renames.put(node.get(), one);
      }
    }
    rename(renames);
    cuts.forEach(this::cut);
  }

  /** The item of a list that a value is, or is in. */
  private static Optional<Node> item(Node node) {
    Optional<Node> at = Optional.of(node);
    while (at.isPresent() && at.get().parent().filter(p -> p.form() == Form.LIST).isEmpty()) {
      at = at.get().parent();
    }
    return at;
  }

  /** Why a value may not be changed: what is said of it would be said elsewhere, too. */
  private Optional<String> untouchable(Node node) {
    for (Optional<Node> at = Optional.of(node); at.isPresent(); at = at.get().parent()) {
      if (outline.isNamedElsewhere(at.get())) {
        return Optional.of("it has an anchor, and is used elsewhere as well");
      }
      if (at.get().isMerged()) {
        return Optional.of("it is merged in by '<<'");
      }
    }
    return !node.isKey() && Outline.within(node).stream().anyMatch(outline::isNamedElsewhere)
        ? Optional.of("something in it has an anchor, and is used elsewhere as well")
        : Optional.empty();
  }

  private void rename(Map<Node, Wanted> renames) {
    Map<Node, String> targets = new LinkedHashMap<>();
    renames.forEach((key, one) -> targets.put(key, ((Remedy.Rename) one.remedy()).to()));
    KeyRenames planned = new KeyRenames(text, targets);
    renames.forEach(
        (key, one) -> {
          Remedy.Rename rename = (Remedy.Rename) one.remedy();
          Optional<String> why = planned.refusal(key, rename);
          if (why.isPresent()) {
            refused.add(new FixedFile.Refused(one, why.get()));
          } else {
            edits.add(planned.edit(key, rename).orElseThrow());
            names.put(key, rename.to());
            done.add(renamed(key, one));
          }
        });
  }

  /** The name of a group's key says what the whole group is. */
  private static FixedFile.Done renamed(Node key, Wanted wanted) {
    boolean isOfGroup = ((Remedy.Rename) wanted.remedy()).to().endsWith("-of");
    Node scope = isOfGroup ? key.parent().orElseThrow() : key.value();
    return new FixedFile.Done(wanted, scope.start(), scope.end());
  }

  private void cut(Node list, Map<Integer, Wanted> items) {
    Optional<List<Edit>> cut = ListCut.of(text, list, new TreeSet<>(items.keySet()));
    items.forEach(
        (index, one) -> {
          if (cut.isEmpty()) {
            refused.add(new FixedFile.Refused(one, NOT_PLAIN));
          } else {
            Node item = list.children().get(index);
            without.add(item);
            done.add(new FixedFile.Done(one, item.start(), item.end()));
          }
        });
    cut.ifPresent(edits::addAll);
  }
}

package blast.loading;

import blast.inventory.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads what is said of nodes that are declared elsewhere. */
final class ExtensionReader {
  static final String KEY = "extend";

  private static final List<String> SECTIONS = Stream.of(Kind.values()).map(Kind::section).toList();

  private final Problems problems;
  private final ValueReader values;
  private final IdReader ids;
  private final NodeReader nodes;

  ExtensionReader(Problems problems, IdReader ids, NodeReader nodes) {
    this.problems = problems;
    this.values = new ValueReader(problems);
    this.ids = ids;
    this.nodes = nodes;
  }

  /** Reads the section of one document. */
  void read(int file, EntryStream sections) {
    Map<String, Tree.Scalar> seen = new HashMap<>();
    for (Tree.Scalar key = sections.next(); key != null; key = sections.next()) {
      if (!isFirst(seen, key, sections)) {
        sections.skip();
      } else if (!SECTIONS.contains(key.text())) {
        values.unknownKey(key, "'" + KEY + "'", SECTIONS);
        sections.skip();
      } else {
        section(file, kind(key.text()), key, sections);
      }
    }
  }

  private static Kind kind(String section) {
    return Stream.of(Kind.values())
        .filter(kind -> kind.section().equals(section))
        .findFirst()
        .orElseThrow();
  }

  private void section(int file, Kind kind, Tree.Scalar key, EntryStream sections) {
    Optional<EntryStream> all = sections.entries(key, values);
    if (all.isPresent()) {
      entries(file, kind, all.get());
    }
  }

  private void entries(int file, Kind kind, EntryStream entries) {
    Map<String, Tree.Scalar> seen = new HashMap<>();
    for (Tree.Scalar id = entries.next(); id != null; id = entries.next()) {
      if (ValueReader.isIgnored(id) || !isFirst(seen, id, entries)) {
        entries.skip();
        continue;
      }
      OptionalInt node = ids.read(id);
      Tree value = entries.value();
      if (node.isPresent()) {
        nodes.readExtension(node.getAsInt(), kind, file, id, value);
      }
    }
  }

  /** Whether a key stands here for the first time; says so if not, unless it was merged in. */
  private boolean isFirst(Map<String, Tree.Scalar> seen, Tree.Scalar key, EntryStream entries) {
    Tree.Scalar first = seen.putIfAbsent(key.text(), key);
    if (first != null && !entries.isMerged()) {
      problems.add(
          TreeReader.duplicateKey(key.span(problems.file()), key, first.span(problems.file())));
    }
    return first == null;
  }
}

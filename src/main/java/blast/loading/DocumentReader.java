package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.InventoryBuilder;
import blast.inventory.Kind;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the sections of one file into a builder, entry by entry. */
final class DocumentReader {
  private static final Map<String, Kind> KINDS = new HashMap<>();
  private static final List<String> KEYS =
      List.of(
          "blast",
          "name",
          "description",
          "audiences",
          "companies",
          "sites",
          "servers",
          "services",
          "resources",
          "scenarios",
          "policies",
          "lint");

  static {
    for (Kind kind : Kind.values()) {
      KINDS.put(kind.section(), kind);
    }
  }

  private final InventoryBuilder builder;
  private final Problems problems;
  private final Titles titles;
  private final AudienceReader audiences;
  private final ValueReader values;
  private final IdReader ids;
  private final NodeReader nodes;
  private final NodeReader duplicates;
  private @Nullable PromiseReader promises;

  /**
   * Reads into a builder.
   *
   * @param discarded takes what can't be declared, which is still read for its own problems
   */
  DocumentReader(
      InventoryBuilder builder,
      InventoryBuilder discarded,
      Problems problems,
      Titles titles,
      AudienceReader audiences) {
    this.builder = builder;
    this.problems = problems;
    this.titles = titles;
    this.audiences = audiences;
    this.values = new ValueReader(problems);
    this.ids = new IdReader(builder, problems);
    this.nodes = new NodeReader(builder, problems, ids);
    this.duplicates =
        new NodeReader(discarded, problems, IdReader.intoAnother(discarded, problems));
  }

  /** What was read of promises and settings; empty if no file has any. */
  Optional<PromiseReader> promises() {
    return Optional.ofNullable(promises);
  }

  private PromiseReader promiseReader() {
    if (promises == null) {
      promises = new PromiseReader(builder, problems);
    }
    return promises;
  }

  /** Reads all documents of a file; false if it could not be parsed to its end. */
  boolean read(SourceFile file, EventSource source) {
    EventCursor events = new EventCursor(source, builder, problems);
    TreeReader trees = new TreeReader(events, problems);
    int number = builder.file(file);
    while (!events.isEnd()) {
      if (events.kind() == EventBatch.Kind.DOCUMENT_START) {
        events.advance();
        trees.beginDocument();
        document(number, events, trees);
      } else {
        events.advance();
      }
    }
    return events.isComplete();
  }

  private void document(int file, EventCursor events, TreeReader trees) {
    Optional<EntryStream> root = EntryStream.of(trees, events);
    if (events.kind() == EventBatch.Kind.SEQUENCE_START && root.isEmpty()) {
      // However long the list is, nothing in it can be used.
      addNoSections(new Tree.Sequence(List.of(), 1, 1, events.start(), events.end()));
      events.abandon();
    } else if (root.isEmpty() && events.kind() != EventBatch.Kind.DOCUMENT_END && !events.isEnd()) {
      Tree tree = trees.read();
      if (tree instanceof Tree.Mapping mapping) {
        root = Optional.of(EntryStream.of(mapping));
      } else if (!(tree instanceof Tree.Scalar scalar && scalar.isNull())
          && !(tree instanceof Tree.Broken)) {
        addNoSections(tree);
      }
    }
    if (root.isPresent()) {
      sections(file, root.get());
    }
  }

  private void addNoSections(Tree found) {
    problems.add(
        LoadingChecks.WRONG_TYPE,
        found,
        "an inventory expects a mapping of sections, found " + found.found(),
        "begin with a section such as 'services:'");
  }

  private void sections(int file, EntryStream sections) {
    Map<String, Tree.Scalar> seen = new HashMap<>();
    for (Tree.Scalar key = sections.next(); key != null; key = sections.next()) {
      Tree.@Nullable Scalar first = seen.putIfAbsent(key.text(), key);
      if (first != null && sections.isMerged()) {
        sections.skip();
        continue;
      }
      if (first != null) {
        SourceSpan span = key.span(problems.file());
        problems.add(TreeReader.duplicateKey(span, key, first.span(problems.file())));
      }
      section(file, key, sections);
    }
  }

  private void section(int file, Tree.Scalar key, EntryStream sections) {
    Kind kind = KINDS.get(key.text());
    if (kind != null) {
      Optional<EntryStream> entries = entries(key, sections);
      if (entries.isPresent()) {
        nodes(file, kind, key, entries.get());
      }
      return;
    }
    switch (key.text()) {
      case "blast" -> values.version(sections.value(), number -> "format version " + number);
      case "name", "description" -> titles.read(key.text(), sections.value());
      case "audiences" -> {
        Optional<EntryStream> entries = entries(key, sections);
        if (entries.isPresent()) {
          audiences.read(entries.get());
        }
      }
      case "scenarios" -> {
        Optional<EntryStream> entries = entries(key, sections);
        if (entries.isPresent()) {
          promiseReader().readScenarios(entries.get());
        }
      }
      case "policies" -> {
        Optional<EntryStream> entries = entries(key, sections);
        if (entries.isPresent()) {
          promiseReader().readPolicies(entries.get());
        }
      }
      case "lint" -> promiseReader().readSettings(sections.value());
      default -> {
        values.unknownKey(key, "an inventory", KEYS);
        sections.skip();
      }
    }
  }

  private Optional<EntryStream> entries(Tree.Scalar key, EntryStream sections) {
    Optional<EntryStream> stream = sections.mapping();
    if (stream.isPresent()) {
      return stream;
    }
    Tree value = sections.value();
    if (value instanceof Tree.Mapping mapping) {
      return Optional.of(EntryStream.of(mapping));
    }
    if (!(value instanceof Tree.Scalar scalar && scalar.isNull())) {
      boolean isList = value instanceof Tree.Sequence;
      values.wrongType(
          key.text(),
          "a mapping from ids",
          value,
          isList ? Optional.of("begin each entry with 'id:' instead of '-'") : Optional.empty());
    }
    return Optional.empty();
  }

  private void nodes(int file, Kind kind, Tree.Scalar section, EntryStream entries) {
    Set<String> merged = new HashSet<>();
    for (Tree.Scalar id = entries.next(); id != null; id = entries.next()) {
      if (ValueReader.isIgnored(id)) {
        if (entries.skipNode(kind)) {
          addIgnored(id);
        }
        continue;
      }
      OptionalInt node = ids.read(id);
      if (node.isEmpty() || !builder.isDeclared(node.getAsInt())) {
        Tree value = entries.value();
        if (node.isPresent()) {
          nodes.read(node.getAsInt(), kind, file, id, value);
        } else {
          discard(kind, id, value);
        }
      } else if (entries.isMerged()
          && (merged.contains(id.text()) || isIn(section, node.getAsInt()))) {
        entries.skip();
      } else {
        addDuplicate(section, id, node.getAsInt());
        discard(kind, id, entries.value());
      }
      if (entries.isMerged()) {
        merged.add(id.text());
      }
    }
  }

  private void addIgnored(Tree.Scalar id) {
    problems.add(
        LoadingChecks.IGNORED_NODE,
        id,
        id.found() + " has the fields of a node and is none: what begins with 'x-' is ignored",
        "rename it if a node is meant, give it an anchor if it is a template");
  }

  private void discard(Kind kind, Tree.Scalar id, Tree value) {
    duplicates.readDiscarded(kind, id, value);
  }

  /** Whether a node was declared in the section that is being read. */
  private boolean isIn(Tree.Scalar section, int node) {
    SourceSpan declared = builder.declarations().span(node);
    return declared.file() == problems.file() && declared.start().compareTo(section.start()) > 0;
  }

  private void addDuplicate(Tree.Scalar section, Tree.Scalar id, int node) {
    if (isIn(section, node)) {
      problems.add(
          TreeReader.duplicateKey(id.span(problems.file()), id, builder.declarations().span(node)));
      return;
    }
    problems.add(
        Diagnostic.of(
                LoadingChecks.DUPLICATE_ID,
                id.span(problems.file()),
                "id " + id.found() + " is declared a second time")
            .withRelated(
                builder.declarations().span(node),
                "it is declared here first, as a " + builder.declarations().kind(node).word()));
  }
}

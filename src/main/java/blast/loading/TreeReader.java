package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.Quoted;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds values from events, one at a time: aliases and merge keys resolved, duplicate keys found.
 *
 * <p>An alias is the very tree of its anchor, so that text which repeats itself by aliases takes no
 * memory; its size is what it would be written out, and is held within bounds. Events nest no
 * deeper than {@link Limits#NESTING}, which bounds the recursion here.
 */
final class TreeReader {
  private static final int FEW = 16;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{3}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(,[0-9]{3})*");

  private final EventCursor events;
  private final Problems problems;
  private final Map<String, Tree> anchors = new HashMap<>();
  private final Set<String> openAnchors = new HashSet<>();
  private final Map<Position, String> tags = new HashMap<>();
  private boolean handsItemsOn;
  private long aliased;
  private boolean aliasesExhausted;
  private int values;

  TreeReader(EventCursor events, Problems problems) {
    this.events = events;
    this.problems = problems;
  }

  /** Anchors don't reach from one document into the next. */
  void beginDocument() {
    anchors.clear();
    openAnchors.clear();
    tags.clear();
    handsItemsOn = false;
  }

  /** Whether a list of this document was handed on item by item. */
  boolean handsItemsOn() {
    return handsItemsOn;
  }

  /** The tags of this document that aren't YAML's own, by where their values begin. */
  Map<Position, String> tags() {
    return tags;
  }

  /**
   * Reads the document at the cursor, and hands on one at a time the items of the list that it is,
   * or that it has under one of these keys; in what is returned, that list is empty.
   */
  Tree readByItems(Set<String> keys, Consumer<Tree> receiver) {
    boolean isWhole = keys.isEmpty() || events.anchor() != null;
    if (!isWhole && events.kind() == EventBatch.Kind.SEQUENCE_START) {
      return handItems(receiver);
    }
    return !isWhole && events.kind() == EventBatch.Kind.MAPPING_START
        ? mapping(keys, receiver)
        : read();
  }

  private Tree handItems(Consumer<Tree> receiver) {
    handsItemsOn = true;
    Position start = events.start();
    Position end = events.end();
    events.advance();
    while (events.kind() != EventBatch.Kind.SEQUENCE_END && !events.isEnd()) {
      beginEntry();
      receiver.accept(read());
    }
    events.advance();
    return new Tree.Sequence(List.of(), 1, 1, start, end);
  }

  /** Reads the value at the cursor, and moves past it. */
  Tree read() {
    String anchor = events.anchor();
    if (anchor == null) {
      return readValue();
    }
    anchors.remove(anchor);
    openAnchors.add(anchor);
    Tree tree = readValue();
    openAnchors.remove(anchor);
    anchors.put(anchor, tree);
    return tree;
  }

  /** Moves past the value at the cursor; only what is anchored in it is read. */
  void skip() {
    int depth = 0;
    do {
      if (events.anchor() != null) {
        read();
        continue;
      }
      switch (events.kind()) {
        case MAPPING_START, SEQUENCE_START -> depth++;
        case MAPPING_END, SEQUENCE_END -> depth--;
        default -> {}
      }
      events.advance();
    } while (depth > 0 && !events.isEnd());
  }

  private Tree readValue() {
    countValue();
    String tag = events.tag();
    if (tag != null) {
      tags.put(events.start(), tag);
    }
    return switch (events.kind()) {
      case PLAIN, QUOTED -> scalar();
      case ALIAS -> alias();
      case SEQUENCE_START -> sequence();
      case MAPPING_START -> mapping();
      case BROKEN -> broken();
      default -> new Tree.Broken(events.start(), events.start());
    };
  }

  private Tree broken() {
    Tree.Broken here = new Tree.Broken(events.start(), events.end());
    events.advance();
    return here;
  }

  /** Says that what is read next is another entry. */
  void beginEntry() {
    values = 0;
  }

  private void countValue() {
    if (++values > Limits.ENTRY_VALUES && !events.isEnd()) {
      problems.add(
          LoadingChecks.INPUT_LIMIT,
          new Tree.Broken(events.start(), events.start()),
          "one entry holds more than " + Limits.ENTRY_VALUES + " values");
      events.abandon();
    }
  }

  private Tree.Scalar scalar() {
    Tree.Scalar scalar =
        new Tree.Scalar(
            events.text(),
            events.id(),
            events.kind() == EventBatch.Kind.PLAIN,
            events.line(),
            events.column(),
            events.endLine(),
            events.endColumn());
    events.advance();
    return scalar;
  }

  private Tree alias() {
    String name = events.text();
    Tree.Broken here = new Tree.Broken(events.start(), events.end());
    events.advance();
    if (openAnchors.contains(name) && !anchors.containsKey(name)) {
      problems.add(
          LoadingChecks.RECURSIVE_ALIAS,
          here,
          "alias " + Quoted.of("*" + name) + " stands inside what it names");
      return here;
    }
    Tree target = anchors.get(name);
    if (target == null) {
      problems.add(unknownAlias(name, here));
      return here;
    }
    return withinBudget(target, here) ? target : here;
  }

  private Diagnostic unknownAlias(String name, Tree here) {
    Diagnostic problem =
        Diagnostic.of(
            LoadingChecks.UNKNOWN_ALIAS,
            here.span(problems.file()),
            "alias " + Quoted.of("*" + name) + " names no anchor before it in this document");
    return problems.nearest(name, anchors.keySet()).map(problem::withHint).orElse(problem);
  }

  private boolean withinBudget(Tree target, Tree here) {
    aliased += target.size();
    long budget = Limits.ALIASED_VALUES + Limits.ALIASED_VALUES_PER_VALUE * events.passed();
    if (aliased <= budget) {
      return true;
    }
    if (!aliasesExhausted) {
      aliasesExhausted = true;
      problems.add(
          LoadingChecks.ALIAS_EXPANSION,
          here,
          "aliases up to here stand for more than " + budget + " values");
    }
    return false;
  }

  private Tree sequence() {
    Position start = events.start();
    Position end = events.end();
    events.advance();
    List<Tree> items = new ArrayList<>();
    long size = 1;
    int depth = 0;
    while (events.kind() != EventBatch.Kind.SEQUENCE_END && !events.isEnd()) {
      Tree item = read();
      items.add(item);
      size = saturatingAdd(size, item.size());
      depth = Math.max(depth, item.depth());
    }
    if (events.isEnd()) {
      return new Tree.Broken(start, end);
    }
    events.advance();
    return withinDepth(new Tree.Sequence(items, size, depth + 1, start, end));
  }

  private Tree mapping() {
    return mapping(Set.of(), item -> {});
  }

  private Tree mapping(Set<String> handedOn, Consumer<Tree> receiver) {
    Position start = events.start();
    Position end = events.end();
    events.advance();
    MappingUnderConstruction mapping = new MappingUnderConstruction();
    while (events.kind() != EventBatch.Kind.MAPPING_END && !events.isEnd()) {
      Tree.@Nullable Scalar key = readKey();
      if (key == null) {
        skip();
      } else if (key.isMergeKey()) {
        mapping.merge(mergeSources(read()));
      } else {
        boolean isHandedOn =
            handedOn.contains(key.text())
                && events.kind() == EventBatch.Kind.SEQUENCE_START
                && events.anchor() == null;
        add(mapping, key, isHandedOn ? handItems(receiver) : read());
      }
    }
    if (events.isEnd()) {
      return new Tree.Broken(start, end);
    }
    events.advance();
    return withinDepth(mapping.toTree(start, end));
  }

  /**
   * Adds an entry. What follows the comma in {@code {users: 1,500}} is a key for YAML, and for
   * whoever wrote it the rest of a number.
   */
  private static void add(MappingUnderConstruction mapping, Tree.Scalar key, Tree value) {
    boolean isBare = value instanceof Tree.Scalar scalar && scalar.isEmpty();
    if (!isBare || !DIGITS.matcher(key.text()).matches() || !mapping.continueNumber(key)) {
      mapping.add(key, value);
    }
  }

  /** What is written out never nests too deep, but aliases may stand in each other without end. */
  private Tree withinDepth(Tree tree) {
    if (tree.depth() <= Limits.NESTING) {
      return tree;
    }
    problems.add(
        LoadingChecks.INPUT_LIMIT,
        tree,
        "with its aliases, " + tree.found() + " is nested more than " + Limits.NESTING + " deep");
    return new Tree.Broken(tree.start(), tree.end());
  }

  /** Reads a key, and moves past it; null if what stands there can't be one, which is said. */
  Tree.@Nullable Scalar readKey() {
    Tree key = read();
    if (key instanceof Tree.Scalar scalar) {
      return scalar;
    }
    if (!(key instanceof Tree.Broken)) {
      problems.add(
          LoadingChecks.WRONG_TYPE,
          key,
          key.found() + " stands where a key is expected",
          "put text with braces or brackets in quotes");
    } else {
      // Who knows what it would have declared.
      events.lose();
    }
    return null;
  }

  /** The mappings that a merge key names, nearest first. */
  List<Tree.Mapping> mergeSources(Tree value) {
    List<Tree.Mapping> sources = new ArrayList<>();
    for (Tree source : value instanceof Tree.Sequence list ? list.items() : List.of(value)) {
      if (source instanceof Tree.Mapping mapping) {
        sources.add(mapping);
      } else if (!(source instanceof Tree.Broken)) {
        problems.add(
            LoadingChecks.BAD_MERGE,
            source,
            "merge key '<<' expects a mapping or a list of mappings, found " + source.found());
      }
    }
    return sources;
  }

  private static long saturatingAdd(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  /** Keeps keys distinct: the first of two wins and the second is said; merged ones give way. */
  private final class MappingUnderConstruction {
    private final List<Tree.Entry> entries = new ArrayList<>(6);
    private final List<Tree.Mapping> merged = new ArrayList<>(0);
    private @Nullable Map<String, Tree.Scalar> index;
    private long size = 1;
    private int depth;

    void add(Tree.Scalar key, Tree value) {
      Tree.@Nullable Scalar first = find(key.text());
      if (first == null) {
        put(key, value);
      } else {
        problems.add(duplicateKey(key.span(problems.file()), key, first.span(problems.file())));
      }
    }

    /** Takes a key as the rest of the number before it, if it stands right behind its comma. */
    boolean continueNumber(Tree.Scalar key) {
      if (entries.isEmpty()
          || !(entries.get(entries.size() - 1).value() instanceof Tree.Scalar number)
          || !number.plain()
          || !NUMBER.matcher(number.text()).matches()
          || number.endLine() != key.line()
          || number.endColumn() + 1 != key.column()) {
        return false;
      }
      Tree.Scalar whole =
          new Tree.Scalar(
              number.text() + "," + key.text(),
              -1,
              true,
              number.line(),
              number.column(),
              key.endLine(),
              key.endColumn());
      entries.set(entries.size() - 1, new Tree.Entry(entries.get(entries.size() - 1).key(), whole));
      return true;
    }

    void merge(List<Tree.Mapping> sources) {
      merged.addAll(sources);
    }

    Tree toTree(Position start, Position end) {
      for (Tree.Mapping source : merged) {
        for (Tree.Entry entry : source.entries()) {
          if (find(entry.key().text()) == null) {
            put(entry.key(), entry.value());
          }
        }
      }
      return new Tree.Mapping(entries, size, depth + 1, start, end);
    }

    private void put(Tree.Scalar key, Tree value) {
      entries.add(new Tree.Entry(key, value));
      size = saturatingAdd(size, saturatingAdd(value.size(), 1));
      depth = Math.max(depth, value.depth());
      if (index != null) {
        index.put(key.text(), key);
      } else if (entries.size() == FEW) {
        Map<String, Tree.Scalar> all = new HashMap<>();
        entries.forEach(entry -> all.put(entry.key().text(), entry.key()));
        index = all;
      }
    }

    private Tree.@Nullable Scalar find(String key) {
      if (index != null) {
        return index.get(key);
      }
      for (Tree.Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return entry.key();
        }
      }
      return null;
    }
  }

  /** Says that a key stands twice in one mapping. */
  static Diagnostic duplicateKey(SourceSpan second, Tree.Scalar key, SourceSpan first) {
    return Diagnostic.of(
            LoadingChecks.DUPLICATE_KEY, second, "key " + key.found() + " is repeated here")
        .withRelated(first, "it stands here first");
  }
}

package blast.loading;

import blast.inventory.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a mapping, one after another, so that a section of a million nodes is never in
 * memory as a whole. After {@link #next}, exactly one of {@link #value}, {@link #mapping} with a
 * result, or {@link #skip} takes the entry's value.
 *
 * <p>A mapping that is being parsed gives its own entries first and those it merges after them;
 * whoever reads it passes over a merged entry whose key was there already.
 */
interface EntryStream {
  /** The next key, or null after the last entry. */
  Tree.@Nullable Scalar next();

  /** Whether the entry comes from a merge key. */
  boolean isMerged();

  /** The entry's value. */
  Tree value();

  /** The entry's value as a stream, if it is a mapping; if it is not, nothing is taken. */
  Optional<EntryStream> mapping();

  /** The entry's value as a stream of entries by id; says what it is if it is something else. */
  default Optional<EntryStream> entries(Tree.Scalar key, ValueReader values) {
    Optional<EntryStream> stream = mapping();
    if (stream.isPresent()) {
      return stream;
    }
    Tree value = value();
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

  /** Passes over the entry's value. */
  void skip();

  /**
   * Passes over the entry's value. Whether it looks like a node of a kind that nobody declares: a
   * mapping with a field of such a node. What has an anchor is there for being named elsewhere.
   */
  boolean skipNode(Kind kind);

  /** The value at the cursor of a reader as a stream, if it is a mapping. */
  static Optional<EntryStream> of(TreeReader reader, EventCursor events) {
    // What is anchored will be named again, and has to be kept as a whole.
    if (events.kind() == EventBatch.Kind.MAPPING_START && events.anchor() == null) {
      events.advance();
      return Optional.of(new Parsed(reader, events));
    }
    return Optional.empty();
  }

  /** A mapping that has been read, as a stream. */
  static EntryStream of(Tree.Mapping mapping) {
    return new Kept(mapping.entries().iterator(), false);
  }

  /** Entries of a tree. */
  final class Kept implements EntryStream {
    private final Iterator<Tree.Entry> entries;
    private final boolean merged;
    private Tree.@Nullable Entry current;

    Kept(Iterator<Tree.Entry> entries, boolean merged) {
      this.entries = entries;
      this.merged = merged;
    }

    @Override
    public Tree.@Nullable Scalar next() {
      current = entries.hasNext() ? entries.next() : null;
      return current == null ? null : current.key();
    }

    @Override
    public boolean isMerged() {
      return merged;
    }

    @Override
    public Tree value() {
      if (current == null) {
        throw new IllegalStateException("no entry is current");
      }
      return current.value();
    }

    @Override
    public Optional<EntryStream> mapping() {
      return value() instanceof Tree.Mapping mapping
          ? Optional.of(EntryStream.of(mapping))
          : Optional.empty();
    }

    @Override
    public void skip() {}

    @Override
    public boolean skipNode(Kind kind) {
      // A whole section is only kept for its anchor.
      return false;
    }
  }

  /** Entries that are parsed as they are asked for. */
  final class Parsed implements EntryStream {
    private final TreeReader reader;
    private final EventCursor events;
    private final List<Tree.Mapping> merged = new ArrayList<>(0);
    private @Nullable Deque<EntryStream> afterwards;

    Parsed(TreeReader reader, EventCursor events) {
      this.reader = reader;
      this.events = events;
    }

    @Override
    public Tree.@Nullable Scalar next() {
      while (afterwards == null) {
        if (events.kind() == EventBatch.Kind.MAPPING_END || events.isEnd()) {
          events.advance();
          afterwards = new ArrayDeque<>();
          for (Tree.Mapping mapping : merged) {
            afterwards.add(new Kept(mapping.entries().iterator(), true));
          }
          break;
        }
        reader.beginEntry();
        Tree.@Nullable Scalar key = reader.readKey();
        if (key == null) {
          reader.skip();
        } else if (key.isMergeKey()) {
          merged.addAll(reader.mergeSources(reader.read()));
        } else {
          return key;
        }
      }
      return nextMerged(afterwards);
    }

    private static Tree.@Nullable Scalar nextMerged(Deque<EntryStream> streams) {
      while (!streams.isEmpty()) {
        Tree.@Nullable Scalar key = streams.getFirst().next();
        if (key != null) {
          return key;
        }
        streams.removeFirst();
      }
      return null;
    }

    @Override
    public boolean isMerged() {
      return afterwards != null;
    }

    @Override
    public Tree value() {
      return afterwards == null ? reader.read() : afterwards.getFirst().value();
    }

    @Override
    public Optional<EntryStream> mapping() {
      return afterwards == null ? EntryStream.of(reader, events) : afterwards.getFirst().mapping();
    }

    @Override
    public void skip() {
      if (afterwards == null) {
        reader.skip();
      }
    }

    @Override
    public boolean skipNode(Kind kind) {
      return afterwards == null && IgnoredEntry.skip(kind, reader, events);
    }
  }
}

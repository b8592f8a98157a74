package blast.loading;

import blast.text.Position;
import blast.text.Quoted;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A value of a file, with its place. */
public sealed interface Tree {
  /** Where it begins. */
  Position start();

  /** Just past its last character. */
  Position end();

  /** How many values it is, written out with all its aliases. */
  long size();

  /** How many lists and mappings stand in each other, written out with all its aliases. */
  int depth();

  /** Whether it says that nothing is set, which is as good as leaving its key out. */
  default boolean isLeftOut() {
    return this instanceof Scalar scalar && scalar.isUnset();
  }

  /** What it is, for a message: {@code a list}, {@code a mapping}, {@code 'text'}. */
  String found();

  default SourceSpan span(SourceFile file) {
    return new SourceSpan(file, start(), end());
  }

  /**
   * A text, number or nothing, unread.
   *
   * @param text as it stands in the file, escapes resolved
   * @param known the number that the text has as an id in the builder that is filled, or -1 for one
   *     that has none or wasn't found
   * @param plain whether it stands without quotes
   * @param line where it begins; places are plain numbers here, for there are many scalars
   * @param column where it begins
   * @param endLine just past its end
   * @param endColumn just past its end
   */
  record Scalar(
      String text, int known, boolean plain, int line, int column, int endLine, int endColumn)
      implements Tree {
    @Override
    public Position start() {
      return new Position(line, column);
    }

    @Override
    public Position end() {
      return new Position(endLine, endColumn);
    }

    /** Whether nothing is written: an empty value, or YAML's words for null. */
    public boolean isNull() {
      return plain
          && switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
          };
    }

    /** Whether one of YAML's words for null is written, as tools do for what isn't set. */
    boolean isUnset() {
      return isNull() && !isEmpty();
    }

    boolean isEmpty() {
      return plain && text.isEmpty();
    }

    boolean isMergeKey() {
      return plain && text.equals("<<");
    }

    @Override
    public long size() {
      return 1;
    }

    @Override
    public int depth() {
      return 0;
    }

    @Override
    public String found() {
      return isEmpty() ? "nothing" : Quoted.of(text);
    }
  }

  /** A list. */
  record Sequence(List<Tree> items, long size, int depth, Position start, Position end)
      implements Tree {
    @Override
    public String found() {
      return "a list";
    }
  }

  /** A mapping whose keys are distinct, merge keys resolved. */
  record Mapping(List<Entry> entries, long size, int depth, Position start, Position end)
      implements Tree {
    /** The entry with that key. */
    public Optional<Entry> find(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }

    @Override
    public String found() {
      return "a mapping";
    }
  }

  /** A value that could not be read; that was said already, and nothing more need be said of it. */
  record Broken(Position start, Position end) implements Tree {
    @Override
    public long size() {
      return 1;
    }

    @Override
    public int depth() {
      return 0;
    }

    @Override
    public String found() {
      return "an unreadable value";
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Tree value) {}
}

package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.InventoryBuilder;
import blast.inventory.PackedTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some hundred parse events in columns: what travels from the thread that parses to the one that
 * builds. Positions count from 1.
 */
final class EventBatch {
  /** What an event says. */
  enum Kind {
    DOCUMENT_START,
    DOCUMENT_END,
    MAPPING_START,
    MAPPING_END,
    SEQUENCE_START,
    SEQUENCE_END,
    /** A scalar without quotes. */
    PLAIN,
    /** A scalar in quotes, or a block of text. */
    QUOTED,
    ALIAS,
    /** A value that can't be used, which is said. */
    BROKEN,
    /** Nothing follows. */
    END
  }

  static final int CAPACITY = 1024;

  private final Kind[] kinds = new Kind[CAPACITY];
  private final @Nullable String[] texts = new String[CAPACITY];
  private final int[] places = new int[CAPACITY * 4];
  private final PackedTexts packed = new PackedTexts();
  private final boolean packs;
  private @Nullable String @Nullable [] anchors;
  private @Nullable String @Nullable [] tags;
  private final List<Diagnostic> problems = new ArrayList<>(0);
  private boolean complete = true;
  private int size;

  /**
   * An empty batch.
   *
   * @param packs whether texts are packed as they are added, so that they can be found together
   */
  EventBatch(boolean packs) {
    this.packs = packs;
  }

  /** Empties it, for being filled again. */
  void clear() {
    size = 0;
    packed.clear();
    anchors = null;
    tags = null;
    problems.clear();
    complete = true;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == CAPACITY;
  }

  void add(Kind kind, @Nullable String text, int line, int column, int endLine, int endColumn) {
    if (packs) {
      pack(kind, text);
    }
    kinds[size] = kind;
    texts[size] = text;
    int at = size * 4;
    places[at] = line;
    places[at + 1] = column;
    places[at + 2] = endLine;
    places[at + 3] = endColumn;
    size++;
  }

  private void pack(Kind kind, @Nullable String text) {
    if (text == null || kind == Kind.ALIAS) {
      packed.addNone();
    } else {
      packed.add(text);
    }
  }

  /** Gives the event added last an anchor. */
  void anchor(String name) {
    if (anchors == null) {
      anchors = new String[CAPACITY];
    }
    anchors[size - 1] = name;
  }

  /** Gives the event added last a tag that isn't one of YAML's own. */
  void tag(String name) {
    if (tags == null) {
      tags = new String[CAPACITY];
    }
    tags[size - 1] = name;
  }

  /** Looks for all scalars among a builder's ids, which some of them are; see there. */
  void find(InventoryBuilder builder, int[] ids) {
    if (packs) {
      builder.findAll(packed, ids);
    } else {
      Arrays.fill(ids, 0, size, -1);
    }
  }

  void dropLast() {
    size--;
  }

  void problem(Diagnostic problem) {
    problems.add(problem);
  }

  /** Says that the file could not be read to its end. */
  void incomplete() {
    complete = false;
  }

  /** Whether it ends with the end of the file. */
  boolean isLast() {
    return size > 0 && kinds[size - 1] == Kind.END;
  }

  Kind kind(int event) {
    return kinds[event];
  }

  /** A scalar's text or an alias's name; empty for other events. */
  String text(int event) {
    String text = texts[event];
    return text == null ? "" : text;
  }

  @Nullable String anchor(int event) {
    return anchors == null ? null : anchors[event];
  }

  @Nullable String tag(int event) {
    return tags == null ? null : tags[event];
  }

  int line(int event) {
    return places[event * 4];
  }

  int column(int event) {
    return places[event * 4 + 1];
  }

  int endLine(int event) {
    return places[event * 4 + 2];
  }

  int endColumn(int event) {
    return places[event * 4 + 3];
  }

  List<Diagnostic> problems() {
    return problems;
  }

  boolean isComplete() {
    return complete;
  }
}

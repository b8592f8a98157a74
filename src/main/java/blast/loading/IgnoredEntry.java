package blast.loading;

import blast.inventory.Field;
import blast.inventory.Kind;

/** Passes over an entry that is no node, and takes note of whether it looks like one. */
final class IgnoredEntry {
  private final Kind kind;
  private final TreeReader reader;
  private final EventCursor events;
  private int depth;

  /** Whether a key of the outermost mapping is next, rather than a value. */
  private boolean isKeyNext = true;

  private boolean hasField;
  private boolean hasAnchor;

  private IgnoredEntry(Kind kind, TreeReader reader, EventCursor events) {
    this.kind = kind;
    this.reader = reader;
    this.events = events;
  }

  /**
   * Moves past the value at the cursor; only what is anchored in it is read.
   *
   * @return whether it is a mapping with a field of that kind of node, and without an anchor
   */
  static boolean skip(Kind kind, TreeReader reader, EventCursor events) {
    boolean isMapping = events.kind() == EventBatch.Kind.MAPPING_START;
    IgnoredEntry entry = new IgnoredEntry(kind, reader, events);
    do {
      entry.step();
    } while (entry.depth > 0 && !events.isEnd());
    return isMapping && entry.hasField && !entry.hasAnchor;
  }

  private void step() {
    if (events.anchor() != null) {
      hasAnchor = true;
      pass();
      reader.read();
      return;
    }
    switch (events.kind()) {
      case MAPPING_START, SEQUENCE_START -> {
        pass();
        depth++;
      }
      case MAPPING_END, SEQUENCE_END -> depth--;
      default -> pass();
    }
    events.advance();
  }

  /** Takes note of a key or a value of the outermost mapping, whichever begins here. */
  private void pass() {
    if (depth == 1) {
      hasField |=
          isKeyNext && Field.ofKey(events.text()).filter(field -> field.isOn(kind)).isPresent();
      isKeyNext = !isKeyNext;
    }
  }
}

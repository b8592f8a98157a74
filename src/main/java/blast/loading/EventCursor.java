package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.InventoryBuilder;
import blast.text.Position;
import org.jspecify.annotations.Nullable;

/** Walks over the events of one file, handing on the problems that parsing met. */
final class EventCursor {
  private final EventSource source;
  private final InventoryBuilder builder;
  private final Problems problems;
  private final int[] ids = new int[EventBatch.CAPACITY];
  private EventBatch batch;
  private int event;
  private long passed;
  private boolean complete = true;
  private boolean abandoned;

  EventCursor(EventSource source, InventoryBuilder builder, Problems problems) {
    this.source = source;
    this.builder = builder;
    this.problems = problems;
    this.batch = take();
  }

  private EventBatch take() {
    EventBatch next = source.next();
    for (Diagnostic problem : next.problems()) {
      problems.add(problem);
    }
    complete &= next.isComplete();
    next.find(builder, ids);
    return next;
  }

  EventBatch.Kind kind() {
    return batch.kind(event);
  }

  boolean isEnd() {
    return abandoned || kind() == EventBatch.Kind.END;
  }

  /** Leaves the rest of the file unread. */
  void abandon() {
    abandoned = true;
    complete = false;
  }

  /** Says that something was read which can't be used, and may have been anything. */
  void lose() {
    complete = false;
  }

  /** Moves to the next event; stays at the end. */
  void advance() {
    if (isEnd()) {
      return;
    }
    passed++;
    if (++event == batch.size()) {
      batch = take();
      event = 0;
    }
  }

  String text() {
    return batch.text(event);
  }

  /** The number of the text as an id of the builder, if it is known to have one; else -1. */
  int id() {
    return ids[event];
  }

  @Nullable String anchor() {
    return batch.anchor(event);
  }

  @Nullable String tag() {
    return batch.tag(event);
  }

  int line() {
    return batch.line(event);
  }

  int column() {
    return batch.column(event);
  }

  int endLine() {
    return batch.endLine(event);
  }

  int endColumn() {
    return batch.endColumn(event);
  }

  Position start() {
    return new Position(batch.line(event), batch.column(event));
  }

  Position end() {
    return new Position(batch.endLine(event), batch.endColumn(event));
  }

  /** How many events lie behind. */
  long passed() {
    return passed;
  }

  /** Whether the file could be parsed as far as it was read. */
  boolean isComplete() {
    return complete;
  }
}

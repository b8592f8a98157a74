package blast.loading;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Batches for being filled: those that were read come back, so that what the threads hand to each
 * other stays in the processor's cache, and is not for the garbage collector to move.
 */
final class EventBatches {
  private final Queue<EventBatch> empty = new ConcurrentLinkedQueue<>();
  private final boolean packs;

  /**
   * None yet.
   *
   * @param packs whether batches pack the texts that they are given
   */
  EventBatches(boolean packs) {
    this.packs = packs;
  }

  /** An empty batch. */
  EventBatch take() {
    @Nullable EventBatch batch = empty.poll();
    return batch == null ? new EventBatch(packs) : batch;
  }

  /** Takes back a batch that nobody reads any more. */
  void giveBack(EventBatch batch) {
    batch.clear();
    empty.add(batch);
  }
}

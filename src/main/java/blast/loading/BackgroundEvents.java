package blast.loading;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** The events of one file that another thread parses, some batches ahead of whoever takes them. */
final class BackgroundEvents implements EventSource, Runnable {
  /** How far ahead: enough to keep both threads busy, little enough to stay in the cache. */
  private static final int BATCHES_AHEAD = 8;

  /** A batch, or what kept the parsing thread from making it. */
  private record Delivery(@Nullable EventBatch batch, @Nullable Throwable failure) {}

  private final SourceText file;
  private final EventBatches batches = new EventBatches(true);
  private volatile boolean abandoned;
  private @Nullable EventBatch taken;
  private final BlockingQueue<Delivery> queue = new ArrayBlockingQueue<>(BATCHES_AHEAD);

  BackgroundEvents(SourceText file) {
    this.file = file;
  }

  /** Parses the file; the work of the other thread. */
  @Override
  public void run() {
    try (EventSource source = EventFiles.open(file, batches)) {
      EventBatch batch;
      do {
        batch = source.next();
        queue.put(new Delivery(batch, null));
      } while (!batch.isLast() && !abandoned);
    } catch (InterruptedException e) {
      // Whoever took the events wants no more of them.
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error failure) {
      deliver(failure);
    }
  }

  private void deliver(Throwable failure) {
    try {
      queue.put(new Delivery(null, failure));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public EventBatch next() {
    try {
      if (taken != null) {
        batches.giveBack(taken);
        taken = null;
      }
      Delivery delivery = queue.take();
      if (delivery.batch() != null) {
        taken = delivery.batch();
        return delivery.batch();
      }
      if (delivery.failure() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(file.name() + " could not be parsed", delivery.failure());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + file.name(), e);
    }
  }

  /** Lets the parsing thread, which closes the file, go on to the next one. */
  @Override
  public void close() {
    abandoned = true;
    queue.clear();
  }
}

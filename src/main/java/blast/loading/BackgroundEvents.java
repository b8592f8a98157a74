package blast.loading;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The events of one file that another thread parses, some batches ahead of whoever takes them.
 *
 * <p>Handing over takes no memory, so that whoever waits hears of it when there is none.
 */
final class BackgroundEvents implements EventSource, Runnable {
  /** How far ahead: enough to keep both threads busy, little enough to stay in the cache. */
  private static final int BATCHES_AHEAD = 8;

  private final SourceText file;
  private final EventBatches batches = new EventBatches(true);
  private @Nullable EventBatch taken;

  /** A ring; these and all below are for whoever holds this object's lock. */
  private final @Nullable EventBatch[] ready = new EventBatch[BATCHES_AHEAD];

  private int first;
  private int count;
  private boolean abandoned;

  /** What kept the parsing thread from making the batch after those that are ready. */
  private @Nullable Throwable failure;

  BackgroundEvents(SourceText file) {
    this.file = file;
  }

  /** Parses the file; the work of the other thread, which nothing thrown here ends. */
  @Override
  public void run() {
    try (EventSource source = EventFiles.open(file, batches)) {
      EventBatch batch;
      do {
        batch = source.next();
      } while (deliver(batch) && !batch.isLast());
    } catch (InterruptedException e) {
      // Whoever took the events wants no more of them.
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      fail(e);
    }
  }

  /** Whether another batch is wanted. */
  private synchronized boolean deliver(EventBatch batch) throws InterruptedException {
    while (count == BATCHES_AHEAD && !abandoned) {
      wait();
    }
    if (abandoned) {
      return false;
    }
    ready[(first + count) % BATCHES_AHEAD] = batch;
    count++;
    notifyAll();
    return true;
  }

  private synchronized void fail(Throwable found) {
    failure = found;
    notifyAll();
  }

  @Override
  public EventBatch next() {
    if (taken != null) {
      batches.giveBack(taken);
      taken = null;
    }
    try {
      EventBatch batch = take();
      taken = batch;
      return batch;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + file.name(), e);
    }
  }

  private synchronized EventBatch take() throws InterruptedException {
    while (count == 0) {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure != null) {
        throw new IllegalStateException(file.name() + " could not be parsed", failure);
      }
      wait();
    }
    EventBatch batch = Objects.requireNonNull(ready[first]);
    ready[first] = null;
    first = (first + 1) % BATCHES_AHEAD;
    count--;
    notifyAll();
    return batch;
  }

  /** Lets the parsing thread, which closes the file, go on to the next one. */
  @Override
  public synchronized void close() {
    abandoned = true;
    notifyAll();
  }
}

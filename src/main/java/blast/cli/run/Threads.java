package blast.cli.run;

import blast.PublicApi;
import blast.analysis.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Workers in threads, of which the first is the one that asks. Whatever stops one of them, running
 * out of memory included, stops them all at their next piece, and is thrown to whoever asked; so
 * does an interruption of whoever asked, as a {@link CancellationException}.
 */
@PublicApi
public final class Threads implements Workers {
  private final int most;

  private Threads(int most) {
    this.most = most;
  }

  /** So many threads at the most, at least 1; results don't depend on their number. */
  public static Threads of(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("work needs a thread: " + most);
    }
    return new Threads(most);
  }

  /** As many threads as the machine has processors. */
  public static Threads onAllProcessors() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  @Override
  public <W extends Worker> List<W> each(int pieces, int batch, Supplier<W> newWorker) {
    long batches = ((long) pieces + batch - 1) / batch;
    int useful = (int) Math.max(1, Math.min(most, batches));
    Work work = new Work(pieces, batch);
    List<Share<W>> shares = new ArrayList<>(useful);
    for (int i = 0; i < useful; i++) {
      shares.add(new Share<>(work, newWorker));
    }
    List<Thread> started = start(shares.subList(1, useful), work);
    shares.get(0).run();
    join(started, work);
    work.throwFault();
    return shares.stream().map(Share::worker).toList();
  }

  private static <W extends Worker> List<Thread> start(List<Share<W>> shares, Work work) {
    List<Thread> started = new ArrayList<>(shares.size());
    try {
      for (Share<W> share : shares) {
        Thread thread = new Thread(share, "blast-worker");
        thread.setDaemon(true);
        started.add(thread);
        thread.start();
      }
    } catch (OutOfMemoryError e) {
      // There is no room for another thread; those that run must not outlive the call.
      work.stop(e);
    }
    return started;
  }

  private static void join(List<Thread> started, Work work) {
    boolean isInterrupted = false;
    for (Thread thread : started) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          isInterrupted = true;
          work.stop(new CancellationException("interrupted"));
        }
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    } else if (!started.isEmpty() && Thread.currentThread().isInterrupted()) {
      // The last one ended before the interruption could wake this thread.
      work.stop(new CancellationException("interrupted"));
    }
  }

  /** What is still to be done, and what has put an end to it. */
  private static final class Work {
    /** No batch is left. */
    static final int NONE = -1;

    private final int pieces;
    private final int batch;
    private final AtomicInteger next = new AtomicInteger();
    private volatile @Nullable Throwable fault;

    Work(int pieces, int batch) {
      this.pieces = pieces;
      this.batch = batch;
    }

    /** The first piece of a batch for whoever asks. */
    int nextStart() {
      int start = isStopped() ? NONE : next.getAndAdd(batch);
      return start >= 0 && start < pieces ? start : NONE;
    }

    int end(int start) {
      return start + Math.min(batch, pieces - start);
    }

    boolean isStopped() {
      return fault != null;
    }

    /** The first fault is the one that is reported. Allocates nothing: there may be no memory. */
    synchronized void stop(Throwable found) {
      if (fault == null) {
        fault = found;
      }
    }

    void throwFault() {
      Throwable found = fault;
      if (found instanceof RuntimeException exception) {
        throw exception;
      }
      if (found instanceof Error error) {
        throw error;
      }
      if (found != null) {
        throw new IllegalStateException(found);
      }
    }
  }

  /** What one thread does. */
  private static final class Share<W extends Worker> implements Runnable {
    private final Work work;
    private final Supplier<W> newWorker;
    private Optional<W> worker = Optional.empty();

    Share(Work work, Supplier<W> newWorker) {
      this.work = work;
      this.newWorker = newWorker;
    }

    @Override
    public void run() {
      try {
        W own = newWorker.get();
        worker = Optional.of(own);
        for (int start = work.nextStart(); start != Work.NONE; start = work.nextStart()) {
          if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
          }
          int end = work.end(start);
          for (int piece = start; piece < end && !work.isStopped(); piece++) {
            own.work(piece);
          }
        }
      } catch (Throwable e) {
        work.stop(e);
      }
    }

    W worker() {
      return worker.orElseThrow();
    }
  }
}

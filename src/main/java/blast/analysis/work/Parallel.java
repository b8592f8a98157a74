package blast.analysis.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Shares numbered pieces of work among all processors. Each thread has a worker of its own, and
 * which piece goes to which is of no consequence: results stand where their numbers say.
 */
public final class Parallel {
  /** Pieces that are handed out together: few enough to spread, enough to pay for the handing. */
  private static final int BATCH = 64;

  /** Does one piece of work. */
  @FunctionalInterface
  public interface Worker {
    void work(int piece);
  }

  private Parallel() {}

  /** Does the pieces from 0 to {@code pieces} - 1, with a new worker for each thread. */
  public static void forEach(int pieces, Supplier<Worker> workers) {
    forEach(pieces, BATCH, Runtime.getRuntime().availableProcessors(), workers);
  }

  /** The same with so many pieces handed out together, and so many threads. */
  public static void forEach(int pieces, int batch, int threads, Supplier<Worker> workers) {
    int useful = Math.min(threads, (pieces + batch - 1) / batch);
    AtomicInteger next = new AtomicInteger();
    if (useful <= 1) {
      work(pieces, pieces, next, workers.get());
      return;
    }
    ExecutorService executor = Executors.newFixedThreadPool(useful, Parallel::daemon);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < useful; i++) {
        running.add(executor.submit(() -> work(pieces, batch, next, workers.get())));
      }
      for (Future<?> future : running) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private static void work(int pieces, int batch, AtomicInteger next, Worker worker) {
    for (int start = next.getAndAdd(batch);
        start < pieces && start >= 0 && !Thread.currentThread().isInterrupted();
        start = next.getAndAdd(batch)) {
      int end = Math.min(pieces, start + batch);
      for (int piece = start; piece < end; piece++) {
        worker.work(piece);
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "blast-worker");
    thread.setDaemon(true);
    return thread;
  }
}

package blast.analysis.work;

import blast.PublicApi;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who does the pieces of a large piece of work: one worker or several, in threads or not. The
 * analysis never asks which; it is passed in by whoever knows the machine.
 */
@PublicApi
public interface Workers {
  /** Does one numbered piece after another, and keeps what it finds until it is asked for it. */
  @FunctionalInterface
  interface Worker {
    /** Does one piece. Which pieces a worker gets, and in which order, is of no consequence. */
    void work(int piece);
  }

  /**
   * Has the pieces from 0 to {@code pieces} - 1 done, each once, and returns when all are done.
   * What a worker throws ends the work, and is thrown here as it is.
   *
   * @param batch how many pieces are handed out together: few enough to spread the work, enough to
   *     pay for the handing; at least 1
   * @param newWorker makes a worker, of which each is used by one thread only
   * @return the workers that took part, at least one, for their results to be added up
   */
  <W extends Worker> List<W> each(int pieces, int batch, Supplier<W> newWorker);

  /** One worker that does everything, in the thread that asks. */
  static Workers alone() {
    return LoneWorker.INSTANCE;
  }
}

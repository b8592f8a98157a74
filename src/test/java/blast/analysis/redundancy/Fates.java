package blast.analysis.redundancy;

import blast.graph.Redundancy;

/** Shared fates found on a number of threads of the test's choice, for tests in other packages. */
public final class Fates {
  private Fates() {}

  /** Removes every node once, on so many threads. */
  public static SharedFates onThreads(int threads, Redundancy redundancy) {
    return SharedFates.of(redundancy, threads);
  }
}

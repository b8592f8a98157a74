package blast.cli;

/** What a run's exit status means. */
final class ExitStatus {
  /** Done. */
  static final int DONE = 0;

  /** Done, and something was found that was asked to fail the run. */
  static final int FOUND = 1;

  /** The command line or the inventory can't be used. */
  static final int UNUSABLE = 2;

  /** Blast itself failed. */
  static final int FAILED = 3;

  private ExitStatus() {}
}

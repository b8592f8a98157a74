package blast.analysis.diagrams;

/** How many steps all attempts at a question may take together; for one thread. */
final class Steps {
  private long left;

  /** So many. */
  Steps(long most) {
    this.left = most;
  }

  void take() {
    left--;
  }

  boolean areUsedUp() {
    return left < 0;
  }
}

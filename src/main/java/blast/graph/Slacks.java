package blast.graph;

/**
 * What each gate can still lose and hold; below zero for one that doesn't hold. A failure counts
 * down here, so the numbers are as narrow as the weights of an inventory allow: longs take twice
 * the memory, and in a browser, where each is an object, many times as long.
 */
sealed interface Slacks permits NarrowSlacks, WideSlacks {
  /** In place of a member that is a node: the member is a gate, which weighs 1. */
  int GATE = -1;

  /**
   * The slacks of whole gates.
   *
   * @param weights what each node counts for in a weighted gate; only read if there is one
   */
  static Slacks of(Gates gates, long[] weights) {
    return gates.heaviest() <= Integer.MAX_VALUE
        ? new NarrowSlacks(gates, weights)
        : new WideSlacks(gates, weights);
  }

  /** Others that begin with what these can still lose; these must not change any more. */
  Slacks next();

  /** The same, which don't change when these do. */
  Slacks copy();

  /** Counts the loss of a member; whether the gate has held, and doesn't any more. */
  boolean lose(int gate, int member);

  /** Takes back {@link #lose}; whether the gate hasn't held, and does again. */
  boolean regain(int gate, int member);

  /** Whether a gate has lost nothing since the beginning. */
  boolean isWhole(int gate);

  /** Takes back all that a gate has lost since the beginning. */
  void restore(int gate);

  /** Whether a gate doesn't hold. */
  boolean isBroken(int gate);

  /** What a gate could lose in the beginning. */
  long whole(int gate);

  /** What a gate can still lose. */
  long left(int gate);
}

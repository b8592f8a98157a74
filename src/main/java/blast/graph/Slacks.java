package blast.graph;

/**
 * What each gate can still lose and hold; below zero for one that doesn't hold. A failure counts
 * down here, so the numbers are as narrow as the weights of an inventory allow: longs take twice
 * the memory, and in a browser, where each is an object, many times as long.
 */
abstract class Slacks {
  /** In place of a member that is a node: the member is a gate, which weighs 1. */
  static final int GATE = -1;

  final Gates gates;

  private Slacks(Gates gates) {
    this.gates = gates;
  }

  /**
   * The slacks of whole gates.
   *
   * @param weights what each node counts for in a weighted gate; only read if there is one
   */
  static Slacks of(Gates gates, long[] weights) {
    return gates.heaviest() <= Integer.MAX_VALUE
        ? new Narrow(gates, weights)
        : new Wide(gates, weights);
  }

  /** Others that begin with what these can still lose; these must not change any more. */
  abstract Slacks next();

  /** The same, which don't change when these do. */
  abstract Slacks copy();

  /** Counts the loss of a member; whether the gate has held, and doesn't any more. */
  abstract boolean lose(int gate, int member);

  /** Takes back {@link #lose}; whether the gate hasn't held, and does again. */
  abstract boolean regain(int gate, int member);

  /** Whether a gate has lost nothing since the beginning. */
  abstract boolean isWhole(int gate);

  /** Takes back all that a gate has lost since the beginning. */
  abstract void restore(int gate);

  /** Whether a gate doesn't hold. */
  abstract boolean isBroken(int gate);

  /** What a gate could lose in the beginning. */
  abstract long whole(int gate);

  /** What a gate can still lose. */
  abstract long left(int gate);

  /** For gates whose members weigh less than 2^31 together. */
  private static final class Narrow extends Slacks {
    private final int[] weights;
    private final int[] whole;
    private final int[] left;

    Narrow(Gates gates, long[] weights) {
      super(gates);
      this.weights = new int[weights.length];
      for (int node = 0; node < weights.length; node++) {
        // What weighs more is in no weighted gate.
        this.weights[node] = (int) Math.min(weights[node], Integer.MAX_VALUE);
      }
      this.whole = new int[gates.size()];
      for (int gate = 0; gate < whole.length; gate++) {
        whole[gate] = (int) gates.slack(gate);
      }
      this.left = whole.clone();
    }

    private Narrow(Gates gates, int[] weights, int[] whole, int[] left) {
      super(gates);
      this.weights = weights;
      this.whole = whole;
      this.left = left;
    }

    @Override
    Slacks next() {
      return new Narrow(gates, weights, left, left.clone());
    }

    @Override
    Slacks copy() {
      return new Narrow(gates, weights, whole, left.clone());
    }

    private int weight(int gate, int member) {
      return member != GATE && gates.isWeighted(gate) ? weights[member] : 1;
    }

    @Override
    boolean lose(int gate, int member) {
      int weight = weight(gate, member);
      int before = left[gate];
      left[gate] = before - weight;
      return before >= 0 && before < weight;
    }

    @Override
    boolean regain(int gate, int member) {
      int before = left[gate];
      int after = before + weight(gate, member);
      left[gate] = after;
      return before < 0 && after >= 0;
    }

    @Override
    boolean isWhole(int gate) {
      return left[gate] == whole[gate];
    }

    @Override
    void restore(int gate) {
      left[gate] = whole[gate];
    }

    @Override
    boolean isBroken(int gate) {
      return left[gate] < 0;
    }

    @Override
    long whole(int gate) {
      return whole[gate];
    }

    @Override
    long left(int gate) {
      return left[gate];
    }
  }

  /** For gates with members of any weight. */
  private static final class Wide extends Slacks {
    private final long[] weights;
    private final long[] whole;
    private final long[] left;

    Wide(Gates gates, long[] weights) {
      super(gates);
      this.weights = weights;
      this.whole = gates.slacks();
      this.left = whole.clone();
    }

    private Wide(Gates gates, long[] weights, long[] whole, long[] left) {
      super(gates);
      this.weights = weights;
      this.whole = whole;
      this.left = left;
    }

    @Override
    Slacks next() {
      return new Wide(gates, weights, left, left.clone());
    }

    @Override
    Slacks copy() {
      return new Wide(gates, weights, whole, left.clone());
    }

    private long weight(int gate, int member) {
      return member != GATE && gates.isWeighted(gate) ? weights[member] : 1;
    }

    @Override
    boolean lose(int gate, int member) {
      long weight = weight(gate, member);
      long before = left[gate];
      left[gate] = before - weight;
      return before >= 0 && before < weight;
    }

    @Override
    boolean regain(int gate, int member) {
      long before = left[gate];
      long after = before + weight(gate, member);
      left[gate] = after;
      return before < 0 && after >= 0;
    }

    @Override
    boolean isWhole(int gate) {
      return left[gate] == whole[gate];
    }

    @Override
    void restore(int gate) {
      left[gate] = whole[gate];
    }

    @Override
    boolean isBroken(int gate) {
      return left[gate] < 0;
    }

    @Override
    long whole(int gate) {
      return whole[gate];
    }

    @Override
    long left(int gate) {
      return left[gate];
    }
  }
}

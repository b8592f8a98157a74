package blast.graph;

/** For gates whose members weigh less than 2^31 together. */
final class NarrowSlacks implements Slacks {
  private final Gates gates;
  private final int[] weights;
  private final int[] whole;
  private final int[] left;

  NarrowSlacks(Gates gates, long[] weights) {
    this.gates = gates;
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

  private NarrowSlacks(Gates gates, int[] weights, int[] whole, int[] left) {
    this.gates = gates;
    this.weights = weights;
    this.whole = whole;
    this.left = left;
  }

  @Override
  public Slacks next() {
    return new NarrowSlacks(gates, weights, left, left.clone());
  }

  @Override
  public Slacks copy() {
    return new NarrowSlacks(gates, weights, whole, left.clone());
  }

  private int weight(int gate, int member) {
    return member != GATE && gates.isWeighted(gate) ? weights[member] : 1;
  }

  @Override
  public boolean lose(int gate, int member) {
    int weight = weight(gate, member);
    int before = left[gate];
    left[gate] = before - weight;
    return before >= 0 && before < weight;
  }

  @Override
  public boolean regain(int gate, int member) {
    int before = left[gate];
    int after = before + weight(gate, member);
    left[gate] = after;
    return before < 0 && after >= 0;
  }

  @Override
  public boolean isWhole(int gate) {
    return left[gate] == whole[gate];
  }

  @Override
  public void restore(int gate) {
    left[gate] = whole[gate];
  }

  @Override
  public boolean isBroken(int gate) {
    return left[gate] < 0;
  }

  @Override
  public long whole(int gate) {
    return whole[gate];
  }

  @Override
  public long left(int gate) {
    return left[gate];
  }
}

package blast.graph;

/** For gates with members of any weight. */
final class WideSlacks implements Slacks {
  private final Gates gates;
  private final long[] weights;
  private final long[] whole;
  private final long[] left;

  WideSlacks(Gates gates, long[] weights) {
    this.gates = gates;
    this.weights = weights;
    this.whole = gates.slacks();
    this.left = whole.clone();
  }

  private WideSlacks(Gates gates, long[] weights, long[] whole, long[] left) {
    this.gates = gates;
    this.weights = weights;
    this.whole = whole;
    this.left = left;
  }

  @Override
  public Slacks next() {
    return new WideSlacks(gates, weights, left, left.clone());
  }

  @Override
  public Slacks copy() {
    return new WideSlacks(gates, weights, whole, left.clone());
  }

  private long weight(int gate, int member) {
    return member != GATE && gates.isWeighted(gate) ? weights[member] : 1;
  }

  @Override
  public boolean lose(int gate, int member) {
    long weight = weight(gate, member);
    long before = left[gate];
    left[gate] = before - weight;
    return before >= 0 && before < weight;
  }

  @Override
  public boolean regain(int gate, int member) {
    long before = left[gate];
    long after = before + weight(gate, member);
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

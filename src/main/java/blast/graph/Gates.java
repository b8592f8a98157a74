package blast.graph;

/**
 * The thresholds that can lose a member and still hold. Each has a slack, the weight that it can
 * lose, and one owner: a node, or another gate that it is a member of.
 */
final class Gates {
  private final long[] slack;
  private final int[] owner;
  private final boolean[] weighted;
  private int size;

  Gates(int gates) {
    slack = new long[gates];
    owner = new int[gates];
    weighted = new boolean[gates];
  }

  /** Adds a gate; its owner is given in the form of an {@link Adjacency} entry. */
  int add(int ownerEntry, boolean isWeighted) {
    owner[size] = ownerEntry;
    weighted[size] = isWeighted;
    return size++;
  }

  void setSlack(int gate, long weight) {
    slack[gate] = weight;
  }

  int size() {
    return size;
  }

  long slack(int gate) {
    return slack[gate];
  }

  long[] slacks() {
    return slack.clone();
  }

  int owner(int gate) {
    return owner[gate];
  }

  boolean isWeighted(int gate) {
    return weighted[gate];
  }

  /** The node whose requirement the gate is part of. */
  int node(int gate) {
    int entry = owner[gate];
    while (Adjacency.isGate(entry)) {
      entry = owner[Adjacency.gate(entry)];
    }
    return Adjacency.node(entry);
  }
}

package blast.graph;

/**
 * All that some nodes rest on along hard requirements, in numbers of its own from 0, in arrays that
 * are small where the graph is large. A vertex is a node or a gate; it fails when it has lost more
 * weight of its members than its slack. The nodes that were asked about come first. Immutable.
 */
public final class Cone {
  /** What stands for a gate where a node is asked for. */
  public static final int NO_NODE = -1;

  private final int[] nodes;
  private final long[] slacks;
  private final int[] starts;
  private final int[] members;
  private final long[] weights;
  private final int[] dependentStarts;
  private final int[] dependents;
  private final long[] dependentWeights;

  /**
   * A cone of what consists of what.
   *
   * @param starts by vertex, and after the last: where its members begin
   */
  Cone(int[] nodes, long[] slacks, int[] starts, int[] members, long[] weights) {
    this.nodes = nodes;
    this.slacks = slacks;
    this.starts = starts;
    this.members = members;
    this.weights = weights;
    this.dependentStarts = new int[nodes.length + 1];
    this.dependents = new int[members.length];
    this.dependentWeights = new long[members.length];
    turnRound();
  }

  private void turnRound() {
    for (int member : members) {
      dependentStarts[member]++;
    }
    int sum = 0;
    for (int vertex = 0; vertex <= nodes.length; vertex++) {
      sum += dependentStarts[vertex];
      dependentStarts[vertex] = sum;
    }
    for (int owner = nodes.length - 1; owner >= 0; owner--) {
      for (int at = end(owner) - 1; at >= start(owner); at--) {
        int to = --dependentStarts[members[at]];
        dependents[to] = owner;
        dependentWeights[to] = weights[at];
      }
    }
  }

  /** How many vertices it has. */
  public int size() {
    return nodes.length;
  }

  /** The node that a vertex is, or {@link #NO_NODE}. */
  public int node(int vertex) {
    return nodes[vertex];
  }

  /** What a vertex can lose and hold. */
  public long slack(int vertex) {
    return slacks[vertex];
  }

  /** The position of the first member of a vertex. */
  public int start(int vertex) {
    return starts[vertex];
  }

  /** The position after the last. */
  public int end(int vertex) {
    return starts[vertex + 1];
  }

  /** The member at a position. */
  public int member(int at) {
    return members[at];
  }

  /** What it counts for. */
  public long weight(int at) {
    return weights[at];
  }

  /** How many positions of members there are. */
  public int positions() {
    return members.length;
  }

  /** The position of the first vertex that a vertex is a member of. */
  public int dependentStart(int vertex) {
    return dependentStarts[vertex];
  }

  /** The position after the last. */
  public int dependentEnd(int vertex) {
    return dependentStarts[vertex + 1];
  }

  /** The vertex at such a position. */
  public int dependent(int at) {
    return dependents[at];
  }

  /** What the member counts for there. */
  public long dependentWeight(int at) {
    return dependentWeights[at];
  }
}

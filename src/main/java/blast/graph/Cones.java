package blast.graph;

import java.util.Arrays;

/**
 * Cuts cones out of a graph, one after another; for one thread. Each costs what the cone is large.
 */
public final class Cones {
  private static final int UNSEEN = -1;

  private final Members members;

  /** By node and gate: its number in the cone that is being made. */
  private final int[] numbers;

  private int[] seen = new int[64];
  private int size;

  /** For a graph whose requirements were turned round. */
  public Cones(Members members) {
    this.members = members;
    this.numbers = new int[members.size()];
    Arrays.fill(numbers, UNSEEN);
  }

  /** What some nodes rest on, themselves included; they are the first, each once. */
  public Cone of(int... roots) {
    size = 0;
    for (int root : roots) {
      see(root);
    }
    int positions = 0;
    for (int vertex = 0; vertex < size; vertex++) {
      int count = members.count(seen[vertex]);
      for (int i = 0; i < count; i++) {
        see(members.member(seen[vertex], i));
      }
      positions += count;
    }
    Cone cone = cone(positions);
    for (int vertex = 0; vertex < size; vertex++) {
      numbers[seen[vertex]] = UNSEEN;
    }
    return cone;
  }

  private void see(int member) {
    if (numbers[member] == UNSEEN) {
      if (size == seen.length) {
        seen = Arrays.copyOf(seen, size * 2);
      }
      numbers[member] = size;
      seen[size++] = member;
    }
  }

  private Cone cone(int positions) {
    int[] nodes = new int[size];
    long[] slacks = new long[size];
    int[] starts = new int[size + 1];
    int[] inside = new int[positions];
    long[] weights = new long[positions];
    int at = 0;
    for (int vertex = 0; vertex < size; vertex++) {
      int owner = seen[vertex];
      nodes[vertex] = members.isNode(owner) ? owner : Cone.NO_NODE;
      slacks[vertex] = members.slack(owner);
      for (int i = 0; i < members.count(owner); i++) {
        int member = members.member(owner, i);
        inside[at] = numbers[member];
        weights[at++] = members.weight(owner, member);
      }
      starts[vertex + 1] = at;
    }
    return new Cone(nodes, slacks, starts, inside, weights);
  }
}

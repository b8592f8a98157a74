package blast.analysis.failure;

import blast.graph.Spread;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The nearest losses that a node stands or falls with; shared by all nodes that came to them by the
 * same losses. Two are equal only if they are one.
 */
final class Hopes {
  /** None so far. */
  static final Hopes NONE = new Hopes();

  private final int[] nodes;

  private Hopes(int... nodes) {
    this.nodes = nodes;
  }

  /**
   * These and a further loss; only these if it takes one of them down, and isn't the nearest.
   *
   * @param failure what goes down with the further loss
   */
  Hopes with(int node, Spread failure) {
    for (int nearer : nodes) {
      if (failure.isDown(nearer)) {
        return this;
      }
    }
    int[] more = Arrays.copyOf(nodes, nodes.length + 1);
    more[nodes.length] = node;
    return new Hopes(more);
  }

  /** Their numbers, nearest first. */
  IntStream nodes() {
    return Arrays.stream(nodes);
  }
}

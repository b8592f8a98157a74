package blast.analysis.failure;

import blast.graph.Spread;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The nearest losses that a node stands or falls with; shared by all nodes that came to them by the
 * same losses. Some of these may part from the others later, and never come together again.
 */
final class Hopes {
  private int[] nodes;
  private int size;

  /** How many nodes share them. */
  private int sharers;

  /** Of how many of these it is known that the loss that is looked at takes them down. */
  private int hit;

  /** What those of them have that part from the others. */
  private Hopes parted;

  private Hopes(int[] nodes, int size) {
    this.nodes = nodes;
    this.size = size;
    this.parted = this;
  }

  /** None so far, for so many nodes. */
  static Hopes none(int sharers) {
    Hopes none = new Hopes(new int[1], 0);
    none.sharers = sharers;
    return none;
  }

  /** Counts a node that shares them, and that a further loss takes down. */
  void hit() {
    hit++;
  }

  /**
   * After {@link #hit}, for each of the nodes that were counted: these and the further loss; only
   * these if it takes one of them down, and isn't the nearest.
   *
   * @param failure what goes down with the further loss
   * @param mayBeKnown false if it takes down nothing that anybody hopes for
   */
  Hopes with(int node, Spread failure, boolean mayBeKnown) {
    if (hit > 0) {
      part(node, failure, mayBeKnown);
    }
    return parted;
  }

  private void part(int node, Spread failure, boolean mayBeKnown) {
    boolean isNearest = !mayBeKnown || !anyIsDown(failure);
    parted = this;
    if (isNearest) {
      if (hit < sharers) {
        parted = new Hopes(Arrays.copyOf(nodes, size + 1), size);
        parted.sharers = hit;
        sharers -= hit;
      }
      parted.add(node);
    }
    hit = 0;
  }

  private boolean anyIsDown(Spread failure) {
    for (int i = 0; i < size; i++) {
      if (failure.isDown(nodes[i])) {
        return true;
      }
    }
    return false;
  }

  private void add(int node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, size * 2);
    }
    nodes[size++] = node;
  }

  /** Their numbers, nearest first. */
  IntStream nodes() {
    return Arrays.stream(nodes, 0, size);
  }
}

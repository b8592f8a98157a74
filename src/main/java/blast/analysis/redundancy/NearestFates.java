package blast.analysis.redundancy;

import blast.inventory.Inventory;
import java.util.Arrays;

/** The nodes that take a group down with the fewest others, of all that do. */
final class NearestFates {
  private final Inventory inventory;
  private int[] nodes = new int[1];
  private int[] downs = new int[1];
  private int size;
  private int count;

  NearestFates(Inventory inventory) {
    this.inventory = inventory;
  }

  /**
   * Takes up a node.
   *
   * @param down how many nodes are down without it
   */
  void add(int node, int down) {
    count++;
    insert(node, down);
  }

  /** Takes up all that another has. */
  void addAll(NearestFates other) {
    count += other.count;
    for (int i = 0; i < other.size; i++) {
      insert(other.nodes[i], other.downs[i]);
    }
  }

  private void insert(int node, int down) {
    int at = size;
    while (at > 0 && isBefore(node, down, at - 1)) {
      at--;
    }
    if (at == SharedFates.NEAREST) {
      return;
    }
    if (size < SharedFates.NEAREST) {
      size++;
    }
    if (size > nodes.length) {
      nodes = Arrays.copyOf(nodes, SharedFates.NEAREST);
      downs = Arrays.copyOf(downs, SharedFates.NEAREST);
    }
    System.arraycopy(nodes, at, nodes, at + 1, size - 1 - at);
    System.arraycopy(downs, at, downs, at + 1, size - 1 - at);
    nodes[at] = node;
    downs[at] = down;
  }

  private boolean isBefore(int node, int down, int at) {
    return down != downs[at]
        ? down < downs[at]
        : inventory.id(node).compareTo(inventory.id(nodes[at])) < 0;
  }

  /** How many nodes were taken up. */
  int count() {
    return count;
  }

  /** How many of them are kept. */
  int size() {
    return size;
  }

  /** One that is kept, from 0, those with fewest nodes down first, then by id. */
  int node(int index) {
    return nodes[index];
  }
}

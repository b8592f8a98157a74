package blast.graph;

/**
 * Walks over what counts one node: other nodes, which can't do without it, and gates that it is a
 * member of.
 *
 * <pre>{@code
 * Dependents dependents = graph.hard().of(node);
 * while (dependents.next()) {
 *   if (dependents.isGate()) { … dependents.gate() … } else { … dependents.node() … }
 * }
 * }</pre>
 *
 * <p>It isn't allocated where it isn't handed on, but a loop over the positions of the {@link
 * Adjacency} is an eighth faster: {@link Spread}, where that counts, has such a loop.
 */
final class Dependents {
  private final int[] entries;
  private final int end;
  private int next;
  private int entry;

  /** Before those from one index of the array to another. */
  Dependents(int[] entries, int start, int end) {
    this.entries = entries;
    this.next = start;
    this.end = end;
  }

  /** The entry for a node: twice its number, and 1 more if it is contained in what it needs. */
  static int ofNode(int node, boolean isContained) {
    return node << 1 | (isContained ? 1 : 0);
  }

  /** The entry for a gate: the complement of its number. */
  static int ofGate(int gate) {
    return ~gate;
  }

  static boolean isGate(int entry) {
    return entry < 0;
  }

  static int gate(int entry) {
    return ~entry;
  }

  static int node(int entry) {
    return entry >> 1;
  }

  /** Goes on to the next one; false if there is none. */
  boolean next() {
    if (next >= end) {
      return false;
    }
    entry = entries[next];
    next++;
    return true;
  }

  /** Whether it is a gate, rather than a node. */
  boolean isGate() {
    return isGate(entry);
  }

  /** The number of the gate. */
  int gate() {
    return gate(entry);
  }

  /** The number of the node. */
  int node() {
    return node(entry);
  }

  /** Whether the node is contained in the one that it needs, and goes with it. */
  boolean isContained() {
    return (entry & 1) != 0;
  }
}

package blast.graph;

/**
 * Who is told when a node is lost, in compressed sparse rows.
 *
 * <p>An entry is a node, as twice its number plus 1 if it is contained in the lost one, or a gate,
 * as the complement of its number.
 */
final class Adjacency {
  private final int[] starts;
  private int[] entries = new int[0];

  /** For so many nodes; first {@link #count} every entry, then {@link #beginFilling}, then fill. */
  Adjacency(int nodes) {
    starts = new int[nodes + 1];
  }

  void count(int node) {
    starts[node]++;
  }

  void beginFilling() {
    int sum = 0;
    for (int i = 0; i < starts.length; i++) {
      sum = Math.addExact(sum, starts[i]);
      // Rows are filled from their ends, after which each start is where it belongs.
      starts[i] = sum;
    }
    entries = new int[sum];
  }

  void fill(int node, int entry) {
    entries[--starts[node]] = entry;
  }

  int start(int node) {
    return starts[node];
  }

  int end(int node) {
    return starts[node + 1];
  }

  int entry(int index) {
    return entries[index];
  }

  int size() {
    return entries.length;
  }

  static int ofNode(int node, boolean contained) {
    return node << 1 | (contained ? 1 : 0);
  }

  static int ofGate(int gate) {
    return ~gate;
  }

  static boolean isGate(int entry) {
    return entry < 0;
  }

  static boolean isContained(int entry) {
    return (entry & 1) != 0;
  }

  static int node(int entry) {
    return entry >> 1;
  }

  static int gate(int entry) {
    return ~entry;
  }
}

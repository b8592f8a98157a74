package blast.graph;

/**
 * Who is affected when a node is lost: for each node its {@link Dependents}. Where every nanosecond
 * counts, the same by positions, from {@link #start} to {@link #end}.
 */
final class Adjacency {
  private final int[] starts;
  private final int[] entries;

  /** Of rows whose entries {@link Dependents} has packed. */
  Adjacency(Rows rows) {
    this.starts = rows.starts();
    this.entries = rows.entries();
  }

  /** What counts a node. */
  Dependents of(int node) {
    return new Dependents(entries, starts[node], starts[node + 1]);
  }

  /** What counts a node, without the first so many. */
  Dependents of(int node, int skipped) {
    return new Dependents(entries, starts[node] + skipped, starts[node + 1]);
  }

  /** Whether nothing counts a node. */
  boolean isEmpty(int node) {
    return size(node) == 0;
  }

  /** How often any node is counted. */
  int size() {
    return entries.length;
  }

  /** How often a node is counted. */
  int size(int node) {
    return starts[node + 1] - starts[node];
  }

  /** The position of the first that counts a node. */
  int start(int node) {
    return starts[node];
  }

  /** The position after the last. */
  int end(int node) {
    return starts[node + 1];
  }

  /** See {@link Dependents#isGate()}. */
  boolean isGate(int at) {
    return entries[at] < 0;
  }

  /** See {@link Dependents#gate()}. */
  int gate(int at) {
    return ~entries[at];
  }

  /** See {@link Dependents#node()}. */
  int node(int at) {
    return entries[at] >> 1;
  }

  /** See {@link Dependents#isContained()}. */
  boolean isContained(int at) {
    return (entries[at] & 1) != 0;
  }
}

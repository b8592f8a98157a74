package blast.graph;

/** Who is affected when a node is lost: for each node its {@link Dependents}. */
final class Adjacency {
  private final Rows rows;

  /** Of rows whose entries {@link Dependents} has packed. */
  Adjacency(Rows rows) {
    this.rows = rows;
  }

  /** What counts a node. */
  Dependents of(int node) {
    return new Dependents(rows, rows.start(node), rows.end(node));
  }

  /** What counts a node, without the first so many. */
  Dependents of(int node, int skipped) {
    return new Dependents(rows, rows.start(node) + skipped, rows.end(node));
  }

  /** Whether nothing counts a node. */
  boolean isEmpty(int node) {
    return rows.start(node) == rows.end(node);
  }

  /** How often any node is counted. */
  int size() {
    return rows.size();
  }

  /** How often a node is counted. */
  int size(int node) {
    return rows.end(node) - rows.start(node);
  }
}

package blast.graph;

/**
 * What each node and each gate consists of, along hard requirements: the entries of the adjacency
 * turned round, with gates numbered after all nodes. Made in time proportional to the edges.
 */
public final class Members {
  private final DependencyGraph graph;
  private final Rows rows;

  private Members(DependencyGraph graph) {
    this.graph = graph;
    Rows.Counter counter = new Rows.Counter(graph.size() + graph.gates().size());
    addAll(counter);
    Rows.Filler filler = counter.toFiller();
    addAll(filler);
    this.rows = filler.toRows();
  }

  /** Turns the hard requirements of a graph round. */
  public static Members of(DependencyGraph graph) {
    return new Members(graph);
  }

  private void addAll(Rows.Pass pass) {
    Adjacency hard = graph.hard();
    for (int node = 0; node < graph.size(); node++) {
      for (int at = hard.start(node); at < hard.end(node); at++) {
        pass.add(hard.isGate(at) ? ofGate(hard.gate(at)) : hard.node(at), node);
      }
    }
    Gates gates = graph.gates();
    for (int gate = 0; gate < gates.size(); gate++) {
      if (gates.isHard(gate)) {
        int owner = gates.owner(gate);
        pass.add(
            Dependents.isGate(owner) ? ofGate(Dependents.gate(owner)) : Dependents.node(owner),
            ofGate(gate));
      }
    }
  }

  private int ofGate(int gate) {
    return graph.size() + gate;
  }

  /** How many nodes and gates there are. */
  int size() {
    return graph.size() + graph.gates().size();
  }

  /** How many members a node or gate has. */
  int count(int owner) {
    return rows.end(owner) - rows.start(owner);
  }

  /** One of its members, from 0. */
  int member(int owner, int index) {
    return rows.entry(rows.start(owner) + index);
  }

  /** Whether it is a node. */
  boolean isNode(int vertex) {
    return vertex < graph.size();
  }

  /** What a member counts for. */
  long weight(int owner, int member) {
    return isNode(owner) || !isNode(member) ? 1 : graph.weight(owner - graph.size(), member);
  }

  /** What it can lose: nodes fail with the first of their members that does. */
  long slack(int vertex) {
    return isNode(vertex) ? 0 : graph.gates().slack(vertex - graph.size());
  }
}

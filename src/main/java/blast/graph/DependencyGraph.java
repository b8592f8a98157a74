package blast.graph;

import blast.PublicApi;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedPseudograph;

/**
 * The inventory as an immutable graph. Nodes keep their numbers; every requirement is compiled to
 * counters, so that a failure costs what really fails: see {@link Spread}.
 */
@PublicApi
public final class DependencyGraph {
  private final Inventory inventory;
  private final Adjacency hard;
  private final Adjacency soft;
  private final Gates gates;
  private final long[] weights;

  DependencyGraph(
      Inventory inventory, Adjacency hard, Adjacency soft, Gates gates, long[] weights) {
    this.inventory = inventory;
    this.hard = hard;
    this.soft = soft;
    this.gates = gates;
    this.weights = weights;
  }

  /** Compiles an inventory. Takes time and memory proportional to its nodes and references. */
  public static DependencyGraph of(Inventory inventory) {
    return GraphCompiler.compile(inventory);
  }

  /** What it was made of. */
  public Inventory inventory() {
    return inventory;
  }

  /** How many nodes it has. */
  public int size() {
    return inventory.size();
  }

  /** How many times one node counts in another's requirements, hard and soft. */
  public int edges() {
    return hard.size() + soft.size();
  }

  /** Whether any node has a hard requirement in which this one counts. */
  public boolean isNeeded(int node) {
    return !hard.isEmpty(node);
  }

  /** How many groups it has that can lose a member and hold. */
  public int gateCount() {
    return gates.size();
  }

  /** The node whose requirement such a group is part of. */
  public int gateOwner(int gate) {
    return gates.node(gate);
  }

  Adjacency hard() {
    return hard;
  }

  Adjacency soft() {
    return soft;
  }

  Gates gates() {
    return gates;
  }

  /** What a node counts for as a member of a gate. */
  long weight(int gate, int node) {
    return gates.isWeighted(gate) ? weights[node] : 1;
  }

  long weight(int node) { return weights[node]; }
  /** The node in whose requirements something counts. */
  int owner(Dependents dependents) {
    return dependents.isGate() ? gates.node(dependents.gate()) : dependents.node();
  }

  /**
   * An edge of the graph for libraries: {@code from} names {@code to}.
   *
   * @param from who requires
   * @param to what is required
   * @param field under which key
   */
  public record Dependency(Node from, Node to, Field field) {}

  /**
   * The graph for libraries that work on JGraphT: an edge from each node to each one that it names,
   * whatever groups stand between. A copy, unmodifiable; some thirty times the memory of this
   * graph.
   */
  public Graph<Node, Dependency> asGraph() {
    Graph<Node, Dependency> graph = new DirectedPseudograph<>(Dependency.class);
    inventory.nodes().forEach(graph::addVertex);
    for (Node from : inventory.nodes()) {
      inventory.visit(
          from.index(),
          field ->
              new RequirementVisitor() {
                @Override
                public void node(int target) {
                  Node to = inventory.node(target);
                  graph.addEdge(from, to, new Dependency(from, to, field));
                }

                @Override
                public void begin(Shape shape, int members, int parameter) {}

                @Override
                public void end() {}
              });
    }
    return new AsUnmodifiableGraph<>(graph);
  }
}

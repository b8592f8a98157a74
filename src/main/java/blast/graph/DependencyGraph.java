package blast.graph;

import blast.PublicApi;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jspecify.annotations.Nullable;

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
    return hard.start(node) < hard.end(node);
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

  /** What a node counts for in a weighted gate; only asked where there is one. */
  long weight(int node) {
    return weights[node];
  }

  /** The node in whose requirements an entry of the adjacency stands. */
  int owner(int entry) {
    return Adjacency.isGate(entry) ? gates.node(Adjacency.gate(entry)) : Adjacency.node(entry);
  }

  /** One requirement of a node as a tree of thresholds, if the node has it. */
  public Optional<Threshold> threshold(int node, Field field) {
    ThresholdBuilder builder = new ThresholdBuilder();
    inventory.visit(node, field, builder);
    return Optional.ofNullable(builder.result);
  }

  private final class ThresholdBuilder implements RequirementVisitor {
    private record Open(Shape shape, int parameter, List<Threshold> members) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Threshold result;

    @Override
    public void node(int node) {
      add(new Threshold.Leaf(node, GraphCompiler.weight(inventory, node)));
    }

    @Override
    public void begin(Shape shape, int members, int parameter) {
      open.push(new Open(shape, parameter, new ArrayList<>(members)));
    }

    @Override
    public void end() {
      Open group = open.pop();
      add(gate(group.shape(), group.parameter(), group.members()));
    }

    private void add(Threshold threshold) {
      if (open.isEmpty()) {
        result = threshold;
      } else {
        open.element().members().add(threshold);
      }
    }

    private Threshold gate(Shape shape, int parameter, List<Threshold> members) {
      int size = members.size();
      return switch (shape) {
        case ALL_OF, LIST -> new Threshold.Gate(Threshold.Form.ALL, size, false, members);
        case ANY_OF -> new Threshold.Gate(Threshold.Form.ANY, 1, false, members);
        case AT_LEAST -> new Threshold.Gate(Threshold.Form.COUNT, parameter, false, members);
        case AT_LEAST_SHARE -> share(parameter, members);
        case ACTIVE_STANDBY -> new Threshold.Gate(Threshold.Form.ACTIVE_STANDBY, 1, false, members);
        case STANDBY_WITH_FAILOVER ->
            new Threshold.Gate(Threshold.Form.STANDBY_WITH_FAILOVER, size, false, members);
      };
    }

    private static Threshold share(int parameter, List<Threshold> members) {
      long total = 0;
      for (Threshold member : members) {
        total += member instanceof Threshold.Leaf leaf ? leaf.weight() : 1;
      }
      long needed = Requirement.AtLeastShare.needed(total, parameter);
      return new Threshold.Gate(Threshold.Form.SHARE, needed, true, members);
    }
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

package blast.jgrapht;

import blast.PublicApi;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * The graph for libraries that work on JGraphT: an edge from each node to each one that it names,
 * under each key, whatever groups stand between.
 *
 * <p>A view over the arrays of the dependency graph. It copies nothing and can't be changed; edges
 * are made when they are asked for, in time proportional to those of the node. What goes through
 * all edges takes time proportional to all of them. Safe for threads.
 */
@PublicApi
public final class DependencyView extends AbstractGraph<Node, Dependency> {
  private static final GraphType TYPE =
      new DefaultGraphType.Builder()
          .directed()
          .allowMultipleEdges(true)
          .allowSelfLoops(true)
          .weighted(false)
          .modifiable(false)
          .build();

  private final DependencyGraph graph;
  private final Inventory inventory;

  private DependencyView(DependencyGraph graph) {
    this.graph = graph;
    this.inventory = graph.inventory();
  }

  /** The view of a graph. */
  public static Graph<Node, Dependency> of(DependencyGraph graph) {
    return new DependencyView(graph);
  }

  @Override
  public GraphType getType() {
    return TYPE;
  }

  @Override
  public Set<Node> vertexSet() {
    return new Nodes();
  }

  @Override
  public Set<Dependency> edgeSet() {
    return new Edges();
  }

  @Override
  public boolean containsVertex(@Nullable Node node) {
    return node != null
        && node.index() < inventory.size()
        && inventory.node(node.index()).equals(node);
  }

  @Override
  public boolean containsEdge(@Nullable Dependency edge) {
    return edge != null && containsVertex(edge.from()) && outgoing(edge.from()).contains(edge);
  }

  private void check(Node node) {
    if (!containsVertex(node)) {
      throw new IllegalArgumentException("no such vertex in graph: " + node);
    }
  }

  private Set<Dependency> outgoing(Node from) {
    Set<Dependency> edges = new LinkedHashSet<>();
    graph.forEachRequired(
        from.index(), (field, to) -> edges.add(new Dependency(from, inventory.node(to), field)));
    return edges;
  }

  @Override
  public Set<Dependency> outgoingEdgesOf(Node from) {
    check(from);
    return Collections.unmodifiableSet(outgoing(from));
  }

  @Override
  public Set<Dependency> incomingEdgesOf(Node to) {
    check(to);
    Set<Dependency> edges = new LinkedHashSet<>();
    graph.forEachDependent(
        to.index(),
        from -> {
          for (Dependency edge : outgoing(inventory.node(from))) {
            if (edge.to().equals(to)) {
              edges.add(edge);
            }
          }
        });
    return Collections.unmodifiableSet(edges);
  }

  @Override
  public Set<Dependency> edgesOf(Node node) {
    Set<Dependency> edges = new LinkedHashSet<>(incomingEdgesOf(node));
    edges.addAll(outgoing(node));
    return Collections.unmodifiableSet(edges);
  }

  @Override
  public Set<Dependency> getAllEdges(Node from, Node to) {
    if (!containsVertex(from) || !containsVertex(to)) {
      // Null by JGraphT's contract, which its algorithms rely on.
      return nothing();
    }
    Set<Dependency> edges = outgoing(from);
    edges.removeIf(edge -> !edge.to().equals(to));
    return Collections.unmodifiableSet(edges);
  }

  @Override
  public Dependency getEdge(Node from, Node to) {
    if (containsVertex(from)) {
      for (Dependency edge : outgoing(from)) {
        if (edge.to().equals(to)) {
          return edge;
        }
      }
    }
    return nothing();
  }

  /** What JGraphT's contract answers with where there is nothing. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }

  @Override
  public int inDegreeOf(Node node) {
    return incomingEdgesOf(node).size();
  }

  @Override
  public int outDegreeOf(Node node) {
    return outgoingEdgesOf(node).size();
  }

  /** A loop counts twice, as JGraphT's own graphs count it. */
  @Override
  public int degreeOf(Node node) {
    return inDegreeOf(node) + outDegreeOf(node);
  }

  @Override
  public Node getEdgeSource(Dependency edge) {
    return edge.from();
  }

  @Override
  public Node getEdgeTarget(Dependency edge) {
    return edge.to();
  }

  @Override
  public double getEdgeWeight(Dependency edge) {
    return DEFAULT_EDGE_WEIGHT;
  }

  @Override
  public Supplier<Node> getVertexSupplier() {
    return nothing();
  }

  @Override
  public Supplier<Dependency> getEdgeSupplier() {
    return nothing();
  }

  private static UnsupportedOperationException unchangeable() {
    return new UnsupportedOperationException("the graph of an inventory can't be changed");
  }

  @Override
  public void setEdgeWeight(Dependency edge, double weight) {
    throw unchangeable();
  }

  @Override
  public Node addVertex() {
    throw unchangeable();
  }

  @Override
  public boolean addVertex(Node node) {
    throw unchangeable();
  }

  @Override
  public boolean removeVertex(Node node) {
    throw unchangeable();
  }

  @Override
  public Dependency addEdge(Node from, Node to) {
    throw unchangeable();
  }

  @Override
  public boolean addEdge(Node from, Node to, Dependency edge) {
    throw unchangeable();
  }

  @Override
  public Dependency removeEdge(Node from, Node to) {
    throw unchangeable();
  }

  @Override
  public boolean removeEdge(Dependency edge) {
    throw unchangeable();
  }

  private final class Nodes extends AbstractSet<Node> {
    @Override
    public Iterator<Node> iterator() {
      return inventory.nodes().iterator();
    }

    @Override
    public int size() {
      return inventory.size();
    }

    @Override
    public boolean contains(@Nullable Object other) {
      return other instanceof Node node && containsVertex(node);
    }
  }

  private final class Edges extends AbstractSet<Dependency> {
    private Stream<Dependency> edges() {
      return inventory.nodes().stream().flatMap(node -> outgoing(node).stream());
    }

    @Override
    public Iterator<Dependency> iterator() {
      return edges().iterator();
    }

    @Override
    public int size() {
      return Math.toIntExact(edges().count());
    }

    @Override
    public boolean contains(@Nullable Object other) {
      return other instanceof Dependency edge && containsEdge(edge);
    }
  }
}

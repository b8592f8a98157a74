package blast.analysis.failure;

import blast.PublicApi;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Node;
import java.util.Arrays;
import java.util.List;

/** Which nodes can't do without which: those that one takes down at once. For one thread. */
@PublicApi
public final class DirectLosses {
  private final DependencyGraph graph;
  private final Spread spread;

  /** For the nodes of a graph. */
  public DirectLosses(DependencyGraph graph) {
    this.graph = graph;
    this.spread = new Spread(graph);
  }

  /** The nodes that can't do without a node, in no particular order; costs what names it. */
  public List<Node> of(Node node) {
    return Arrays.stream(spread.takenDown(node.index())).mapToObj(graph.inventory()::node).toList();
  }
}

package blast.analysis.availability;

import blast.graph.Cone;
import blast.graph.Cones;
import blast.graph.DependencyGraph;
import blast.graph.Members;
import blast.inventory.Node;
import java.util.List;
import java.util.Map;

/** The bounds that boxes give where a diagram would fit as well, for tests in other packages. */
public final class BoxBounds {
  private BoxBounds() {}

  /**
   * How likely any of some services is down.
   *
   * @param likely how likely nodes fail by themselves; others never do
   * @param boxes how many are looked at
   */
  public static Chance of(
      DependencyGraph graph, List<Node> services, Map<Node, Double> likely, double gap, int boxes) {
    Cone cone = new Cones(Members.of(graph)).of(services.stream().mapToInt(Node::index).toArray());
    double[] byVertex = new double[cone.size()];
    for (int vertex = 0; vertex < cone.size(); vertex++) {
      if (cone.node(vertex) != Cone.NO_NODE) {
        Node node = graph.inventory().node(cone.node(vertex));
        byVertex[vertex] = likely.getOrDefault(node, 0.0);
      }
    }
    return Boxes.of(cone, services.size(), byVertex, gap, new Boxes.Limits(boxes, Long.MAX_VALUE));
  }
}

package blast.analysis.redundancy;

import blast.PublicApi;
import blast.graph.DependencyGraph;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Nodes of which each requires the next, and the last the first.
 *
 * @param nodes at least two, each once
 * @param part where the first names the second
 */
@PublicApi
public record Circle(List<Node> nodes, Part part) {
  public Circle {
    nodes = List.copyOf(nodes);
  }

  /** The circle of those nodes. */
  static Circle of(DependencyGraph graph, int[] numbers, Naming naming) {
    Inventory inventory = graph.inventory();
    List<Node> nodes = Arrays.stream(numbers).mapToObj(inventory::node).toList();
    for (Field field : Field.HARD) {
      Optional<Part> part =
          nodes.get(0).requirement(field).flatMap(any -> naming.find(any, numbers[1]));
      if (part.isPresent()) {
        return new Circle(nodes, part.get());
      }
    }
    throw new IllegalStateException(nodes.get(0) + " doesn't name " + nodes.get(1));
  }

  /** Where it begins. */
  public Node first() {
    return nodes.get(0);
  }
}

package blast.analysis.redundancy;

import blast.PublicApi;
import blast.graph.DependencyGraph;
import blast.graph.Threshold;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Nodes of which each requires the next, and the last the first.
 *
 * @param nodes at least two, each once
 * @param field the field in which the first names the second
 * @param place how many groups and nodes stand before that in the field
 */
@PublicApi
public record Circle(List<Node> nodes, Field field, int place) {
  public Circle {
    nodes = List.copyOf(nodes);
  }

  /** The circle of those nodes. */
  static Circle of(DependencyGraph graph, int[] numbers, Whereabouts whereabouts) {
    Inventory inventory = graph.inventory();
    List<Node> nodes = Arrays.stream(numbers).mapToObj(inventory::node).toList();
    for (Field field : Field.HARD) {
      Optional<Threshold> requirement = graph.threshold(numbers[0], field);
      if (requirement.isPresent()) {
        int place = whereabouts.find(requirement.get(), numbers[1]);
        if (place != Whereabouts.NOWHERE) {
          return new Circle(nodes, field, place);
        }
      }
    }
    throw new IllegalStateException(nodes.get(0) + " doesn't name " + nodes.get(1));
  }

  /** Where it begins. */
  public Node first() {
    return nodes.get(0);
  }
}

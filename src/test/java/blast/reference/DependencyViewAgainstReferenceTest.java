package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.graph.DependencyGraph;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.jgrapht.Dependency;
import blast.jgrapht.DependencyView;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.junit.jupiter.api.Test;

class DependencyViewAgainstReferenceTest {
  /** The slow and plain way: read every requirement as a tree, and copy it into a graph. */
  private static Graph<Node, Dependency> copy(Inventory inventory) {
    Graph<Node, Dependency> copy = new DirectedPseudograph<>(Dependency.class);
    inventory.nodes().forEach(copy::addVertex);
    for (Node from : inventory.nodes()) {
      for (Field field : Field.values()) {
        if (field.isRequirement()) {
          from.requirement(field)
              .map(Requirement::nodes)
              .orElse(List.of())
              .forEach(to -> copy.addEdge(from, to, new Dependency(from, to, field)));
        }
      }
    }
    return copy;
  }

  @Test
  void aViewIsEqualToACopyOfTheTrees() {
    RandomCase.forEachInventory(
        60,
        (seed, plain) -> {
          Inventory inventory = plain.loaded();
          Graph<Node, Dependency> view = DependencyView.of(DependencyGraph.of(inventory));
          Graph<Node, Dependency> copy = copy(inventory);
          assertThat(view.vertexSet()).as("seed %d", seed).isEqualTo(copy.vertexSet());
          assertThat(view.edgeSet()).as("seed %d", seed).isEqualTo(copy.edgeSet());
          for (Node node : inventory.nodes()) {
            assertThat(view.incomingEdgesOf(node)).isEqualTo(copy.incomingEdgesOf(node));
            assertThat(view.outgoingEdgesOf(node)).isEqualTo(copy.outgoingEdgesOf(node));
            assertThat(view.edgesOf(node)).isEqualTo(copy.edgesOf(node));
            assertThat(view.degreeOf(node)).isEqualTo(copy.degreeOf(node));
          }
        });
  }
}

package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.graph.DependencyGraph;
import blast.graph.Reachability;
import blast.inventory.Inventory;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.junit.jupiter.api.Test;

/**
 * Who is reached and who stands in circles is what JGraphT finds in a graph that is built from the
 * random inventory itself, not from what was compiled.
 */
class ReachabilityAgainstJGraphTTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 200);

  /** An edge from each node to each one that it names, whatever groups stand between. */
  private static Graph<String, DefaultEdge> graph(PlainInventory inventory) {
    Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
    inventory.nodes().keySet().forEach(graph::addVertex);
    inventory
        .all()
        .forEach(
            node ->
                node.requirements().values().stream()
                    .flatMap(PlainRequirement::ids)
                    .forEach(id -> graph.addEdge(node.id(), id)));
    return graph;
  }

  private static DependencyGraph compiled(PlainInventory inventory) {
    return inventory.graph();
  }

  @Test
  void whatIsTouchedIsWhatABreadthFirstSearchFinds() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, plain) -> {
          DependencyGraph graph = compiled(plain);
          Inventory inventory = graph.inventory();
          Graph<String, DefaultEdge> reversed = new EdgeReversedGraph<>(graph(plain));
          for (int node = 0; node < inventory.size(); node++) {
            Set<String> expected = new TreeSet<>();
            new BreadthFirstIterator<>(reversed, inventory.id(node))
                .forEachRemaining(expected::add);
            long[] touched = Reachability.of(graph).touched(node);
            Set<String> found = new TreeSet<>();
            for (int other = 0; other < inventory.size(); other++) {
              if (touched[other * Reachability.WORDS] != 0) {
                found.add(inventory.id(other));
              }
            }
            assertThat(found).as("seed %d, from %s", seed, inventory.id(node)).isEqualTo(expected);
          }
        });
  }

  @Test
  void circlesAreTheComponentsOfKosarajuAndSharir() {
    int[] large = {0};
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, plain) -> {
          DependencyGraph graph = compiled(plain);
          Inventory inventory = graph.inventory();
          Map<String, Set<String>> components = new HashMap<>();
          for (Set<String> component :
              new KosarajuStrongConnectivityInspector<>(graph(plain)).stronglyConnectedSets()) {
            component.forEach(id -> components.put(id, component));
            large[0] += component.size() > 2 ? 1 : 0;
          }
          Reachability reachability = Reachability.of(graph);
          for (int one = 0; one < inventory.size(); one++) {
            Set<String> component = components.get(inventory.id(one));
            assertThat(reachability.isInACircle(one))
                .as("seed %d, %s", seed, inventory.id(one))
                .isEqualTo(component.size() > 1);
            for (int other = 0; other < inventory.size(); other++) {
              assertThat(reachability.reachEachOther(one, other))
                  .as("seed %d, %s and %s", seed, inventory.id(one), inventory.id(other))
                  .isEqualTo(component.contains(inventory.id(other)));
            }
          }
        });
    assertThat(large[0]).as("components of several nodes").isGreaterThan(INVENTORIES / 2);
  }
}

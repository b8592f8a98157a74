package blast.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  private static final int GRAPHS = 2_000;
  private static final int MOST_NODES = 14;
  private static final int LONG = 100_000;

  @Test
  void twoNodesAreTogetherIfEachLeadsToTheOther() {
    for (int seed = 0; seed < GRAPHS; seed++) {
      List<List<Integer>> graph = random(seed);
      Components components = of(graph);
      boolean[][] leads = leads(graph);
      for (int one = 0; one < graph.size(); one++) {
        for (int other = 0; other < graph.size(); other++) {
          assertThat(components.areTogether(one, other))
              .as("seed %d, %d and %d in %s", seed, one, other, graph)
              .isEqualTo(one == other || (leads[one][other] && leads[other][one]));
        }
      }
    }
  }

  @Test
  void whatLeadsToOthersComesBeforeThem() {
    for (int seed = 0; seed < GRAPHS; seed++) {
      List<List<Integer>> graph = random(seed);
      Components components = of(graph);
      int[] places = places(components);
      for (int from = 0; from < graph.size(); from++) {
        for (int to : graph.get(from)) {
          assertThat(components.areTogether(from, to) || places[from] < places[to])
              .as("seed %d, %d to %d in %s", seed, from, to, graph)
              .isTrue();
        }
      }
    }
  }

  @Test
  void theNodesOfAComponentStandInARow() {
    for (int seed = 0; seed < GRAPHS; seed++) {
      List<List<Integer>> graph = random(seed);
      Components components = of(graph);
      List<Integer> all = new ArrayList<>();
      int end;
      for (int start = 0; start < components.size(); start = end) {
        end = components.end(start);
        int[] nodes = components.nodes(start);
        assertThat(nodes).hasSize(end - start);
        for (int node : nodes) {
          all.add(node);
          assertThat(components.areTogether(node, nodes[0])).isTrue();
        }
        assertThat(
                end == components.size()
                    || !components.areTogether(nodes[0], first(components, end)))
            .as("seed %d in %s", seed, graph)
            .isTrue();
      }
      assertThat(all).as("seed %d", seed).doesNotHaveDuplicates().hasSize(graph.size());
    }
  }

  @Test
  void aLongChainNeedsNoStack() {
    Components chain = Components.of(LONG, (node, i) -> i == 0 && node + 1 < LONG ? node + 1 : -1);

    assertThat(chain.node(0)).isZero();
    assertThat(chain.node(LONG - 1)).isEqualTo(LONG - 1);
    assertThat(chain.end(0)).isEqualTo(1);
  }

  @Test
  void aLongCircleIsOneComponent() {
    Components circle = Components.of(LONG, (node, i) -> i == 0 ? (node + 1) % LONG : -1);

    assertThat(circle.end(0)).isEqualTo(LONG);
  }

  private static int first(Components components, int start) {
    return components.nodes(start)[0];
  }

  private static int[] places(Components components) {
    int[] places = new int[components.size()];
    for (int i = 0; i < places.length; i++) {
      places[components.node(i)] = i;
    }
    return places;
  }

  private static Components of(List<List<Integer>> graph) {
    return Components.of(
        graph.size(),
        (node, i) ->
            i < graph.get(node).size() ? graph.get(node).get(i) : Components.Successors.NONE);
  }

  private static List<List<Integer>> random(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 1 + random.nextInt(MOST_NODES);
    List<List<Integer>> graph = new ArrayList<>();
    for (int node = 0; node < size; node++) {
      List<Integer> successors = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        successors.add(random.nextInt(size));
      }
      graph.add(successors);
    }
    return graph;
  }

  /** Warshall's closure: for every way whether it exists, by what may stand in between. */
  private static boolean[][] leads(List<List<Integer>> graph) {
    int size = graph.size();
    boolean[][] leads = new boolean[size][size];
    for (int from = 0; from < size; from++) {
      for (int to : graph.get(from)) {
        leads[from][to] = true;
      }
    }
    for (int between = 0; between < size; between++) {
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          leads[from][to] |= leads[from][between] && leads[between][to];
        }
      }
    }
    return leads;
  }
}

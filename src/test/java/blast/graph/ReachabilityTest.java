package blast.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.analysis.failure.WhatIf;
import blast.inventory.Node;
import blast.jgrapht.Dependency;
import blast.jgrapht.DependencyView;
import blast.loading.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.junit.jupiter.api.Test;

class ReachabilityTest {

  @Test
  void aCycleReachesAllThatItsMembersReach() {
    DependencyGraph graph =
        graph(
            """
            services:
              a: {needs: b}
              b: {uses: c}
              c: {needs: {any-of: [a, ground]}}
              above: {needs: {at-least: 50%, of: [b, {active: other, standby: other-too}]}}
              other:
              other-too:
            resources:
              ground:
            """);

    assertThat(touchedBy("ground", graph))
        .containsExactlyInAnyOrder("ground", "a", "b", "c", "above");
    assertThat(touchedBy("c", graph)).containsExactlyInAnyOrder("a", "b", "c", "above");
    assertThat(touchedBy("other-too", graph)).containsExactlyInAnyOrder("other-too", "above");
    assertThat(touchedBy("above", graph)).containsExactlyInAnyOrder("above");
  }

  @Test
  void aParentIsNoRequirement() {
    DependencyGraph graph =
        graph(
            """
            companies:
              group:
              daughter: {parent: group}
            services:
              shop: {company: daughter}
            """);

    assertThat(touchedBy("group", graph)).containsExactly("group");
    assertThat(touchedBy("daughter", graph)).containsExactlyInAnyOrder("daughter", "shop");
  }

  @Test
  void aSourceThatIsGivenTwiceHasTwoBits() {
    DependencyGraph graph = graph("services: {a: {needs: b}, b: }");
    int b = index("b", graph);

    long[] touched = Reachability.of(graph).touched(b, b);

    assertThat(touched[index("a", graph) * Reachability.WORDS]).isEqualTo(3);
  }

  @Test
  void moreSourcesThanOnePassFollowsAreRefused() {
    DependencyGraph graph = graph("services: {a: }");

    assertThatThrownBy(() -> Reachability.of(graph).touched(new int[Reachability.SOURCES + 1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChainOfAHundredThousandIsFollowedToItsEnd() {
    int length = 100_000;
    // Each link in its turn by a hard need, a soft one, and a group.
    List<String> forms = List.of("needs: s%d", "uses: s%d", "needs: {any-of: [s%d, spare]}");
    DependencyGraph graph =
        graph(
            IntStream.range(1, length)
                .mapToObj(i -> "  s" + i + ": {" + forms.get(i % 3).formatted(i - 1) + "}\n")
                .collect(Collectors.joining("", "services:\n  s0:\n  spare:\n", "")));
    int middle = index("s" + length / 2, graph);

    long[] touched = Reachability.of(graph).touched(index("s0", graph), middle);

    assertThat(IntStream.range(0, length))
        .filteredOn(i -> bitsOf("s" + i, touched, graph) != (i < length / 2 ? 1 : 3))
        .isEmpty();
  }

  @Test
  void aCircleOfAHundredThousandIsOneComponent() {
    int length = 100_000;
    DependencyGraph graph =
        graph(
            IntStream.range(0, length)
                .mapToObj(i -> "  s" + i + ": {needs: s" + (i + 1) % length + "}\n")
                .collect(Collectors.joining("", "services:\n", "")));

    long[] touched = Reachability.of(graph).touched(length - 1, 0, length / 3);

    assertThat(IntStream.range(0, length))
        .filteredOn(i -> bitsOf("s" + i, touched, graph) != 7)
        .isEmpty();
  }

  private static long bitsOf(String id, long[] touched, DependencyGraph graph) {
    return touched[index(id, graph) * Reachability.WORDS];
  }

  @Test
  void randomCyclicGraphsAreFollowedAsByAPlainSearch() {
    for (int seed = 0; seed < 40; seed++) {
      DependencyGraph graph = random(seed);
      Reachability reachability = Reachability.of(graph);
      List<List<Integer>> touches = touches(graph);
      for (int from = 0; from < graph.size(); from += Reachability.SOURCES) {
        int[] sources =
            IntStream.range(from, Math.min(graph.size(), from + Reachability.SOURCES)).toArray();
        long[] touched = reachability.touched(sources);
        for (int i = 0; i < sources.length; i++) {
          assertThat(bits(touched, i, graph.size()))
              .as("seed " + seed + ", source " + sources[i])
              .isEqualTo(plainSearch(touches, sources[i]));
        }
      }
    }
  }

  /** What names a lost node is touched, so edges are followed against their direction. */
  @Test
  void randomCyclicGraphsAreFollowedAsByJGraphT() {
    for (int seed = 100; seed < 130; seed++) {
      DependencyGraph graph = random(seed);
      Graph<Node, Dependency> reversed = new EdgeReversedGraph<>(DependencyView.of(graph));
      int source = new SplittableRandom(seed).nextInt(graph.size());
      BitSet expected = new BitSet();
      new BreadthFirstIterator<>(reversed, graph.inventory().node(source))
          .forEachRemaining(node -> expected.set(node.index()));

      assertThat(bits(Reachability.of(graph).touched(source), 0, graph.size()))
          .as("seed " + seed + ", source " + source)
          .isEqualTo(expected);
    }
  }

  /** Two nodes stand in one component if each touches the other. */
  @Test
  void whatTouchesEachOtherIsAComponentOfJGraphT() {
    int large = 0;
    for (int seed = 200; seed < 230; seed++) {
      DependencyGraph graph = random(seed);
      for (Set<Node> component :
          new KosarajuStrongConnectivityInspector<>(DependencyView.of(graph))
              .stronglyConnectedSets()) {
        large += component.size() > 2 ? 1 : 0;
        int[] members =
            component.stream().mapToInt(Node::index).limit(Reachability.SOURCES).toArray();
        long[] touched = Reachability.of(graph).touched(members);
        Set<Integer> expected = new HashSet<>();
        for (int i = 0; i < members.length; i++) {
          BitSet touchedByOne = bits(touched, i, graph.size());
          component.forEach(node -> assertThat(touchedByOne.get(node.index())).isTrue());
          expected.add(touchedByOne.cardinality());
        }
        assertThat(expected).as("seed " + seed + ", " + component).hasSize(1);
      }
    }
    assertThat(large).as("components with several members").isGreaterThan(20);
  }

  /** For each node, who names it. */
  private static List<List<Integer>> touches(DependencyGraph graph) {
    List<List<Integer>> touches = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      touches.add(new ArrayList<>());
    }
    for (Dependency edge : DependencyView.of(graph).edgeSet()) {
      touches.get(edge.to().index()).add(edge.from().index());
    }
    return touches;
  }

  private static BitSet plainSearch(List<List<Integer>> touches, int source) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(source));
    seen.set(source);
    while (!open.isEmpty()) {
      for (int next : touches.get(open.remove())) {
        if (!seen.get(next)) {
          seen.set(next);
          open.add(next);
        }
      }
    }
    return seen;
  }

  /** Sparse enough that much is not reached, dense enough for circles of every length. */
  private static DependencyGraph random(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 5 + random.nextInt(seed % 10 == 0 ? 1_200 : 60);
    StringBuilder yaml = new StringBuilder("services:\n");
    for (int i = 0; i < size; i++) {
      yaml.append("  s").append(i).append(": {x-nothing: 0");
      for (String key : List.of("needs", "uses")) {
        if (random.nextInt(100) < 55) {
          int other = (i + 1 + random.nextInt(size - 1)) % size;
          int another = (i + 1 + random.nextInt(size - 1)) % size;
          boolean isGroup = random.nextInt(100) < 25 && other != another;
          String group = "{any-of: [s" + other + ", [s" + another + "]]}";
          yaml.append(", ").append(key).append(": ").append(isGroup ? group : "s" + other);
        }
      }
      yaml.append("}\n");
    }
    return graph(yaml.toString());
  }

  private static BitSet bits(long[] touched, int source, int size) {
    BitSet bits = new BitSet();
    for (int node = 0; node < size; node++) {
      long word = touched[node * Reachability.WORDS + source / Long.SIZE];
      bits.set(node, (word >>> source % Long.SIZE & 1) == 1);
    }
    return bits;
  }

  private static List<String> touchedBy(String id, DependencyGraph graph) {
    return bits(Reachability.of(graph).touched(index(id, graph)), 0, graph.size()).stream()
        .mapToObj(graph.inventory()::id)
        .toList();
  }

  private static int index(String id, DependencyGraph graph) {
    return graph.inventory().find(id).orElseThrow().index();
  }

  private static DependencyGraph graph(String yaml) {
    return DependencyGraph.of(WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml))));
  }
}

package blast.analysis.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.diagrams.CutFamily;
import blast.analysis.failure.WhatIf;
import blast.analysis.work.Workers;
import blast.cli.run.Threads;
import blast.graph.Cone;
import blast.graph.Cones;
import blast.graph.DependencyGraph;
import blast.graph.Members;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.loading.SourceText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets that are too large, or too many, for being found one by one; their numbers are known. */
class LargeSetsTest {
  private static CutSets cuts(String yaml, Set<Kind> kinds, int order, boolean isListed) {
    Inventory inventory = WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml)));
    List<Node> candidates =
        inventory.nodes().stream().filter(node -> kinds.contains(node.kind())).toList();
    Node service = inventory.find("s").orElseThrow();
    CutQuery query = new CutQuery(candidates, order, List.of(), isListed);
    return Study.of(inventory).cuts(List.of(service), query).get(0);
  }

  private static CutSets countAll(String yaml, Kind kind) {
    return cuts(yaml, EnumSet.of(kind), CutQuery.ALL, false);
  }

  private static String names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(", "));
  }

  /** So many servers of one size on so many sites; a service that needs 60% of them. */
  private static String farm(int servers, int sites) {
    return "sites: {"
        + names("p", sites).replace(",", ": {},")
        + ": {}}\nservers: {"
        + IntStream.range(0, servers)
            .mapToObj(i -> "v" + i + ": {count: 6, site: p" + i % sites + "}")
            .collect(Collectors.joining(", "))
        + "}\nservices: {s: {runs-on: {at-least: 60%, of: ["
        + names("v", servers)
        + "]}}}\n";
  }

  private static BigInteger choose(int n, int k) {
    BigInteger product = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return product;
  }

  @ParameterizedTest
  @CsvSource({"500, 10, SERVER, 500, 201", "2000, 50, SITE, 50, 21", "60, 7, SERVER, 60, 25"})
  void sixtyPercentOfManyFallWithEveryLargeEnoughPart(
      int servers, int sites, Kind kind, int n, int k) {
    CutSets found = countAll(farm(servers, sites), kind);

    assertThat(found.isComplete()).isTrue();
    assertThat(found.completeTo()).isEqualTo(CutQuery.ALL);
    assertThat(found.count(k)).isEqualTo(choose(n, k));
    assertThat(found.count()).isEqualTo(choose(n, k));
  }

  @Test
  void smallSetsOfManyServersAndSitesAreRuledOut() {
    CutSets found = cuts(farm(2_000, 50), EnumSet.of(Kind.SERVER, Kind.SITE), 4, true);

    assertThat(found.isComplete()).isTrue();
    assertThat(found.counts()).isEmpty();
  }

  /** Each of them needs two of three, down to servers. */
  private static String nested(int depth) {
    List<String> services = new ArrayList<>();
    List<String> level = List.of("s");
    for (int above = 0; above < depth; above++) {
      List<String> next = new ArrayList<>();
      for (String owner : level) {
        List<String> members = List.of(owner + "a", owner + "b", owner + "c");
        String key = above == depth - 1 ? "runs-on" : "needs";
        services.add("  " + owner + ": {" + key + ": {at-least: 2, of: " + members + "}}\n");
        next.addAll(members);
      }
      level = next;
    }
    String servers = String.join(": {}, ", level);
    return "services:\n" + String.join("", services) + "servers: {" + servers + ": {}}\n";
  }

  @Test
  void nestedQuorumsMultiply() {
    for (int depth = 1; depth < 7; depth++) {
      CutSets found = countAll(nested(depth), Kind.SERVER);

      // Three pairs at each of the gates on the way: 1 + 2 + 4 + …
      assertThat(found.count()).isEqualTo(BigInteger.valueOf(3).pow((1 << depth) - 1));
      assertThat(found.count(1 << depth)).isEqualTo(found.count());
    }
  }

  @Test
  void smallSetsThatAreTooManyForASearchAreCounted() {
    String chains =
        IntStream.range(0, 4)
            .mapToObj(i -> "c" + i + ": {needs: [" + names("r" + i + "x", 60) + "]}")
            .collect(Collectors.joining(", "));
    String resources =
        IntStream.range(0, 4)
            .mapToObj(i -> names("r" + i + "x", 60).replace(",", ": {},") + ": {}")
            .collect(Collectors.joining(", "));
    String yaml =
        "resources: {"
            + resources
            + "}\nservices: {s: {needs: {any-of: ["
            + names("c", 4)
            + "]}}, "
            + chains
            + "}\n";

    CutSets found = cuts(yaml, EnumSet.of(Kind.RESOURCE), 4, false);

    assertThat(found.isComplete()).isTrue();
    assertThat(found.completeTo()).isEqualTo(4);
    assertThat(found.count(4)).isEqualTo(BigInteger.valueOf(60).pow(4));
  }

  @Test
  void theBridgeFallsWithFourSets() {
    String yaml =
        """
        resources: {l1: {}, l2: {}, l3: {}, l4: {}, l5: {}}
        services:
          s:
            needs:
              any-of:
                - {all-of: [l1, l4]}
                - {all-of: [l2, l5]}
                - {all-of: [l1, l3, l5]}
                - {all-of: [l2, l3, l4]}
        """;

    CutSets found = cuts(yaml, EnumSet.of(Kind.RESOURCE), CutQuery.ALL, true);

    assertThat(found.sets().stream().map(set -> String.join(" ", WhatIf.ids(set.nodes()))))
        .containsExactly("l1 l2", "l4 l5", "l1 l3 l5", "l2 l3 l4");
  }

  /** Pairs that all have to hold, of which each is one node of two: so many, and two each. */
  private static String alternatives(int pairs) {
    return "resources: {"
        + names("a", pairs).replace(",", ": {},")
        + ": {}, "
        + names("b", pairs).replace(",", ": {},")
        + ": {}}\nservices: {s: {needs: {any-of: ["
        + IntStream.range(0, pairs)
            .mapToObj(i -> "{all-of: [a" + i + ", b" + i + "]}")
            .collect(Collectors.joining(", "))
        + "]}}}\n";
  }

  /** A pair, and sixteen sets of four. */
  private static final String PAIR_AND_FOURS =
      alternatives(4)
          .replace("needs: {any-of", "needs: [{any-of: [x, y]}, {any-of")
          .replace("]}}}", "]}]}}")
          .replace("resources: {", "resources: {x: {}, y: {}, ");

  private static CutFamily family(String yaml) {
    Inventory inventory = WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml)));
    Cone cone =
        new Cones(Members.of(DependencyGraph.of(inventory)))
            .of(inventory.find("s").orElseThrow().index());
    boolean[] isCandidate = new boolean[cone.size()];
    for (int vertex = 1; vertex < cone.size(); vertex++) {
      isCandidate[vertex] = cone.node(vertex) != Cone.NO_NODE;
    }
    return CutFamily.finder(cone, 1, isCandidate, new boolean[cone.size()])
        .upTo(CutFamily.ALL)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"17, 17", "16, 1", "3, 1"})
  void ofMoreSetsThanAreListedTheSmallerOrdersAre(int most, int listed) {
    FoundSets found = new FoundSets(true, candidate -> candidate, most);
    found.addAll(family(PAIR_AND_FOURS));

    assertThat(found.sets()).hasSize(listed);
    assertThat(found.sets().get(0)).hasSize(2);
    assertThat(found.counts()).map(BigInteger::intValue).containsExactly(0, 0, 1, 0, 16);
  }

  @Test
  void someOfTheSmallestAreListedInAnyCase() {
    FoundSets found = new FoundSets(true, candidate -> candidate, 5);
    found.addAll(family(alternatives(4)));

    assertThat(found.sets()).hasSize(5).allMatch(set -> set.length == 4);
    assertThat(found.counts().get(4).intValue()).isEqualTo(16);
  }

  @Test
  void listsOfLargeSetsAreTheSameOnAnyNumberOfThreads() {
    Inventory inventory = WhatIf.load(List.of(SourceText.ofText("blast.yaml", alternatives(9))));
    List<Node> candidates =
        inventory.nodes().stream().filter(node -> node.kind() == Kind.RESOURCE).toList();
    List<Node> services = List.of(inventory.find("s").orElseThrow());
    CutQuery query = new CutQuery(candidates, CutQuery.ALL, List.of(), true);

    List<CutSets> alone = Study.of(inventory, Workers.alone()).cuts(services, query);

    assertThat(alone.get(0).sets()).hasSize(1 << 9);
    for (int threads : List.of(1, 8)) {
      assertThat(Study.of(inventory, Threads.of(threads)).cuts(services, query)).isEqualTo(alone);
    }
  }
}

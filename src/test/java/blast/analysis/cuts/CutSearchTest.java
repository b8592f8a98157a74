package blast.analysis.cuts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.analysis.people.Bounds;
import blast.analysis.work.Workers;
import blast.cli.run.Threads;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.loading.SourceText;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sets that are known by thinking. */
class CutSearchTest {
  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

  private static Inventory inventory(String yaml) {
    return WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml)));
  }

  private static List<Node> ofKinds(Inventory inventory, Set<Kind> kinds) {
    return inventory.nodes().stream().filter(node -> kinds.contains(node.kind())).toList();
  }

  private static Node node(Inventory inventory, String id) {
    return inventory.find(id).orElseThrow();
  }

  private static List<String> words(CutSets sets) {
    return sets.sets().stream()
        .map(set -> String.join(" ", WhatIf.ids(set.nodes())))
        .sorted()
        .toList();
  }

  private static CutSets cuts(Inventory inventory, String service, Set<Kind> kinds, int order) {
    CutQuery query = CutQuery.of(ofKinds(inventory, kinds), order);
    return Study.of(inventory).cuts(List.of(node(inventory, service)), query).get(0);
  }

  private static List<String> cuts(String yaml, String service, Set<Kind> kinds) {
    CutSets found = cuts(inventory(yaml), service, kinds, 4);
    assertThat(found.isComplete()).isTrue();
    return words(found);
  }

  @Test
  void aChainFallsWithAnyOfItsLinks() {
    String yaml =
        """
        sites: {p: {}}
        servers: {s1: {site: p}}
        services: {app: {needs: db}, db: {runs-on: s1}}
        """;

    assertThat(cuts(yaml, "app", ALL)).containsExactly("db", "p", "s1");
  }

  private static final String TWO_SITES =
      """
      companies: {c: {}, d: {}}
      sites: {p: {company: %s}, q: {company: %s}}
      servers: {a: {site: p}, b: {site: q}}
      services: {s: {runs-on: {any-of: [a, b]}}}
      """;

  @Test
  void alternativesInTwoPlacesFallInAnyMixtureOfHeights() {
    String yaml = TWO_SITES.formatted("c", "d");

    assertThat(cuts(yaml, "s", EnumSet.of(Kind.SITE, Kind.SERVER)))
        .containsExactly("a b", "a q", "b p", "p q");
    assertThat(cuts(yaml, "s", EnumSet.of(Kind.SITE))).containsExactly("p q");
  }

  @Test
  void whoOperatesBothPlacesIsASetByItself() {
    assertThat(cuts(TWO_SITES.formatted("c", "c"), "s", EnumSet.of(Kind.SITE, Kind.COMPANY)))
        .containsExactly("c", "p q");
  }

  @Test
  void aQuorumFallsWithAnyTwoOfThree() {
    String yaml =
        """
        servers: {a: {}, b: {}, c: {}}
        services: {s: {runs-on: {at-least: 2, of: [a, b, c]}}}
        """;

    assertThat(cuts(yaml, "s", ALL)).containsExactly("a b", "a c", "b c");
  }

  @Test
  void weightsCount() {
    String yaml =
        """
        servers: {big: {count: 8}, small: {count: 2}}
        services: {s: {runs-on: {at-least: 60%, of: [big, small]}}}
        """;

    assertThat(cuts(yaml, "s", ALL)).containsExactly("big");
  }

  @Test
  void sixtyPercentOfFiveFallWithAnyThree() {
    String yaml =
        """
        servers: {a: {}, b: {}, c: {}, d: {}, e: {}}
        services: {s: {runs-on: {at-least: 60%, of: [a, b, c, d, e]}}}
        """;

    assertThat(cuts(yaml, "s", ALL)).hasSize(10).allMatch(set -> set.length() == 5);
  }

  private static final String STANDBY =
      """
      sites: {p: {}}
      servers: {a: {site: p}, b: {}}
      resources: {t: %s}
      services: {s: {runs-on: {active: a, standby: b, failover: t}}}
      """;

  @Test
  void aStandbyIsInVainWithoutItsFailover() {
    Set<Kind> kinds = EnumSet.of(Kind.SERVER, Kind.RESOURCE);

    assertThat(cuts(STANDBY.formatted("{}"), "s", kinds)).containsExactly("a b", "a t");
  }

  @Test
  void aFailoverBesideTheActiveIsASingleNodeTooMany() {
    Set<Kind> kinds = EnumSet.of(Kind.SERVER, Kind.RESOURCE, Kind.SITE);

    assertThat(cuts(STANDBY.formatted("{site: p}"), "s", kinds)).containsExactly("a b", "a t", "p");
  }

  @Test
  void circlesOfNeedsFallTogether() {
    String yaml = "services: {a: {needs: b}, b: {needs: [a, c]}, c: {}}";

    assertThat(cuts(yaml, "a", ALL)).containsExactly("b", "c");
  }

  @Test
  void aCircleOfAlternativesHoldsItself() {
    String yaml =
        """
        services:
          a: {needs: {any-of: [b, x]}}
          b: {needs: {any-of: [a, y]}}
          x: {}
          y: {}
        """;

    assertThat(cuts(yaml, "a", ALL)).containsExactly("b x");
  }

  @Test
  void whatIsOutIsNoMemberAndCountsAsLost() {
    Inventory inventory = inventory(TWO_SITES.formatted("c", "d"));
    Node service = node(inventory, "s");
    List<Node> out = List.of(node(inventory, "p"));
    CutQuery query = new CutQuery(ofKinds(inventory, ALL), 2, out, true);

    CutSets found = Study.of(inventory).cuts(List.of(service), query).get(0);

    assertThat(words(found)).containsExactly("b", "d", "q");
  }

  @Test
  void whatIsDownAlreadyNeedsNothingLost() {
    Inventory inventory = inventory("services: {s: {needs: t}, t: {}}");
    CutQuery query = new CutQuery(ofKinds(inventory, ALL), 2, List.of(node(inventory, "t")), true);

    CutSets found = Study.of(inventory).cuts(List.of(node(inventory, "s")), query).get(0);

    assertThat(found.counts()).containsExactly(BigInteger.ONE);
    assertThat(found.isSoAnyway()).isTrue();
    assertThat(found.sets()).containsExactly(new CutSet(List.of(), Bounds.NONE));
  }

  @Test
  void setsAreToldBySizeThenByUsersThenById() {
    Inventory inventory =
        inventory(
            """
            resources: {r: {}, x: {}, y: {}, z: {}, last: {}}
            services:
              s: {users: 5, needs: [r, last, {any-of: [x, y]}, {any-of: [x, z]}]}
              other: {users: 70, needs: [last, z]}
            """);

    CutSets found = cuts(inventory, "s", EnumSet.of(Kind.RESOURCE), 2);

    assertThat(found.sets().stream().map(set -> WhatIf.ids(set.nodes())))
        .containsExactly(List.of("last"), List.of("r"), List.of("x", "z"), List.of("x", "y"));
    assertThat(found.sets().get(0).users()).isEqualTo(new Bounds(70, 75));
  }

  @Test
  void keepingBothThatStandInALostPlaceSavesWhatNeedsThem() {
    Inventory inventory =
        inventory(
            """
            sites: {p: {}}
            services: {s: {users: 9, needs: [t, u]}, t: {users: 2, site: p}, u: {site: p}, v: {site: p}}
            """);
    CutQuery query = new CutQuery(ofKinds(inventory, ALL), 3, List.of(node(inventory, "p")), true);

    CutSets found = Study.of(inventory).rescues(node(inventory, "s"), query);

    assertThat(words(found)).containsExactly("t u");
    assertThat(found.sets().get(0).users()).isEqualTo(Bounds.NOT_STATED);
  }

  @Test
  void aServiceThatSurvivesNeedsNothingKept() {
    Inventory inventory = inventory("services: {s: {}, t: {}}");
    CutQuery query = new CutQuery(ofKinds(inventory, ALL), 3, List.of(node(inventory, "t")), true);

    assertThat(Study.of(inventory).rescues(node(inventory, "s"), query).isSoAnyway()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[u, x]", "[x, u]"})
  void whatFellInACircleFellForWhatBeganIt(String needs) {
    Inventory inventory =
        inventory(
            """
            sites: {p: {}}
            services: {s: {needs: t}, t: {needs: %s}, u: {needs: t}, x: {site: p}}
            """
                .formatted(needs));
    CutQuery query = new CutQuery(ofKinds(inventory, ALL), 2, List.of(node(inventory, "p")), true);

    assertThat(words(Study.of(inventory).rescues(node(inventory, "s"), query)))
        .containsExactly("t", "x");
  }

  @Test
  void onlyServicesCanBeSaved() {
    Inventory inventory = inventory("{services: {s: {}}, sites: {p: {}}}");
    CutQuery query = CutQuery.of(List.of(), 1);

    assertThatThrownBy(() -> Study.of(inventory).rescues(node(inventory, "p"), query))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p is no service");
  }

  @Test
  void peopleOfSeveralServicesAddUp() {
    Inventory inventory =
        inventory(
            """
            audiences: {all: {population: 100}}
            resources: {r: {}, x: {}, y: {}, z: {}}
            services:
              a: {users: {all: 60}, needs: r}
              b: {users: {all: 50}, needs: x}
              c: {users: {all: 45}, needs: y}
              d: {users: {all: 1}, needs: z}
            """);
    Study study = Study.of(inventory);
    CutQuery query = CutQuery.of(ofKinds(inventory, EnumSet.of(Kind.RESOURCE)), 4);

    assertThat(words(study.cutsOfPeople(60, query))).containsExactly("r", "x y");
    assertThat(words(study.cutsOfPeople(100, query))).containsExactly("r x", "r y");
    assertThat(words(study.cutsOfPeople(95, query))).containsExactly("r x", "r y", "x y");
    assertThat(words(study.cutsOfPeople(101, query))).isEmpty();
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    Inventory inventory = inventory(layers(40));
    CutQuery query = CutQuery.of(ofKinds(inventory, ALL), 3);
    List<Node> services = ofKinds(inventory, EnumSet.of(Kind.SERVICE));

    List<CutSets> alone = Study.of(inventory, Workers.alone()).cuts(services, query);

    assertThat(alone).allMatch(CutSets::isComplete).anyMatch(sets -> sets.count(3).signum() > 0);
    for (int threads : List.of(1, 8)) {
      assertThat(Study.of(inventory, Threads.of(threads)).cuts(services, query)).isEqualTo(alone);
    }
  }

  /** Services in a circle, each of which needs two of three others. */
  private static String layers(int count) {
    StringBuilder yaml = new StringBuilder("services:\n");
    for (int i = 0; i < count; i++) {
      String members =
          "s%d, s%d, s%d".formatted((i + 1) % count, (i + 6) % count, (i + 11) % count);
      yaml.append("  s" + i + ": {users: " + (i + 1) + ", needs: {at-least: 2, of: [" + members)
          .append("]}}\n");
    }
    return yaml.toString();
  }
}

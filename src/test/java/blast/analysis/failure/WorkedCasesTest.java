package blast.analysis.failure;

import static blast.analysis.failure.State.AT_RISK;
import static blast.analysis.failure.State.DEGRADED;
import static blast.analysis.failure.State.DOWN;
import static blast.analysis.failure.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.people.Impact;
import blast.graph.DependencyGraph;
import blast.inventory.Field;
import blast.loading.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked cases of the documented meaning, in their order. */
class WorkedCasesTest {

  @Nested
  class Case01Depth {
    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void aChainFallsWithItsFirstLinkHoweverLongItIs(int length) {
      String yaml =
          """
          services:
            s0: {users: 7}
          %s
          """
              .formatted(lines(1, length, "  s%s: {needs: s%s}"));

      WhatIf whatIf = WhatIf.removed(yaml, "s0");

      assertThat(whatIf.down()).hasSize(length);
      assertThat(whatIf.cause("s0")).isInstanceOf(Cause.Removed.class);
      for (int i = 1; i < length; i++) {
        assertLost(whatIf, "s" + i, Field.NEEDS, List.of("s" + (i - 1)), 1, 0);
      }
    }

    @Test
    void fiftyThousandServicesFallWithTheOneThatAllOfThemNeed() {
      String yaml =
          """
          resources:
            hub: {}
          services:
            s0: {needs: hub}
          %s
          """
              .formatted(lines(1, 50_000, "  s%s: {needs: hub}"));

      WhatIf whatIf = WhatIf.removed(yaml, "hub");

      assertThat(whatIf.down()).hasSize(50_001);
      assertLost(whatIf, "s49999", Field.NEEDS, List.of("hub"), 1, 0);
    }

    @Test
    void aServiceOnFiftyThousandServersFallsWithTheLastOfThem() {
      String yaml =
          """
          sites:
            most: {}
            rest: {}
          servers:
            s0: {site: rest}
          %s
          services:
            app:
              runs-on:
                any-of:
                - s0
          %s
          """
              .formatted(lines(1, 50_000, "  s%s: {site: most}"), lines(1, 50_000, "      - s%s"));

      WhatIf mostAreLost = WhatIf.removed(yaml, "most");
      assertThat(mostAreLost.down()).hasSize(50_000);
      assertThat(mostAreLost.state("app")).isEqualTo(AT_RISK);
      assertThat(mostAreLost.lastHope("app")).containsExactly("s0");

      WhatIf allAreLost = WhatIf.removed(yaml, "most", "rest");
      assertThat(allAreLost.down()).hasSize(50_003);
      assertThat(lost(allAreLost, "app").lost()).hasSize(50_000);
    }

    @Test
    void placesNestedFiveThousandDeepFallWithTheOutermost() {
      String yaml =
          """
          sites:
            s0: {type: region}
          %s
          servers:
            machine: {site: s4999, count: 3}
          services:
            app: {runs-on: machine}
          """
              .formatted(lines(1, 5_000, "  s%s: {within: s%s}"));

      WhatIf whatIf = WhatIf.removed(yaml, "s0");

      assertThat(whatIf.down()).hasSize(5_002);
      assertLost(whatIf, "s4999", Field.WITHIN, List.of("s4998"), 1, 0);
      assertLost(whatIf, "machine", Field.SITE, List.of("s4999"), 1, 0);
      assertLost(whatIf, "app", Field.RUNS_ON, List.of("machine"), 1, 0);
      assertThat(whatIf.radius().machinesDown()).isEqualTo(3);
    }

    private String lines(int from, int to, String pattern) {
      return IntStream.range(from, to)
          .mapToObj(i -> String.format(pattern, i, i - 1))
          .collect(Collectors.joining("\n"));
    }
  }

  @Nested
  class Case02AnyOf {
    private static final String YAML =
        """
        services:
          app: {needs: {any-of: [db-a, db-b]}}
          db-a: {}
          db-b: {}
        """;

    @Test
    void oneLostOfTwoIsARisk() {
      WhatIf whatIf = WhatIf.removed(YAML, "db-a");

      assertThat(whatIf.state("app")).isEqualTo(AT_RISK);
      assertThat(whatIf.lastHope("app")).containsExactly("db-b");
      assertThat(whatIf.down()).containsExactly("db-a");
    }

    @Test
    void bothLostIsDown() {
      WhatIf whatIf = WhatIf.removed(YAML, "db-a", "db-b");

      assertThat(whatIf.down()).containsExactly("app", "db-a", "db-b");
      assertLost(whatIf, "app", Field.NEEDS, List.of("db-a", "db-b"), 1, 0);
    }
  }

  @Nested
  class Case03ThroughAGroup {
    @Test
    void aReplicaInAnotherPlaceKeepsTheServiceUpAtARisk() {
      String yaml =
          """
          sites:
            p: {}
            q: {}
          servers:
            s1: {site: p}
            s2: {site: q}
          services:
            db-a: {runs-on: s1}
            db-b: {runs-on: s2}
            app: {needs: {any-of: [db-a, db-b]}}
          """;

      WhatIf whatIf = WhatIf.removed(yaml, "p");

      assertThat(whatIf.down()).containsExactly("db-a", "s1", "p");
      assertLost(whatIf, "s1", Field.SITE, List.of("p"), 1, 0);
      assertLost(whatIf, "db-a", Field.RUNS_ON, List.of("s1"), 1, 0);
      assertThat(whatIf.atRisk()).containsExactly("app");
      assertThat(whatIf.lastHope("app")).containsExactly("db-b");
      assertThat(whatIf.state("db-b")).isEqualTo(UP);
    }
  }

  @Nested
  class Case04ReplicasInOnePlace {
    @Test
    void replicasThatStandInOnePlaceFallTogether() {
      String yaml =
          """
          sites:
            p: {}
          servers:
            a1: {site: p}
            a2: {site: p}
            a3: {site: p}
          services:
            auth: {runs-on: {any-of: [a1, a2, a3]}}
            talk: {needs: auth, users: 40}
            pay: {needs: auth, users: 5}
            taxi: {needs: talk, users: 9}
          """;

      WhatIf whatIf = WhatIf.removed(yaml, "p");

      assertThat(whatIf.down())
          .containsExactly("talk", "taxi", "pay", "auth", "a1", "a2", "a3", "p");
      assertLost(whatIf, "auth", Field.RUNS_ON, List.of("a1", "a2", "a3"), 1, 0);
      assertLost(whatIf, "taxi", Field.NEEDS, List.of("talk"), 1, 0);
      assertPeople(whatIf, DOWN, 40, 54);
    }
  }

  @Nested
  class Case05Quorum {
    private static final String YAML =
        """
        servers:
          e1: {}
          e2: {}
          e3: {}
        services:
          etcd: {runs-on: {at-least: %s, of: [e1, e2, e3]}}
        """;

    @Test
    void aQuorumOfTwoSurvivesOneLossAtARisk() {
      WhatIf whatIf = WhatIf.removed(YAML.formatted(2), "e2");

      assertThat(whatIf.state("etcd")).isEqualTo(AT_RISK);
      assertThat(whatIf.lastHope("etcd")).containsExactly("e1", "e3");
    }

    @Test
    void aQuorumOfTwoDoesNotSurviveTwoLosses() {
      WhatIf whatIf = WhatIf.removed(YAML.formatted(2), "e1", "e3");

      assertThat(whatIf.state("etcd")).isEqualTo(DOWN);
      assertLost(whatIf, "etcd", Field.RUNS_ON, List.of("e1", "e3"), 2, 1);
    }

    @Test
    void whatCanLoseOneMoreIsUp() {
      WhatIf whatIf = WhatIf.removed(YAML.formatted(1), "e1");

      assertThat(whatIf.state("etcd")).isEqualTo(UP);
      assertThat(whatIf.atRisk()).isEmpty();
    }
  }

  @Nested
  class Case06Share {
    private static final String YAML =
        """
        servers:
          big: {count: 8}
          small: {count: 2}
        services:
          app: {runs-on: {at-least: 60%, of: [big, small]}, users: 100}
        """;

    @Test
    void theBigPoolAloneIsEnoughAndWasFatalBefore() {
      WhatIf whatIf = WhatIf.removed(YAML, "small");

      assertThat(whatIf.state("app")).isEqualTo(UP);
      assertThat(whatIf.atRisk()).isEmpty();
      assertPeople(whatIf, DOWN, 0, 0);
      assertThat(whatIf.radius().machinesDown()).isEqualTo(2);
      assertThat(whatIf.radius().machines()).isEqualTo(10);
    }

    @Test
    void theLossOfTheSmallestPoolMakesAnotherOneFatal() {
      String yaml =
          """
          servers:
            a: {count: 5}
            b: {count: 3}
            c: {count: 2}
          services:
            app: {runs-on: {at-least: 60%, of: [a, b, c]}, users: 100}
          """;

      WhatIf whatIf = WhatIf.removed(yaml, "c");

      assertThat(whatIf.state("app")).isEqualTo(AT_RISK);
      assertThat(whatIf.lastHope("app")).containsExactly("b");
      assertPeople(whatIf, AT_RISK, 100, 100);
    }

    @Test
    void theSmallPoolAloneIsNotEnough() {
      WhatIf whatIf = WhatIf.removed(YAML, "big");

      assertThat(whatIf.state("app")).isEqualTo(DOWN);
      assertLost(whatIf, "app", Field.RUNS_ON, List.of("big"), 6, 2);
    }

    @ParameterizedTest
    @CsvSource({"20%, false", "20.000001%, true", "19.999999%, false"})
    void aShareIsExactToTheLastDigit(String share, boolean isDown) {
      String yaml =
          """
          servers:
            four: {count: 4}
            one: {count: 1}
          resources:
            app: {needs: {at-least: %s, of: [four, one]}}
          """
              .formatted(share);

      WhatIf whatIf = WhatIf.removed(yaml, "four");

      assertThat(whatIf.state("app") == DOWN).isEqualTo(isDown);
    }
  }

  @Nested
  class Case07ActiveAndStandby {
    private static final String YAML =
        """
        sites:
          pangyo: {}
          anyang: {}
        servers:
          a: {site: pangyo}
          b: {site: anyang}
        resources:
          t: {}
        services:
          app: {runs-on: {active: a, standby: b, failover: t}}
        """;

    @Test
    void theStandbyTakesOverAtARisk() {
      WhatIf whatIf = WhatIf.removed(YAML, "a");

      assertThat(whatIf.state("app")).isEqualTo(AT_RISK);
      assertThat(whatIf.lastHope("app")).containsExactlyInAnyOrder("b", "t");
    }

    @Test
    void theStandbyIsUselessWithoutWhatSwitchesToIt() {
      WhatIf whatIf = WhatIf.removed(YAML, "a", "t");

      assertThat(whatIf.state("app")).isEqualTo(DOWN);
      assertLost(whatIf, "app", Field.RUNS_ON, List.of("a", "t"), 1, 0);
      assertThat(lost(whatIf, "app").shortfall().unusableStandby())
          .hasValueSatisfying(
              unusable -> {
                assertThat(WhatIf.ids(unusable.standby())).containsExactly("b");
                assertThat(WhatIf.ids(unusable.lostFailover())).containsExactly("t");
              });
    }

    @Test
    void withoutWhatSwitchesOnlyTheActiveOneIsLeft() {
      WhatIf whatIf = WhatIf.removed(YAML, "t");

      assertThat(whatIf.state("app")).isEqualTo(AT_RISK);
      assertThat(whatIf.lastHope("app")).containsExactly("a");
    }

    @Test
    void withoutTheStandbyOnlyTheActiveOneIsLeft() {
      WhatIf whatIf = WhatIf.removed(YAML, "b");

      assertThat(whatIf.state("app")).isEqualTo(AT_RISK);
      assertThat(whatIf.lastHope("app")).containsExactly("a");
    }

    @Test
    void aSwitchThatStandsWithTheActiveOneMakesThePlaceASinglePointOfFailure() {
      String yaml =
          """
          sites:
            pangyo: {}
            anyang: {}
          servers:
            a: {site: pangyo}
            b: {site: anyang}
          resources:
            t: {site: pangyo}
          services:
            app: {runs-on: {active: a, standby: b, failover: t}}
          """;

      WhatIf whatIf = WhatIf.removed(yaml, "pangyo");

      assertThat(whatIf.down()).containsExactly("app", "t", "a", "pangyo");
      assertLost(whatIf, "app", Field.RUNS_ON, List.of("a", "t"), 1, 0);
      assertThat(WhatIf.removed(yaml, "anyang").state("app")).isEqualTo(AT_RISK);
    }
  }

  @Nested
  class Case08Degradation {
    @Test
    void degradationFollowsHardRequirementsAndStopsAtSoftOnes() {
      String yaml =
          """
          services:
            talk: {users: 47}
            pay: {uses: talk, users: 4}
            shop: {needs: pay, users: 3}
          sites:
            site2: {uses: shop}
          """;

      WhatIf whatIf = WhatIf.removed(yaml, "talk");

      assertThat(whatIf.down()).containsExactly("talk");
      assertThat(whatIf.degraded()).containsExactly("pay", "shop");
      assertThat(whatIf.because("pay")).containsExactly("talk");
      assertThat(whatIf.because("shop")).containsExactly("pay");
      assertThat(whatIf.state("site2")).isEqualTo(UP);
      assertPeople(whatIf, DOWN, 47, 47);
      assertPeople(whatIf, DEGRADED, 4, 7);
    }
  }

  @Nested
  class Case09HealthyAlternative {
    private static final String YAML =
        """
        services:
          talk: {}
          pay: {uses: talk}
          other: {%s}
          x: {needs: {any-of: [pay, other]}}
        """;

    @Test
    void aHealthyAlternativeStopsDegradation() {
      WhatIf whatIf = WhatIf.removed(YAML.formatted(""), "talk");

      assertThat(whatIf.degraded()).containsExactly("pay");
      assertThat(whatIf.state("x")).isEqualTo(UP);
    }

    @Test
    void withoutAHealthyAlternativeThereIsDegradation() {
      WhatIf whatIf = WhatIf.removed(YAML.formatted("uses: talk"), "talk");

      assertThat(whatIf.degraded()).containsExactly("other", "pay", "x");
      assertThat(whatIf.because("x")).containsExactlyInAnyOrder("other", "pay");
    }
  }

  @Nested
  class Case10Circle {
    private static final String YAML =
        """
        services:
          a: {needs: b}
          b: {needs: [a, c]}
          c: {}
        """;

    @Test
    void aCircleAloneTakesNothingDown() {
      WhatIf whatIf = WhatIf.removed(YAML);

      assertThat(whatIf.down()).isEmpty();
      assertThat(whatIf.degraded()).isEmpty();
      assertThat(whatIf.atRisk()).isEmpty();
    }

    @Test
    void aCircleFallsAsAWholeAndItsCausesLeadOutOfIt() {
      WhatIf whatIf = WhatIf.removed(YAML, "c");

      assertThat(whatIf.down()).containsExactly("a", "b", "c");
      assertThat(whatIf.cause("c")).isInstanceOf(Cause.Removed.class);
      assertThat(lost(whatIf, "b").lost()).containsExactly(whatIf.node("c"));
      assertLost(whatIf, "a", Field.NEEDS, List.of("b"), 1, 0);
    }
  }

  @Nested
  class Case11Company {
    @Test
    void aCompanyTakesItsPlacesAndAllInThemAndNotItsParent() {
      String yaml =
          """
          companies:
            sk-inc: {}
            sk-cnc: {parent: sk-inc}
            kakao: {}
          sites:
            pangyo: {company: sk-cnc}
          servers:
            machine: {site: pangyo, company: kakao, count: 32_000}
          services:
            talk: {company: kakao, runs-on: machine, users: 47_637_000}
            mail: {company: kakao, uses: talk, users: 8_448_000}
          """;

      WhatIf whatIf = WhatIf.removed(yaml, "sk-cnc");

      assertThat(whatIf.down()).containsExactly("talk", "sk-cnc", "machine", "pangyo");
      assertThat(whatIf.state("sk-inc")).isEqualTo(UP);
      assertThat(whatIf.state("kakao")).isEqualTo(UP);
      assertLost(whatIf, "pangyo", Field.COMPANY, List.of("sk-cnc"), 1, 0);
      assertThat(whatIf.radius().machinesDown()).isEqualTo(32_000);
      assertThat(whatIf.radius().companies())
          .singleElement()
          .satisfies(
              hit -> {
                assertThat(hit.company().id()).isEqualTo("kakao");
                assertThat(hit.services()).isEqualTo(2);
                assertThat(hit.down()).isEqualTo(1);
                assertThat(hit.degraded()).isEqualTo(1);
                assertThat(hit.atLeast()).isEqualTo(47_637_000);
                assertThat(hit.atMost()).isEqualTo(47_637_000);
              });
    }
  }

  @Nested
  class Case12Bounds {
    @Test
    void peopleWhoUseBothServicesAreCountedBetweenBounds() {
      String yaml =
          """
          audiences:
            korea: {population: 45_000_000}
          resources:
            power: {}
          services:
            talk: {needs: power, users: {korea: 40_000_000}}
            pay: {needs: power, users: {korea: 10_000_000}}
          """;

      WhatIf whatIf = WhatIf.removed(yaml, "power");

      assertPeople(whatIf, DOWN, 40_000_000, 45_000_000);
      assertThat(whatIf.radius().impact(DOWN).population()).hasValue(45_000_000);
    }
  }

  @Nested
  class Case13TwoFeeds {
    @Test
    void twoServersThatHangOnTheSameFeedAreOneLossAway() {
      WhatIf whatIf =
          WhatIf.removed(
              """
              resources:
                fa: {type: power}
                fb: {type: power}
              servers:
                two: {needs: {any-of: [fa, fb]}}
                three: {needs: {any-of: [fa, fb]}}
              services:
                s2: {users: 2, runs-on: {any-of: [two, three]}}
              """,
              "fa");

      assertThat(whatIf.atRisk()).containsExactly("s2", "three", "two");
      for (String id : whatIf.atRisk()) {
        assertThat(whatIf.lastHope(id)).as(id).containsExactly("fb");
      }
      assertPeople(whatIf, AT_RISK, 2, 2);
    }
  }

  @Nested
  class Case14OneFate {
    @Test
    void twoMembersLeftInOnePlaceAreOne() {
      WhatIf whatIf =
          WhatIf.removed(
              """
              sites:
                p: {}
              resources:
                a: {}
                b: {site: p}
                c: {site: p}
              services:
                x: {needs: {any-of: [a, b, c]}}
              """,
              "a");

      assertThat(whatIf.atRisk()).containsExactly("x");
      assertThat(whatIf.lastHope("x")).containsExactly("p");
    }
  }

  @Nested
  class Case15HeldByACircle {
    @Test
    void whatIsUpOnlyThroughEachOtherIsSaidToBe() {
      WhatIf whatIf =
          WhatIf.removed(
              """
              services:
                a: {needs: {any-of: [ra, b]}}
                b: {needs: {any-of: [rb, a]}}
                c: {needs: a}
              resources:
                ra: {}
                rb: {}
              """,
              "ra",
              "rb");

      // Each still works, and is the other's last hope.
      assertThat(whatIf.state("a")).isEqualTo(AT_RISK);
      assertThat(whatIf.lastHope("a")).containsExactly("b");
      assertThat(whatIf.heldByCircle()).containsExactly("a", "b", "c");
    }
  }

  @Nested
  class Case16Keep {
    private static final String YAML =
        """
        sites:
          p: {}
        resources:
          t: {site: p}
          u: {site: p}
        services:
          s: {needs: [t, u]}
        """;

    @Test
    void keepingOneOfTwoNeedsSavesNothing() {
      assertThat(keeping("t").down()).containsExactly("s", "u", "p");
    }

    @Test
    void keepingBothSavesAllButWhatWasRemoved() {
      assertThat(keeping("t", "u").down()).containsExactly("p");
    }

    private WhatIf keeping(String... kept) {
      DependencyGraph graph =
          DependencyGraph.of(WhatIf.load(List.of(SourceText.ofText("blast.yaml", YAML))));
      return WhatIf.removed(graph, List.of("p"), List.of(kept));
    }
  }

  private static Cause.LostRequirement lost(WhatIf whatIf, String id) {
    return (Cause.LostRequirement) whatIf.cause(id);
  }

  private static void assertLost(
      WhatIf whatIf, String id, Field field, List<String> lost, long needed, long left) {
    Cause.LostRequirement cause = lost(whatIf, id);
    assertThat(cause.field()).isEqualTo(field);
    assertThat(WhatIf.ids(cause.lost())).isEqualTo(lost);
    assertThat(cause.needed()).isEqualTo(needed);
    assertThat(cause.left()).isEqualTo(left);
  }

  private static void assertPeople(WhatIf whatIf, State state, long atLeast, long atMost) {
    Impact impact = whatIf.radius().impact(state);
    assertThat(List.of(impact.atLeast(), impact.atMost())).containsExactly(atLeast, atMost);
  }
}

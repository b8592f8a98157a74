package blast.lint;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.availability.Availability;
import blast.analysis.availability.Chance;
import blast.analysis.availability.ServiceAvailability;
import blast.analysis.availability.UserMinutes;
import blast.analysis.failure.Chains;
import blast.analysis.failure.WhatIf;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Subject;
import blast.inventory.Inventory;
import blast.inventory.Policy;
import blast.loading.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios and policies: kept, broken, and where and why. */
class TrialTest {
  private static final String TALK =
      """
      sites: {pangyo: {}, anyang: {}, seoul: {}}
      resources: {tool: {site: pangyo}}
      servers: {p: {site: pangyo}, a: {site: anyang}, s: {site: seoul}}
      services:
        talk: {users: 40, runs-on: {active: p, standby: a, failover: tool}}
        pay: {users: 10, needs: talk}
        bank: {users: 20, runs-on: {any-of: [a, s]}, uses: talk}
        map: {users: 5, runs-on: s}
      """;

  private static List<String> expectation(String expectation) {
    return Checked.lines(
        Checked.trial(
            TALK + "scenarios:\n  fire:\n    remove: pangyo\n    expect: " + expectation));
  }

  @Test
  void aScenarioThatComesOutAsExpectedPasses() {
    Results results =
        Checked.trial(
            TALK
                + """
                scenarios:
                  fire:
                    description: the whole building
                    remove: pangyo
                    expect:
                      down: [talk, "p*", tool, p]
                      degraded: bank
                      up: [map, a]
                      not-down: [bank, map]
                      users-at-most: 50
                """);

    assertThat(Checked.lines(results)).isEmpty();
    Verdict verdict = results.verdicts().get(0);
    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.name()).isEqualTo("fire");
    assertThat(verdict.suite()).isEqualTo(Verdict.Suite.SCENARIOS);
    assertThat(verdict.description()).contains("the whole building");
    assertThat(verdict.note()).isEqualTo("removes 1 node: 5 of 11 down, 40 to 50 users hit");
  }

  @Test
  void aBrokenExpectationStandsAtItsOwnLineAndSaysWhatCameOut() {
    Results results =
        Checked.trial(
            TALK
                + """
                scenarios:
                  fire:
                    remove: pangyo
                    expect:
                      up:
                      - map
                      - talk
                      down: ["b*"]
                """);

    assertThat(Checked.lines(results))
        .containsExactly(
            "15:9 error broken-scenario: scenario 'fire' expects service 'talk' to be up,"
                + " found it down",
            "16:14 error broken-scenario: scenario 'fire' expects service 'bank' to be down,"
                + " found it degraded because of 'talk'");
    Finding talk = results.findings().get(0);
    assertThat(talk.chain())
        .extracting(Chains.Link::node)
        .map(Object::toString)
        .containsExactly("talk", "tool", "pangyo");
    assertThat(talk.removed()).containsExactly("pangyo");
    assertThat(talk.subject()).hasToString("fire with up, talk");
    assertThat(talk.diagnostic().related())
        .extracting(Diagnostic.Related::span)
        .map(Object::toString)
        .containsExactly("blast.yaml:5:3");
  }

  @Test
  void aScenarioTellsWhatIsAtRiskAndWhatItDependsOn() {
    Results results =
        Checked.trial(TALK + "scenarios: {spare: {remove: tool, expect: {down: [pay], up: talk}}}");

    assertThat(Checked.lines(results))
        .containsExactly(
            "9:51 error broken-scenario: scenario 'spare' expects service 'pay' to be down,"
                + " found it at risk: it depends now on 'p'");
    assertThat(results.verdicts().get(0).note())
        .isEqualTo("removes 1 node: 1 of 11 down, 0 users hit, 2 at risk");
  }

  @Test
  void aScenarioIsCarefulAboutWhatOnlyACircleHoldsUp() {
    String circle =
        """
        resources: {ra: {}, rb: {}}
        services:
          a: {users: 3, needs: {any-of: [b, ra]}}
          b: {users: 4, needs: {any-of: [a, rb]}}
        scenarios: {both: {remove: [ra, rb], expect: {up: [a, b]}}}
        """;

    Results results = Checked.trial(circle);

    assertThat(Checked.lines(results)).isEmpty();
    assertThat(results.verdicts().get(0).note())
        .isEqualTo(
            "removes 2 nodes: 2 of 4 down, 0 users hit, 2 at risk;"
                + " careful: up only through a circle of nodes: 'b', 'a'");
  }

  @ParameterizedTest
  @CsvSource({
    "{up: bank}, bank, to be up, degraded because of",
    "{not-down: pay}, pay, to be anything but down, down",
    "{degraded: map}, map, to be degraded, up",
    "{down: seoul}, seoul, to be down, up",
  })
  void everyStateCanBeMissed(String expectation, String id, String expected, String found) {
    assertThat(expectation(expectation))
        .singleElement()
        .asString()
        .contains("broken-scenario", "'" + id + "' " + expected, "found it " + found);
  }

  @Test
  void atRiskIsUpAndIsNotDown() {
    String atRisk = "scenarios: {a: {remove: a, expect: {up: [talk, bank], not-down: talk}}}\n";

    assertThat(Checked.lines(Checked.trial(TALK + atRisk))).isEmpty();
  }

  @Test
  void aPatternMeansServicesOnly() {
    // The server p and the site pangyo fit as well, and are down.
    assertThat(expectation("{up: \"p*\"}")).singleElement().asString().contains("service 'pay'");
  }

  @Test
  void peopleHitAreTheUpperBound() {
    assertThat(expectation("{users-at-most: 50}")).isEmpty();
    assertThat(expectation("{users-at-most: 49}"))
        .containsExactly(
            "12:14 error broken-scenario: scenario 'fire' expects at most 49 users to be hit,"
                + " found 40 to 50 users of 75");
    assertThat(expectation("{users-at-most: 66.7%}")).isEmpty();
    assertThat(expectation("{users-at-most: 66.6%}"))
        .singleElement()
        .asString()
        .contains("at most 66.6% of users to be hit");
  }

  @Test
  void aPolicyThatHoldsSaysWhatWasTried() {
    Results results =
        Checked.trial(TALK + "policies: {p: {services: {ids: bank}, survive: {any: 1, of: site}}}");

    assertThat(results.verdicts().get(0).passes()).isTrue();
    assertThat(results.verdicts().get(0).note()).isEqualTo("1 service; tried 3 sites");
  }

  @Test
  void aPolicyTellsTheFirstLossThatTakesAServiceDownAndHowManyMoreDo() {
    Results results =
        Checked.trial(
            TALK
                + """
                policies:
                  any-site:
                    services: {ids: [talk, bank, map]}
                    survive: {any: 1, of: site}
                """);

    assertThat(Checked.lines(results))
        .containsExactly(
            "12:5 error broken-policy: policy 'any-site' promises that 'map' survives any one site;"
                + " without 'seoul' it is down",
            "12:5 error broken-policy: policy 'any-site' promises that 'talk' survives any one site;"
                + " without 'pangyo' it is down");
    assertThat(results.findings().get(1).chain())
        .extracting(Chains.Link::node)
        .map(Object::toString)
        .containsExactly("talk", "tool", "pangyo");
  }

  @Test
  void anyTwoIncludesAnyOneAndCountsThePairsThatMatter() {
    Results results =
        Checked.trial(
            TALK
                + """
                policies:
                  bank: {services: {ids: bank}, survive: {any: 2, of: site}}
                  map: {services: {ids: map}, survive: {any: 2, of: site}}
                """);

    assertThat(Checked.lines(results))
        .containsExactly(
            "10:33 error broken-policy: policy 'bank' promises that 'bank' survives any two sites;"
                + " without 'anyang', 'seoul' it is down",
            "11:31 error broken-policy: policy 'map' promises that 'map' survives any two sites;"
                + " without 'seoul' it is down");
    assertThat(results.verdicts().get(0).note())
        .isEqualTo("1 service; tried 3 sites and 1 of 3 pairs (the others can't differ)");
    Finding bank = results.findings().get(0);
    assertThat(bank.removed()).containsExactly("anyang", "seoul");
    assertThat(bank.chain())
        .extracting(link -> link.node().id())
        .containsExactly("bank", "a", "anyang", "s", "seoul");
  }

  @Test
  void anyThreeSearchesAllSetsOfUpToThree() {
    Results results =
        Checked.trial(
            """
            sites: {p: , q: , r: , s: }
            servers: {a: {site: p}, b: {site: q}, c: {site: r}, d: {site: s}}
            services:
              three: {runs-on: {any-of: [a, b, c]}, needs: {any-of: [a, d]}}
              four: {runs-on: {any-of: [a, b, c, d]}}
            policies:
              few: {services: {ids: [three, four]}, survive: {any: 3, of: site}}
            """);

    assertThat(Checked.lines(results))
        .containsExactly(
            "7:41 error broken-policy: policy 'few' promises that 'three' survives any 3 sites;"
                + " without 'p', 's' it is down (and with 1 other loss)");
    assertThat(results.verdicts().get(0).note())
        .isEqualTo("2 services; searched all sets of up to 3 of 4 sites");
    assertThat(results.findings().get(0).removed()).containsExactly("p", "s");
  }

  private static final String TIMES =
      """
      sites: {p: {availability: 99.9%}}
      servers: {a: {site: p, availability: 99%}, b: {site: p, availability: 99%}}
      services:
        both: {runs-on: {all-of: [a, b]}}
        either: {runs-on: {any-of: [a, b]}, tags: [chat]}
      """;

  @Test
  void servicesReachTheirAvailabilityOrAreNamed() {
    Results results =
        Checked.trial(
            TIMES
                + """
                policies:
                  all: {availability: 99.5%}
                  chat: {services: {tags: chat}, availability: 99.89%}
                """);

    assertThat(Checked.lines(results))
        .containsExactly(
            "7:9 error broken-policy: policy 'all' promises that 'both' is up 99.5% of the time; it"
                + " is up 97.91%");
    assertThat(results.verdicts())
        .extracting(Verdict::note)
        .containsExactly(
            "2 services; 3 of 5 nodes state an availability, the other 2 are taken as perfect",
            "1 service; 3 of 5 nodes state an availability, the other 2 are taken as perfect");
  }

  @Test
  void anAvailabilityOfNothingKnownIsNoPromise() {
    String nobody = "policies: {p: {services: {tags: none}, availability: 99%}}\n";
    assertThat(Checked.lines(Checked.trial(TIMES + nobody)))
        .containsExactly(
            "6:26 error broken-policy: policy 'p' promises nothing: no service matches");
    assertThat(Checked.lines(Checked.trial(TALK + "policies: {p: {availability: 99%}}\n")))
        .containsExactly(
            "9:16 error broken-policy: policy 'p' promises nothing: no node states how much of the"
                + " time it works");
  }

  @Test
  void anAvailabilityThatCantBeShownIsBroken() {
    Inventory inventory =
        WhatIf.load(
            List.of(
                SourceText.ofText("blast.yaml", TIMES + "policies: {p: {availability: 99.9%}}\n")));
    Policy.Available policy = (Policy.Available) inventory.promises().policies().get(0);
    List<ServiceAvailability> services = new ArrayList<>();
    for (double[] down : new double[][] {{0.0005, 0.002}, {0.0001, 0.001}, {0.0011, 0.002}}) {
      services.add(
          new ServiceAvailability(
              inventory.find("both").orElseThrow(),
              new Chance(down[0], down[1], false),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              new UserMinutes(0, 0, false),
              List.of()));
    }
    Availability answer =
        new Availability(3, 0, 2, services, new UserMinutes(0, 0, false), List.of());
    assertThat(new AvailabilityTrial(policy, answer).findings())
        .extracting(finding -> finding.diagnostic().message())
        .containsExactly(
            "policy 'p' promises that 'both' is up 99.9% of the time; it is up 99.8% to 99.95%, and"
                + " more isn't known: it rests on too much to be exact",
            "policy 'p' promises that 'both' is up 99.9% of the time; it is up 99.8% to 99.89%");
  }

  @Test
  void whatIsExceptedIsNotTried() {
    String policy =
        "policies: {p: {services: {ids: map}, survive: {any: 1, of: site, except: [\"se*\"]}}}";

    assertThat(Checked.lines(Checked.trial(TALK + policy))).isEmpty();
  }

  @Test
  void peopleAtStakeAreComparedAtEachPlace() {
    Results results =
        Checked.trial(
            TALK
                + """
                policies:
                  spread: {each: site, users-at-stake-at-most: 10%}
                  except: {each: site, users-at-stake-at-most: 10%, except: pangyo}
                """);

    assertThat(Checked.lines(results))
        .containsExactly(
            "10:24 error broken-policy: policy 'spread' allows at most 10% of users to be lost"
                + " with one site; with 'pangyo' it is 40 to 50 users of 75");
    assertThat(results.verdicts().get(1).note()).isEqualTo("tried 2 sites");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{services: {criticality: critical}, survive: {any: 1, of: site}} | no service matches",
        "{survive: {any: 1, of: company}} | there is no company to lose",
        "{each: site, users-at-stake-at-most: 1, except: '*'} | there is no site to lose",
      })
  void aPromiseAboutNothingIsBroken(String policy, String why) {
    assertThat(Checked.lines(Checked.trial(TALK + "policies: {p: " + policy + "}")))
        .singleElement()
        .asString()
        .endsWith("policy 'p' promises nothing: " + why);
  }

  @Test
  void onlyWhatIsAskedForIsTested() {
    String two =
        """
        scenarios:
          fire: {remove: pangyo, expect: {up: talk}}
        policies:
          spread: {each: site, users-at-stake-at-most: 10%}
        """;

    Results results =
        Trial.of(
            Study.of(Checked.load(TALK + two).inventory()),
            name -> name.equals("spread"),
            Baseline.EMPTY,
            LocalDate.EPOCH);

    assertThat(results.verdicts()).extracting(Verdict::name).containsExactly("spread");
  }

  @Test
  void aLongChainIsFollowedForAHundredSteps() {
    StringBuilder chain = new StringBuilder("services:\n  s0: {}\n");
    for (int i = 1; i <= 5_000; i++) {
      chain.append("  s").append(i).append(": {needs: s").append(i - 1).append("}\n");
    }
    chain.append("scenarios: {a: {remove: s0, expect: {up: s5000}}}\n");

    Results results = Checked.trial(chain.toString());

    assertThat(results.findings().get(0).chain()).hasSize(Chains.LONGEST);
  }

  @Test
  void manyFailuresOfOneLongChainTakeLittle() {
    StringBuilder chain = new StringBuilder("sites: {one: }\nservices:\n  s0: {site: one}\n");
    for (int i = 1; i < 10_000; i++) {
      chain.append("  s").append(i).append(": {needs: s").append(i - 1).append("}\n");
    }
    chain.append("policies: {p: {survive: {any: 1, of: site}}}\n");
    chain.append("scenarios: {a: {remove: [one, \"s*\"], expect: {up: \"s*\"}}}\n");

    Results results = Checked.trial(chain.toString());

    assertThat(results.findings()).hasSize(20_000);
  }

  private static final String LIMITS =
      """
      sites: {hall: }
      services: {shop: {site: hall, users: %d}, mail: {users: 1000}}
      scenarios: {fire: {remove: hall, expect: {users-at-most: 5}}}
      policies: {small: {each: site, users-at-stake-at-most: 5}}
      """;

  @Test
  void aNumberOverItsLimitIsKnownUpToWhatItWas() {
    Baseline known = Baseline.accepting(tried(LIMITS.formatted(40), Baseline.EMPTY), List.of());

    assertThat(known.entries())
        .extracting(entry -> entry.rule() + " " + entry.subject() + " " + entry.atMost())
        .containsExactly(
            "broken-policy small with hall OptionalLong[40]",
            "broken-scenario fire with users-at-most OptionalLong[40]");
    for (int users : new int[] {6, 39, 40}) {
      assertThat(tried(LIMITS.formatted(users), known)).hasSize(2).noneMatch(Finding::isOpen);
    }
    assertThat(tried(LIMITS.formatted(41), known)).hasSize(2).allMatch(Finding::isOpen);
  }

  @Test
  void anEntryWithoutANumberAcceptsAny() {
    List<KnownFinding> entries =
        List.of(
            new KnownFinding(
                "broken-policy", Subject.of("small", List.of("hall")), Optional.empty()),
            new KnownFinding(
                "broken-scenario", Subject.of("fire", List.of("users-at-most")), Optional.empty()));

    assertThat(tried(LIMITS.formatted(500), Baseline.of(entries)))
        .hasSize(2)
        .noneMatch(Finding::isOpen);
  }

  @Test
  void aNumberThatIsNotKnownAnyMoreMayBeMoreThanItWas() {
    Baseline known = Baseline.accepting(tried(LIMITS.formatted(40), Baseline.EMPTY), List.of());

    assertThat(tried(LIMITS.replace(", users: %d", ""), known))
        .singleElement()
        .matches(Finding::isOpen);
  }

  private static List<Finding> tried(String yaml, Baseline baseline) {
    Study study = Study.of(Checked.load(yaml).inventory());
    return Trial.of(study, name -> true, baseline, LocalDate.EPOCH).findings();
  }
}

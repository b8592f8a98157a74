package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import blast.analysis.failure.WhatIf;
import blast.inventory.Criticality;
import blast.inventory.Expectation;
import blast.inventory.ExpectedState;
import blast.inventory.Inventory;
import blast.inventory.LintSettings;
import blast.inventory.Mention;
import blast.inventory.Node;
import blast.inventory.Policy;
import blast.inventory.Scenario;
import blast.inventory.UserLimit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read of scenarios, policies and settings of linting, and where it stands. */
class PromisesTest {
  private static final String NODES =
      """
      companies: {kakao: {}}
      sites: {pangyo: {}, hall: {type: hall, within: pangyo}}
      services:
        talk: {company: kakao, criticality: critical, tags: [chat, phone]}
        talk-media: {criticality: high}
        pay: {tags: [money]}
      """;

  private static Inventory load(String text) {
    return WhatIf.load(List.of(SourceText.ofText("blast.yaml", NODES + text)));
  }

  private static List<String> texts(List<Mention> mentions) {
    return mentions.stream().map(Mention::text).toList();
  }

  @Test
  void aScenarioIsReadWithItsPlaces() {
    Scenario fire =
        load("""
                scenarios:
                  fire:
                    description: all of it burns
                    source: the report
                    remove: pangyo
                    expect:
                      down: [talk, "talk-*"]
                      up: pay
                      users-at-most: 45_000_000
                """)
            .promises()
            .scenarios()
            .get(0);

    assertThat(fire.id()).isEqualTo("fire");
    assertThat(fire.description()).contains("all of it burns");
    assertThat(texts(fire.removed())).containsExactly("pangyo");
    assertThat(fire.span()).hasToString("blast.yaml:8:3");
    assertThat(fire.expectations()).hasSize(3);
    Expectation.OfState down = (Expectation.OfState) fire.expectations().get(0);
    assertThat(down.state()).isEqualTo(ExpectedState.DOWN);
    assertThat(texts(down.nodes())).containsExactly("talk", "talk-*");
    assertThat(down.nodes().get(1).isPattern()).isTrue();
    assertThat(down.nodes().get(1).span()).hasToString("blast.yaml:13:20");
    Expectation.UsersAtMost users = (Expectation.UsersAtMost) fire.expectations().get(2);
    assertThat(users.limit()).isEqualTo(new UserLimit.People(45_000_000));
    assertThat(users.span()).hasToString("blast.yaml:15:7");
  }

  @Test
  void policiesAboutLossesAreReadInBothForms() {
    Inventory inventory =
        load(
            """
            policies:
              survives:
                services: {criticality: [critical, high], company: kakao, tags: chat, ids: "t*"}
                survive: {any: 2, of: hall, except: [hall]}
              spread: {each: site, users-at-stake-at-most: 40.0%, except: pangyo}
            """);

    Policy.Survive survives = (Policy.Survive) inventory.promises().policies().get(0);
    assertThat(survives.any()).isEqualTo(2);
    assertThat(survives.services().criticalities())
        .containsExactlyInAnyOrder(Criticality.CRITICAL, Criticality.HIGH);
    assertThat(survives.services().select(inventory)).extracting(Node::id).containsExactly("talk");
    assertThat(inventory.nodes().stream().filter(survives.of()::contains).map(Node::id))
        .containsExactly("hall");
    assertThat(texts(survives.except())).containsExactly("hall");
    assertThat(survives.promise()).hasToString("blast.yaml:10:5");
    Policy.UsersAtStake spread = (Policy.UsersAtStake) inventory.promises().policies().get(1);
    assertThat(spread.limit()).isEqualTo(new UserLimit.Share(new BigDecimal("40")));
    assertThat(inventory.nodes().stream().filter(spread.each()::contains).map(Node::id))
        .containsExactly("pangyo");
  }

  @Test
  void aPolicyAboutAvailabilityHasAShareOfTheTime() {
    Inventory inventory =
        load(
            """
            policies:
              works: {services: {tags: chat}, availability: 99.950 %}
            """);

    Policy.Available works = (Policy.Available) inventory.promises().policies().get(0);
    assertThat(works.percent()).isEqualByComparingTo("99.95");
    assertThat(works.services().select(inventory)).extracting(Node::id).containsExactly("talk");
    assertThat(works.promise().toString()).endsWith(":35");
  }

  @Test
  void withoutASelectorAPolicyIsAboutEveryService() {
    Inventory inventory = load("policies: {a: {survive: {any: 1, of: server}}}");

    Policy.Survive survive = (Policy.Survive) inventory.promises().policies().get(0);

    assertThat(survive.services().select(inventory))
        .extracting(Node::id)
        .containsExactly("talk", "talk-media", "pay");
  }

  @Test
  void eachPartOfASelectorNarrowsItAndWithinAPartOneValueIsEnough() {
    Inventory inventory =
        load(
            """
            policies:
              a: {services: {tags: [chat, money]}, survive: {any: 1, of: site}}
              b: {services: {tags: [chat, money], ids: [pay, talk-media]}, survive: {any: 1, of: site}}
            """);

    List<List<String>> selected =
        inventory.promises().policies().stream()
            .map(policy -> ((Policy.Survive) policy).services().select(inventory))
            .map(WhatIf::ids)
            .toList();

    assertThat(selected).containsExactly(List.of("talk", "pay"), List.of("pay"));
  }

  @Test
  void settingsOfSeveralDocumentsAddUp() {
    LintSettings settings =
        load("""
                lint:
                  rules: {shared-fate: error, unused-node: off}
                  ignore:
                  - {rule: shared-fate, on: "talk*", reason: moves in spring, until: 2027-03-31}
                ---
                lint: {ignore: [{rule: unused-node, on: hall, reason: "1"}]}
                """)
            .lintSettings();

    assertThat(settings.levels())
        .extracting(LintSettings.Level::rule, LintSettings.Level::level)
        .containsExactly(tuple("shared-fate", "error"), tuple("unused-node", "off"));
    assertThat(settings.ignored()).hasSize(2);
    LintSettings.Ignored first = settings.ignored().get(0);
    assertThat(first.until()).contains(LocalDate.of(2027, 3, 31));
    assertThat(first.on().text()).isEqualTo("talk*");
    assertThat(first.reason()).isEqualTo("moves in spring");
    assertThat(first.ruleSpan()).hasToString("blast.yaml:10:12");
    assertThat(settings.ignored().get(1).until()).isEqualTo(Optional.empty());
  }

  @Test
  void aShareIsComparedWithoutRounding() {
    UserLimit third = new UserLimit.Share(new BigDecimal("33.3"));

    assertThat(third.allows(333, 1000)).isTrue();
    assertThat(third.allows(334, 1000)).isFalse();
    assertThat(third.allows(Long.MAX_VALUE / 3, Long.MAX_VALUE)).isFalse();
    assertThat(new UserLimit.Share(BigDecimal.ZERO).allows(0, 0)).isTrue();
    assertThat(new UserLimit.People(5).allows(6, 10)).isFalse();
  }
}

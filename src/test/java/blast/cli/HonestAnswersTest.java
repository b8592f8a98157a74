package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What isn't known isn't claimed: unknown users, circles, gates that can't judge. */
class HonestAnswersTest {
  private static final String CIRCLE =
      """
      sites: {north: }
      services:
        a: {users: 3, needs: {any-of: [ra, b]}}
        b: {users: 4, needs: {any-of: [rb, a]}}
        other: {users: 1, site: north}
      resources: {ra: {site: north}, rb: {site: north}}
      """;

  private static final String CAREFUL = "careful: b and a are up only through each other\n";

  @TempDir private Path folder;

  private Outcome ask(String yaml, String... arguments) {
    return CommandLineRun.in(folder).reading(yaml).blast(arguments);
  }

  @Test
  void everyAnswerThatCountsACircleAsUpSaysSo() {
    assertThat(ask(CIRCLE, "--remove=north", "-i-").out()).contains(CAREFUL);
    assertThat(ask(CIRCLE, "spof", "--remove=north", "-i-").out()).contains(CAREFUL);
    assertThat(ask(CIRCLE, "concentration", "--remove=north", "-i-").out()).contains(CAREFUL);
    assertThat(ask(CIRCLE, "show", "north", "-i-").out()).contains("  " + CAREFUL);
    assertThat(ask(CIRCLE, "why", "a", "--remove=north", "-i-").out())
        .contains("a: works; depends now only on: b; careful: up only through a circle of nodes\n");
    assertThat(ask(CIRCLE, "why", "a", "--remove=north", "-i-", "-fjson").out())
        .contains("\"heldByCircle\": [\n    \"b\",\n    \"a\"\n  ]");
    for (String question : new String[] {"spof", "concentration"}) {
      assertThat(ask(CIRCLE, question, "--remove=north", "-i-", "-fjson").out())
          .contains("\"heldByCircle\": [\n    \"b\",\n    \"a\"\n  ]");
    }
  }

  @Test
  void twoNodesThatAThirdHoldsUpDoNotHoldEachOther() {
    String yaml =
        """
        services:
          a: {needs: {any-of: [ra, c]}}
          b: {needs: {any-of: [rb, c]}}
          c: {needs: d}
          d: {needs: c}
        resources: {ra: , rb: }
        """;

    assertThat(ask(yaml, "--remove=ra,rb", "-i-").out())
        .contains("careful: a, b are up only through a circle of nodes\n");
  }

  @Test
  void aLimitOfUsersThatNobodyStatesIsNotKept() {
    String yaml =
        """
        sites: {s: }
        services: {x: {site: s}}
        scenarios: {fire: {remove: s, expect: {users-at-most: 0}}}
        """;

    Outcome outcome = ask(yaml, "check", "-");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).contains("found that no service down states its users");
  }

  @Test
  void aPolicyAboutUsersSaysWhereTheyAreUnknown() {
    String yaml =
        """
        sites: {s: , t: }
        services: {x: {site: s}, y: {site: t, users: 5}}
        policies: {few: {each: site, users-at-stake-at-most: 100%}}
        """;

    assertThat(ask(yaml, "check", "-").out())
        .contains("tried 2 sites; unknown for 1, as no service lost states users");
  }

  @Test
  void aGateThatCannotJudgeASinglePointSaysSo() {
    Outcome outcome =
        ask("sites: {s: }\nservices: {x: {site: s}}\n", "spof", "--fail-on-users=1", "-i-");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err())
        .contains("--fail-on-users can't judge 1 single point of failure: no service lost there");
  }

  @Test
  void singlePointsBelowTheLeastUsersAreCounted() {
    String yaml =
        "sites: {s: , t: }\nservices: {x: {site: s, users: 5}, y: {site: t, users: 50}}\n";

    assertThat(ask(yaml, "spof", "--min-users=10", "-i-").out())
        .startsWith("1 of 2 single points of failure among");
  }

  @Test
  void keepingWhatIsNotLostIsSaidToChangeNothing() {
    Outcome outcome = ask(CIRCLE, "--remove=rb", "--keep=ra", "-i-");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("--keep 'ra' changes nothing: it isn't down anyway");
  }

  @Test
  void whatIsLeftWithoutHostsIsNotCalledWithoutUsers() {
    String all = "sites: {s: }\nservices: {x: {site: s, users: 5}}\n";

    assertThat(ask(all, "concentration", "--remove=s", "-i-").out())
        .contains("hosting: nothing to measure, as every service that states users is out\n");
  }

  @Test
  void aCountryIsTheSameForARowAndForAFilter() {
    String yaml =
        """
        companies: {k: {country: KR}}
        sites: {campus: {company: k}, hall: {within: campus}}
        services: {x: {site: hall, users: 5}}
        """;

    assertThat(ask(yaml, "list", "--country=KR", "-i-").out()).contains("hall", "campus", "x");
    assertThat(ask(yaml, "concentration", "--by=country", "--site=hall", "-i-").out())
        .contains("KR")
        .doesNotContain("doesn't match");
  }

  @Test
  void aChainOfCausesNamesTheSourceOfEachFactOnce() {
    String yaml =
        """
        sites: {s: {source: a site plan}}
        services: {x: {site: s, source: the service book}, y: {needs: x}}
        """;

    assertThat(ask(yaml, "why", "y", "--remove=s", "-i-").out())
        .contains(
            """
            y: needs x, which is lost
            └─ x: stands in s, which is lost
               │  source: the service book
               └─ s: removed
                     source: a site plan
            """);
    assertThat(ask(yaml, "why", "y", "--remove=s", "-i-", "-fjson").out())
        .contains("\"source\": \"the service book\"", "\"source\": null");
  }
}

package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code blast check}: what it is asked, what it writes where, and its exit status. */
class CheckCommandTest {
  private static final String KEPT =
      Chat.YAML
          + """
          scenarios:
            hall-burns: {remove: hall, expect: {down: [chat, login], not-down: mail}}
          policies:
            mail-survives: {services: {ids: mail}, survive: {any: 1, of: site}}
          """;

  private static final String BROKEN =
      KEPT + "  all-survive: {services: {ids: [mail, chat]}, survive: {any: 1, of: site}}\n";

  @TempDir private Path folder;

  private Outcome check(String yaml, String arguments) {
    Chat.write(folder.resolve("blast.yaml"), yaml);
    String line = ("check " + arguments).strip();
    return CommandLineRun.in(folder).blast(line.split(" "));
  }

  @Test
  void whatHoldsPasses() {
    Outcome outcome = check(KEPT, "");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("hall-burns", "mail-survives", "1 of 1 pass");
  }

  @Test
  void whatDoesntHoldIsToldAtItsPlaceWithTheChain() {
    Outcome outcome = check(BROKEN, "");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(
            "blast.yaml:28:48: error: policy 'all-survive' promises that 'chat' survives any one"
                + " site; without 'hall' it is down")
        .contains("[broken-policy]")
        .contains("chat: standby chat-2 exists, but its failover is lost: tools")
        .contains("tools: stands in hall, which is lost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "gitlab", "markdown"})
  void theFormatNeverChangesTheStatus(String format) {
    assertThat(check(BROKEN, "-f " + format).status()).isEqualTo(1);
    assertThat(check(KEPT, "-f " + format).status()).isZero();
    assertThat(check("services: {a: {needs: b}}", "-f " + format).status()).isEqualTo(2);
  }

  @Test
  void someOfThemCanBeTestedAlone() {
    Map<String, Object> answer =
        JsonTree.object(check(BROKEN, "--only hall-*,mail* -f json").out());

    assertThat(JsonTree.column("name", answer, "tests"))
        .containsExactly("hall-burns", "mail-survives");
    assertThat(check(BROKEN, "--only mail-survive").status()).isEqualTo(2);
    assertThat(check(BROKEN, "--only mail-survive").err()).contains("did you mean 'mail-survives'");
  }

  @Test
  void anInventoryWithoutPromisesIsToldToHaveNone() {
    Outcome outcome = check(Chat.YAML, "");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err())
        .isEqualTo(
            "blast: warning: there is nothing to check: the inventory has no scenarios and no"
                + " policies\n");
    assertThat(check(Chat.YAML, "-q").err()).isEmpty();
  }

  @Test
  void aLimitThatIsExceededByMoreThanWasAcceptedIsReportedAgain() throws IOException {
    String crowd =
        """
        sites: {hall: }
        services: {shop: {site: hall, users: %d}}
        scenarios: {fire: {remove: hall, expect: {users-at-most: 5}}}
        """;
    check(crowd.formatted(40), "--baseline known.json --write-baseline");

    assertThat(Files.readString(folder.resolve("known.json"))).contains("\"atMost\": 40\n");
    assertThat(check(crowd.formatted(40), "--baseline known.json").status()).isZero();
    Outcome more = check(crowd.formatted(41), "--baseline known.json --fail-on-stale");
    assertThat(more.status()).isEqualTo(1);
    assertThat(more.out()).contains("found 41 users of 41").doesNotContain("known.json");
  }

  @Test
  void aNumberInABaselineIsWhole() {
    Chat.write(
        folder.resolve("known.json"),
        """
        {"baseline": [{"rule": "broken-policy", "subject": "p", "atMost": "many"}]}
        """);

    Outcome outcome = check(KEPT, "--baseline known.json");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("known.json:1:67: error: 'atMost' expects a whole number, found");
  }
}

package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same for every subcommand. */
class SubcommandsTest {
  @TempDir private Path folder;

  private Outcome run(String arguments) {
    return Chat.in(folder).blast(arguments.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"spof", "concentration"})
  void commonOptionsMayStandBeforeOrAfterTheName(String command) {
    Chat.write(folder.resolve("other.yaml"), "services: {a: {}, b: {needs: a}}");

    Outcome before = run("-i other.yaml -f json -q " + command);
    Outcome after = run(command + " -i other.yaml -f json -q");
    Outcome around = run("-q -i other.yaml " + command + " -f json");

    assertThat(before.status()).isZero();
    assertThat(before.out()).startsWith("{\n  \"blast\": 1,\n  \"command\": \"" + command + "\"");
    assertThat(after).isEqualTo(before);
    assertThat(around).isEqualTo(before);
    assertThat(run(command + " -f json")).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spof", "concentration"})
  void inventoriesBeforeAndAfterTheNameAddUp(String command) {
    Chat.write(folder.resolve("a.yaml"), "services: {a: {needs: b}}");
    Chat.write(folder.resolve("b.yaml"), "services: {b: {}}");

    assertThat(run("-i a.yaml " + command + " -i b.yaml"))
        .isEqualTo(run(command + " -i a.yaml -i b.yaml"));
  }

  @ParameterizedTest
  @CsvSource({"spof --help", "spof -h", "concentration --help", "--help concentration"})
  void helpIsAResult(String arguments) {
    Outcome outcome = run(arguments);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("Usage: blast", "--inventory", "--format", "--output", "--color", "--version");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @CsvSource({"spof --version", "concentration -V"})
  void versionIsAResult(String arguments) {
    Outcome outcome = run(arguments);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).startsWith("blast ");
  }

  @ParameterizedTest
  @CsvSource({
    "spof --nonsense",
    "spof -f xml",
    "spof --color rainbow",
    "spof --kind sites",
    "spof --service wikki",
    "spof --service hall",
    "spof --top -1",
    "spof --top many",
    "spof -i missing.yaml",
    "concentration --nonsense",
    "concentration -f xml",
    "concentration --color rainbow",
    "concentration --by galaxy",
    "concentration -i missing.yaml",
    "spoof",
  })
  void whatCantBeUsedIsToldOnceAndShortly(String arguments) {
    Outcome outcome = run(arguments);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).containsOnlyOnce("error: ").doesNotContain("\tat ", "java.");
    assertThat(outcome.err().lines()).hasSizeLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"spof", "spof -f json", "spof -f csv", "concentration", "concentration -f json"})
  void aFileHoldsWhatStandardOutputWouldHold(String arguments) {
    Outcome shown = run(arguments);

    Outcome written = run(arguments + " -o answer");

    assertThat(written).isEqualTo(new Outcome(0, "", ""));
    assertThat(folder.resolve("answer")).content().isEqualTo(shown.out());
  }

  @ParameterizedTest
  @CsvSource({"0, 601", "1, 600", "1, 0"})
  void failOnUsersSetsTheStatusWhateverTheFormat(int status, int users) {
    Chat.write(
        folder.resolve("one.yaml"), "resources: {r: {}}\nservices: {a: {users: 600, needs: r}}");
    String question = "spof -i one.yaml --fail-on-users " + users;

    assertThat(run(question).status()).isEqualTo(status);
    assertThat(run(question + " -f json").status()).isEqualTo(status);
    assertThat(run(question + " -f csv").status()).isEqualTo(status);
  }

  @Test
  void theMainQuestionIsNotASubcommands() {
    assertThat(run("spof --keep hall").status()).isEqualTo(2);
    assertThat(run("lint --remove hall").status()).isEqualTo(2);
  }

  @Test
  void aQuestionBeforeASubcommandIsNotForgottenInSilence() {
    assertThat(run("--remove hall spof").status()).isEqualTo(2);
  }
}

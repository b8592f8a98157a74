package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code blast lint}: what it is asked, what it writes where, and its exit status. */
class LintCommandTest {
  /** A failover in the hall of the active: an error; and notes. */
  private static final String TRAP = Chat.YAML;

  /** Notes only. */
  private static final String NOTES = "servers: {web: }\nservices: {shop: {runs-on: web}}\n";

  private static final String BROKEN = "services: {shop: {needs: nothing}}\n";

  @TempDir private Path folder;

  private Outcome lint(String yaml, String arguments) {
    Chat.write(folder.resolve("blast.yaml"), yaml);
    return run(arguments);
  }

  private Outcome run(String arguments) {
    String line = ("lint " + arguments).strip();
    return CommandLineRun.in(folder).blast(line.split(" "));
  }

  @Test
  void errorsFailTheRunAndAreWrittenWithTheirPlaces() {
    Outcome outcome = lint(TRAP, "");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("blast.yaml:20:58: error: failover 'tools' of 'chat' fails together with")
        .contains("[failover-in-same-fate]");
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "--fail-on error, 0", "--fail-on warning, 0", "--fail-on note, 1"})
  void theRunFailsFromTheLevelThatWasAskedFor(String arguments, int status) {
    assertThat(lint(NOTES, arguments).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "gitlab", "markdown"})
  void theFormatNeverChangesTheStatus(String format) {
    assertThat(lint(TRAP, "-f " + format).status()).isEqualTo(1);
    assertThat(lint(NOTES, "-f " + format).status()).isZero();
    assertThat(lint(BROKEN, "-f " + format).status()).isEqualTo(2);
    assertThat(run("-f " + format + " --baseline missing.json").status()).isEqualTo(2);
    assertThat(run("-f " + format).out()).isNotEmpty();
  }

  @Test
  void anInventoryThatCantBeLoadedIsToldAsFindingsWithStatusTwo() {
    Outcome outcome = lint(BROKEN, "");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out())
        .contains("blast.yaml:1:26: error: 'nothing' is not declared anywhere")
        .contains("[unknown-reference]");
  }

  @Test
  void pathsMayBeParameters() {
    Chat.write(folder.resolve("a/one.yaml"), "services: {shop: {needs: db}}");
    Chat.write(folder.resolve("b.yaml"), "services: {db: }");

    Outcome both = run("a b.yaml -f json");

    assertThat(both.status()).isZero();
    assertThat(JsonTree.at(JsonTree.object(both.out()), "inventory", "nodes")).isEqualTo(2L);
    assertThat(run("-i a b.yaml -f json")).isEqualTo(both);
    assertThat(run("a").status()).isEqualTo(2);
  }

  @Test
  void severalFormatsGoToSeveralPlaces() {
    Outcome outcome = lint(TRAP, "-f text -f sarif=lint.sarif --format junit=report.xml");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).contains("[failover-in-same-fate]").doesNotContain("<testsuites");
    assertThat(folder.resolve("lint.sarif")).content().contains("\"version\": \"2.1.0\"");
    assertThat(folder.resolve("report.xml")).content().contains("<testsuites");
    assertThat(lint(TRAP, "-f sarif=lint.sarif").out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-f text -f json",
        "-f json=a -f sarif=a",
        "-f text -f json -o a",
        "-f xml",
        "-f sarif=",
        "--fail-on off",
        "--rule",
        "--rule shared-fate",
        "--rule shared-fate=loud",
        "--rule shared-faith=off",
        "--explain shared-faith",
        "--write-baseline",
        "--baseline missing.json",
        "missing.yaml",
      })
  void whatCantBeUsedIsToldOnceAndShortly(String arguments) {
    Outcome outcome = lint(NOTES, arguments);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out() + outcome.err())
        .containsOnlyOnce("error: ")
        .doesNotContain("\tat ", "java.");
  }

  @Test
  void aRunThatCantBeMadeIsToldInTheFormatThatWasAskedFor() {
    Outcome outcome = run("-f json -f sarif=out.sarif");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("there is no inventory");
    assertThat(JsonTree.at(JsonTree.object(outcome.out()), "error", "message").toString())
        .contains("there is no inventory");
    assertThat(folder.resolve("out.sarif")).content().contains("\"executionSuccessful\": false");
  }

  @Test
  void theCommandLineSetsLevels() {
    assertThat(lint(TRAP, "--rule failover-in-same-fate=warning").status()).isZero();
    assertThat(lint(TRAP, "--rule failover-in-same-fate=off").out())
        .doesNotContain("failover-in-same-fate");
    assertThat(lint(NOTES, "--rule missing-company=error,server-without-site=off").status())
        .isEqualTo(1);
  }

  @Test
  void aBaselineAcceptsWhatIsFoundTodayAndNothingMore() throws Exception {
    Outcome written = lint(TRAP, "--baseline known.json --write-baseline");

    assertThat(written.status()).isZero();
    assertThat(written.err()).isEqualTo("blast: known.json now accepts 4 findings\n");
    assertThat(Files.readString(folder.resolve("known.json")))
        .contains("\"rule\": \"failover-in-same-fate\"");
    assertThat(run("--baseline known.json").status()).isZero();

    Outcome worse =
        lint(
            TRAP + "  news: {runs-on: {active: chat-1, standby: chat-2, failover: tools}}\n",
            "--baseline known.json");

    assertThat(worse.status()).isEqualTo(1);
    assertThat(worse.out()).containsOnlyOnce("[failover-in-same-fate]").contains("'news'");
  }

  @Test
  void staleEntriesAreToldAndFailOnlyIfAskedTo() {
    lint(TRAP, "--baseline known.json --write-baseline");
    String mended = TRAP.replace("tools: {site: hall}", "tools: {site: anyang}");

    Outcome told = lint(mended, "--baseline known.json");

    assertThat(told.status()).isZero();
    assertThat(told.out()).contains("known.json").contains("failover-in-same-fate");
    assertThat(run("--baseline known.json --fail-on-stale").status()).isEqualTo(1);
  }

  @Test
  void aBaselineThatIsBrokenIsToldWithItsPlaces() {
    Chat.write(folder.resolve("known.json"), "{\"blast\": 1, \"baseline\": [{\"rule\": 1}, 2]}");

    Outcome outcome = lint(NOTES, "--baseline known.json");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("known.json:1:27: error: a known finding expects 'subject', found none")
        .contains("known.json:1:40: error: 'baseline' expects mappings with 'rule' and 'subject'");
  }

  @Test
  void suppressionsAreJudgedByTheDayThatIsGiven() {
    String yaml =
        NOTES
            + """
            lint:
              rules: {server-without-site: error}
              ignore: [{rule: server-without-site, on: web, reason: a, until: 2027-01-31}]
            """;
    Chat.write(folder.resolve("blast.yaml"), yaml);

    Outcome lastDay = on("1801353600");
    Outcome dayAfter = on("1801440000");

    assertThat(lastDay.status()).isZero();
    assertThat(dayAfter.status()).isEqualTo(1);
    assertThat(dayAfter.out()).contains("[expired-suppression]");
    assertThat(on("soon").status()).isEqualTo(2);
  }

  private Outcome on(String secondsSince1970) {
    return CommandLineRun.in(folder).with("SOURCE_DATE_EPOCH", secondsSince1970).blast("lint");
  }

  @Test
  void aRuleIsExplainedWithoutAnInventory() {
    Outcome outcome = run("--explain shared-fate");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).startsWith("shared-fate\n").contains("```yaml");
    assertThat(run("--explain unknown-reference").out()).contains("*Error.*");
    assertThat(run("--explain broken-policy").status()).isZero();
  }

  @Test
  void everyCheckCanBeExplained() {
    List<String> ids =
        run("--explain all").out().lines().map(line -> line.split(" ", 2)[0]).toList();

    assertThat(ids).contains("shared-fate", "unused-suppression", "broken-policy", "wrong-type");
    assertThat(ids).allSatisfy(id -> assertThat(run("--explain " + id).status()).isZero());
  }

  @Test
  void jsonTellsEverythingThatWasFound() {
    Map<String, Object> answer = JsonTree.object(lint(TRAP, "-f json").out());

    assertThat(answer.get("command")).isEqualTo("lint");
    assertThat(JsonTree.at(answer, "summary", "errors")).isEqualTo(1L);
    assertThat(JsonTree.column("rule", answer, "findings")).contains("failover-in-same-fate");
    assertThat(JsonTree.column("name", answer, "tests")).contains("dependency-cycle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--baseline blast.yaml --write-baseline",
        "-f json=blast.yaml",
        "-o ./blast.yaml",
        "-f json=a.json -f sarif=./a.json",
        "--baseline k.json --write-baseline -f json=k.json",
        ". -f json=report.json",
        ". --baseline sub/known.yaml --write-baseline",
      })
  void anOutputOverwritesNothingAndBecomesNoPartOfTheInventory(String arguments) throws Exception {
    Files.createDirectories(folder.resolve("sub"));

    Outcome outcome = lint(NOTES, arguments);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("the output ").contains("choose another file for it");
    assertThat(folder.resolve("blast.yaml")).content().isEqualTo(NOTES);
  }

  @Test
  void aHiddenFileInTheFolderOfTheInventoryIsAnOutputLikeAnyOther() {
    assertThat(lint(NOTES, ". --baseline .known.json --write-baseline").status()).isZero();
    assertThat(run(". --baseline .known.json --fail-on note").status()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "baseline: []\\n---\\nbaseline: []\\n | a baseline expects one document, found another",
        "'{' | [yaml-syntax]",
        "'[]' | a baseline expects a mapping with 'baseline', found a list",
        "'~' | a baseline expects a mapping with 'baseline', found '~'",
        "'# nothing' | a baseline expects a mapping with 'baseline', found nothing",
        "blast: 2\\nbaseline: [] | version 2 of baselines is not supported, expected 1",
      })
  void whatIsNoBaselineIsToldOnce(String text, String message) {
    Chat.write(folder.resolve("known.yaml"), text.replace("\\n", "\n"));

    Outcome outcome = lint(NOTES, "--baseline known.yaml");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).containsOnlyOnce("error: ").contains(message);
  }
}

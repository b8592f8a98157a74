package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the inventory itself says of runs of {@code lint} and {@code check}, and CI servers need.
 */
class RunSettingsTest {
  /** Two broken scenarios and one that holds. */
  private static final String PROMISES =
      """
      services: {db: , shop: {needs: db}, wiki: {needs: db}}
      scenarios:
        no-db-shop: {remove: db, expect: {up: shop}}
        no-db-wiki: {remove: db, expect: {up: wiki}}
        no-wiki: {remove: wiki, expect: {up: shop}}
      """;

  /** Two warnings of one rule. */
  private static final String SERVERS =
      """
      servers: {web-1: , web-2: }
      services: {shop: {company: leaf, runs-on: {any-of: [web-1, web-2]}}}
      companies: {leaf: }
      lint:
        rules: {server-without-site: warning}
      """;

  @TempDir private Path folder;

  private Outcome run(String yaml, String arguments) {
    Chat.write(folder.resolve("blast.yaml"), yaml);
    return run(arguments);
  }

  private Outcome run(String arguments) {
    return CommandLineRun.in(folder)
        .with("SOURCE_DATE_EPOCH", "1767225600") // 2026-01-01
        .blast(arguments.split(" "));
  }

  private static String ignoring(String entry) {
    return "lint: {ignore: [" + entry + "]}\n";
  }

  @Test
  void aBrokenPromiseIsAcceptedWithAReason() {
    String accepting = "{rule: broken-scenario, on: 'no-db-*', reason: moved in March}";

    assertThat(run(PROMISES, "check").status()).isEqualTo(1);
    Outcome outcome = run(PROMISES + ignoring(accepting), "check");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).contains("2 suppressed (by the inventory)");
    assertThat(run("lint --fail-on warning").out()).doesNotContain("suppression", "no rule");
    assertThat(run("check --all").out())
        .contains("ignored: 2 findings of broken-scenario on no-db-*: moved in March");
  }

  @Test
  void anAcceptedPromiseDoesNotPass() {
    String accepting = "{rule: broken-scenario, on: 'no-db-*', reason: moved in March}";

    assertThat(run(PROMISES + ignoring(accepting), "check").out())
        .isEqualTo(
            """
            scenarios: 1 of 3 pass, 2 accepted
              ~ accepted  no-db-shop  1 suppressed (by the inventory); removes 1 node: 3 of 3 down, users: not stated
              ~ accepted  no-db-wiki  1 suppressed (by the inventory); removes 1 node: 3 of 3 down, users: not stated
              ✓ pass      no-wiki     removes 1 node: 1 of 3 down, users: not stated

            no promise is broken but the 2 accepted ones; 2 suppressed (by the inventory)
            """);
  }

  @Test
  void ofWhatWasNotTriedNothingIsSaid() {
    String accepting =
        "{rule: broken-scenario, on: 'no-db-*', reason: moved in March},"
            + " {rule: broken-scenario, on: no-wiki, reason: it was once broken},"
            + " {rule: broken-policy, on: '*', reason: all are new}";

    run(PROMISES + ignoring(accepting), "check");

    assertThat(run("check --only no-wiki --all").out())
        .contains("ignored: 0 findings of broken-scenario on no-wiki: it was once broken")
        .doesNotContain("findings of broken-scenario on no-db-*:", "of broken-policy on *:");
    assertThat(run("check --all").out())
        .contains(" on no-db-*:", " on no-wiki:", "0 findings of broken-policy on *:");
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01, 0, 0", "2025-12-31, 1, 1"})
  void anAcceptedPromiseExpires(String until, int status, int expired) {
    String accepting =
        "{rule: broken-scenario, on: 'no-db-*', reason: moved, until: %s}".formatted(until);

    Outcome outcome = run(PROMISES + ignoring(accepting), "check");

    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.out().split("were accepted until 2025-12-31", -1)).hasSize(expired + 1);
  }

  @Test
  void aSuppressionOfAPromiseThatIsKeptIsFoundByCheckAndNotByLint() {
    String accepting = "{rule: broken-scenario, on: no-wiki, reason: it was once broken}";

    run(PROMISES + ignoring(accepting), "check");

    assertThat(run("check").out())
        .contains("no finding of 'broken-scenario' on 'no-wiki' is left to accept")
        .contains("2 errors, 1 warning");
    assertThat(run("lint").out()).doesNotContain("is left to accept");
    assertThat(run("check --only no-db-*").out()).doesNotContain("is left to accept");
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "3, 0", "1, 1"})
  void aSuppressionAcceptsNoMoreThanItMay(int most, int status) {
    String accepting =
        "{rule: server-without-site, on: 'web-*', reason: rented, at-most: %d}".formatted(most);

    Outcome outcome = run(SERVERS + "  ignore: [" + accepting + "]\n", "lint");

    assertThat(outcome.status()).isEqualTo(status);
    if (status == 1) {
      assertThat(outcome.out())
          .contains(
              "at most 1 finding of 'server-without-site' on 'web-*' is accepted, found 2; so none"
                  + " is [exceeded-suppression]")
          .contains("1 error, 2 warnings");
    }
  }

  @Test
  void howManyFindingsEachSuppressionCoversIsInTheDocumentForPrograms() {
    String accepting =
        "{rule: server-without-site, on: 'web-*', reason: rented, at-most: 3, until: 2030-01-31}";

    Outcome outcome = run(SERVERS + "  ignore: [" + accepting + "]\n", "lint -f json");

    assertThat(JsonTree.at(JsonTree.object(outcome.out()), "ignored").toString())
        .isEqualTo(
            "[{rule=server-without-site, on=web-*, reason=rented, until=2030-01-31, atMost=3,"
                + " findings=2}]");
  }

  @Test
  void aBaselineAcceptsBrokenPromisesUntilTheyAreKept() {
    assertThat(run(PROMISES, "check --baseline known.json --write-baseline").status()).isZero();
    assertThat(run("check --baseline known.json").status()).isZero();
    assertThat(run("check --baseline known.json --only no-db-shop").out()).doesNotContain("stale");

    String mended = PROMISES.replace("wiki: {needs: db}", "wiki: ");
    Outcome outcome = run(mended, "check --baseline known.json");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).contains("1 stale entry in the baseline");
    assertThat(run("check --baseline known.json --fail-on-stale").status()).isEqualTo(1);
  }

  @Test
  void oneBaselineServesBothCommands() throws Exception {
    String both = PROMISES + "servers: {web: }\n";
    run(both, "lint --baseline known.json --write-baseline");
    run("check --baseline known.json --write-baseline");
    String written = Files.readString(folder.resolve("known.json"));
    run("lint --baseline known.json --write-baseline");

    assertThat(folder.resolve("known.json")).content().isEqualTo(written);
    assertThat(written).contains("broken-scenario", "server-without-site");
    assertThat(run("check --baseline known.json --fail-on-stale").status()).isZero();
    assertThat(run("lint --baseline known.json --fail-on-stale --fail-on note").status()).isZero();
    assertThat(run("check --baseline known.json --only no-db-shop --write-baseline").status())
        .isZero();
    assertThat(folder.resolve("known.json")).content().isEqualTo(written);
  }

  @Test
  void theInventorySaysWhatARunDoes() {
    String settings = "  fail-on: warning\n  formats: [text, sarif=out.sarif]\n";

    assertThat(run(SERVERS + settings, "lint").status()).isEqualTo(1);
    assertThat(folder.resolve("out.sarif")).content().contains("server-without-site");
    assertThat(run("lint --fail-on error").status()).isZero();
    assertThat(run("lint -f json").out()).startsWith("{");
  }

  @Test
  void theBaselineThatTheInventoryNamesIsSeenFromItsFolder() {
    Chat.write(folder.resolve("sub/inventory/a.yaml"), SERVERS + "  baseline: ../known.json\n");

    run("lint sub/inventory --fail-on warning --write-baseline");

    assertThat(folder.resolve("sub/known.json")).exists();
    assertThat(run("lint sub/inventory --fail-on warning").status()).isZero();
  }

  @Test
  void theProblemsOfABrokenInventoryGoWhereItSays() {
    String settings = "lint: {formats: [github, json=out.json], fail-on: note}\n";

    Outcome outcome = run("services: {shop: {needs: nothing}}\n" + settings, "lint");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).startsWith("::error file=blast.yaml,line=1,");
    assertThat(folder.resolve("out.json")).content().contains("unknown-reference");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fail-on: never          | blast.yaml:1:17: error: 'fail-on' expects one of note, warning, error, found 'never'
          fail-on: [note]         | blast.yaml:1:17: error: 'fail-on' expects one of note, warning, error, found a list
          formats: {a: b}         | blast.yaml:1:17: error: 'formats' expects a format, found a mapping
          formats: [xml]          | blast.yaml:1:18: error: 'formats': --format expects one of text, json, sarif, junit, github, gitlab, markdown; found 'xml'
          formats: [text, xml]    | blast.yaml:1:24: error: 'formats': --format expects one of text, json, sarif, junit, github, gitlab, markdown; found 'xml'
          formats: [text, json]   | blast.yaml:1:24: error: 'formats': two formats would go to standard output
          exclude: [a, [b]]       | blast.yaml:1:21: error: 'exclude' expects a pattern of files, found a list
          baseline: [a]           | blast.yaml:1:18: error: 'baseline' expects the name of a file, found a list
          baselin: a              | blast.yaml:1:8: error: key 'baselin' is unknown in 'lint'
          """)
  void settingsThatCanNotBeMeantAreReportedAtTheirPlaces(String setting, String message) {
    Outcome outcome = run("lint: {" + setting + "}\nservices: {a: }\n", "lint");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out() + outcome.err()).contains(message);
  }

  @Test
  void aSettingIsGivenOnceInAllFiles() {
    Chat.write(folder.resolve("i/a.yaml"), "lint: {fail-on: note}");
    Chat.write(folder.resolve("i/b.yaml"), "lint: {fail-on: note}\nservices: {a: }");

    assertThat(run("lint i").out())
        .contains("i/b.yaml:1:8: error: key 'fail-on' is repeated here")
        .contains("i/a.yaml:1:17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--exclude drafts",
        "--exclude drafts/**",
        "--exclude drafts/deep/c.yaml --exclude b.*",
        "--exclude ?.yaml --exclude x --exclude drafts/",
        "--exclude ./drafts --exclude *.txt",
        "--exclude **/*b.yaml --exclude **/c.*",
        "--exclude d*/**/c.yaml --exclude drafts/b.yaml",
      })
  void filesAreLeftOutOfFolders(String exclusions) {
    Chat.write(folder.resolve("i/main.yaml"), "services: {a: }");
    Chat.write(folder.resolve("i/drafts/b.yaml"), "not: an inventory");
    Chat.write(folder.resolve("i/drafts/deep/c.yaml"), "nor: this");

    assertThat(run("lint i").status()).isEqualTo(2);
    assertThat(run("lint i " + exclusions).status()).isZero();
    assertThat(run("--remove a -i i " + exclusions).status()).isZero();
  }

  @Test
  void theInventoryLeavesFilesOutOfItsFolderInEveryCommand() {
    Chat.write(folder.resolve("i/main.yaml"), "services: {a: }\nlint: {exclude: [drafts]}");
    Chat.write(folder.resolve("i/drafts/b.yaml"), "services: {a: {}, b: {needs: c}}");

    assertThat(run("lint i").status()).isZero();
    assertThat(run("--remove a -i i").status()).isZero();
    assertThat(run("lint i i/drafts/b.yaml").status()).isZero();
    assertThat(run("lint i/main.yaml i/drafts/b.yaml").status()).isEqualTo(2);
  }

  @Test
  void anInventoryOfWhichEveryFileIsExcludedIsNone() {
    Chat.write(folder.resolve("i/main.yaml"), "services: {a: }");

    Outcome outcome = run("lint i --exclude main.yaml");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("every file of the inventory is excluded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"drafts/b", "*/c.yaml", "rafts", "**/deep", "drafts/*/b.yaml"})
  void whatAPatternDoesNotMeanIsRead(String pattern) {
    Chat.write(folder.resolve("i/main.yaml"), "services: {a: }");
    Chat.write(folder.resolve("i/drafts/b.yaml"), "not: an inventory");

    assertThat(run("lint i --exclude " + pattern).status()).isEqualTo(2);
  }

  @Test
  void noPatternMakesMatchingSlow() {
    Chat.write(folder.resolve("i/" + "a".repeat(150) + ".yaml"), "services: {a: }");
    String stars = "*a".repeat(60) + "*b";

    assertThat(run("lint i --exclude " + stars + " --exclude x/**/" + stars).status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../out.json",
        "a/../../out.json",
        "/tmp/blast-out.json",
        ".git/config",
        "a/.hidden/out",
        "link/out.json",
        "nul\\0.json",
      })
  void anInventoryWritesNothingOutsideOfTheWorkingDirectory(String file) throws Exception {
    Path work = Files.createDirectories(folder.resolve("work"));
    Files.createSymbolicLink(work.resolve("link"), folder);
    Chat.write(
        work.resolve("blast.yaml"),
        "services: {a: }\nlint: {formats: [text, \"json=" + file + "\"]}\n");

    Outcome outcome = CommandLineRun.in(work).blast("lint");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out())
        .contains(
            "blast.yaml:2:24: error: 'formats' expects a file that stands with the inventory");
    assertThat(folder.resolve("out.json")).doesNotExist();
    assertThat(Path.of("/tmp/blast-out.json")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../../known.json", ".git/known.json"})
  void anInventoryNamesNoBaselineFromElsewhere(String file) {
    Chat.write(folder.resolve("work/blast.yaml"), SERVERS + "  baseline: " + file + "\n");

    Outcome outcome = CommandLineRun.in(folder.resolve("work")).blast("lint");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out() + outcome.err())
        .contains("'baseline' expects a file that stands with the inventory")
        .doesNotContain("root:");
  }

  @Test
  void theCommandsNameKeepsReportsApart() {
    String settings = "  formats: [\"json=reports-{command}.json\"]\n";

    run(SERVERS + settings, "lint");
    run("check");

    assertThat(folder.resolve("reports-lint.json")).content().contains("\"command\": \"lint\"");
    assertThat(folder.resolve("reports-check.json")).content().contains("\"command\": \"check\"");
  }

  @Test
  void standardOutputHasOneDocumentHoweverItIsNamed() {
    Outcome outcome = run(SERVERS, "lint -f text -f json=-");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("two formats would go to standard output");
    assertThat(run("lint -f json=-").out()).startsWith("{");
  }

  @Test
  void aRootIsAFolder() {
    assertThat(run(SERVERS, "lint -f github --root nowhere").err())
        .contains("--root expects a folder, found 'nowhere'");
  }

  @Test
  void aStreamIsNeverReadInPart() {
    StringBuilder large = new StringBuilder("services:\n");
    for (int i = 0; i < 400_000; i++) {
      large.append("  service-").append(i).append(": {name: ").append("x".repeat(80)).append("}\n");
    }
    Chat.write(folder.resolve("i/a.yaml"), "lint: {exclude: [b.yaml]}");
    Chat.write(folder.resolve("i/b.yaml"), "services: {b: }");

    Outcome outcome =
        CommandLineRun.in(folder).reading(large.toString()).blast("list", "-i", "-", "-i", "i");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("<stdin> is too long to be read a second time");
  }

  @Test
  void aMissingBaselineIsReportedToPeopleWhateverTheFormat() {
    for (String format : List.of("text", "json", "sarif=out.sarif")) {
      Outcome outcome = run(SERVERS, "lint --baseline missing.json -f " + format);

      assertThat(outcome.status()).isEqualTo(2);
      assertThat(outcome.err())
          .contains("missing.json:1:1: error: the file can't be read: there is no such file");
    }
    assertThat(folder.resolve("out.sarif")).content().contains("the baseline can't be used");
  }

  @Test
  void reportsNameFilesFromTheRootOfTheirWorkTree() throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    Path below = Files.createDirectories(folder.resolve("ops/nets"));
    Chat.write(below.resolve("blast.yaml"), SERVERS);
    for (String format : List.of("sarif", "github", "gitlab", "junit", "markdown")) {
      Outcome outcome = CommandLineRun.in(below).blast("lint", "-f", format);

      assertThat(outcome.out()).as(format).contains("ops/nets/blast.yaml");
    }
    assertThat(CommandLineRun.in(below).blast("lint", "-f", "github", "--root", "..").out())
        .contains("file=nets/blast.yaml");
    assertThat(CommandLineRun.in(below).blast("lint").out()).startsWith("blast.yaml:1:");
  }

  @Test
  void outsideOfAWorkTreeReportsNameFilesFromTheWorkingDirectory() {
    Chat.write(folder.resolve("sub/blast.yaml"), SERVERS);
    String absolute = folder.resolve("sub/blast.yaml").toString();

    assertThat(run("lint -f github " + absolute).out()).contains("file=sub/blast.yaml");
    assertThat(run("lint -f github ./sub/../sub/blast.yaml").out()).contains("file=sub/blast.yaml");
    Chat.write(folder.resolve("elsewhere/x"), "");
    assertThat(run("lint -f github --root elsewhere " + absolute).out())
        .contains("file=" + absolute);
  }

  @Test
  void sarifHasTheWorstWhereItCanNotHaveAll() {
    String error =
        """
        lint:
          rules:
            server-without-site: error
            missing-company: off
            service-without-servers: off
        """;
    StringBuilder yaml = new StringBuilder("services: {a: {}, b: {}}\nservers:\n");
    for (int i = 0; i < 6; i++) {
      yaml.append("  s%d:\n".formatted(i));
    }

    Outcome outcome = run(yaml + error, "lint -f sarif --sarif-limit 5");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("SARIF has the worst 5 of ");
    assertThat(ruleIds(outcome)).hasSize(5).containsOnly("server-without-site");
    assertThat(outcome.out().indexOf("SARIF has the worst 5 of ")).isPositive();
    Outcome all = run("lint -f sarif");
    assertThat(ruleIds(all)).contains("unused-node");
    assertThat(all.out().indexOf("toolExecutionNotifications")).isNegative();
    assertThat(run("lint -f sarif --sarif-limit 0").status()).isEqualTo(2);
  }

  private static List<String> ruleIds(Outcome outcome) {
    return Pattern.compile("\"ruleId\": \"(.*?)\"")
        .matcher(outcome.out())
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  @Test
  void sarifSaysWhereRulesAreExplained() {
    assertThat(run(SERVERS, "lint -f sarif").out())
        .contains("\"informationUri\": \"https://")
        .contains("\"name\": \"ServerWithoutSite\"")
        .containsPattern("\"helpUri\": \"https://\\S+/rules.md#server-without-site\"");
  }
}

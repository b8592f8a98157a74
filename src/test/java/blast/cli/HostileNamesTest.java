package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import blast.text.EveryCharacter;
import blast.text.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that want more than to be shown: what reads an output does nothing but show them. */
class HostileNamesTest {
  private static final String PERSIAN = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";
  private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC67 club";
  private static final String SINHALA = "\u0DC1\u0DCA\u200D\u0DBB\u0DD3";

  private static final String YAML =
      """
      sites: {hall: {name: "::error file=x::pwned"}}
      servers: {box: {site: hall, name: "##[error]box"}}
      services:
        a: {name: "%s", users: 4, runs-on: box, owner: "=1+1", criticality: critical}
        b: {name: "%s", users: 3, runs-on: box, owner: "##[group]x", needs: a}
        c: {name: "%s", users: 2, site: hall, owner: "@SUM(A1)"}
        d: {name: "x\\uFFFEy\\uFFFF \\U000E0041 \\uFDD1\\U0001FFFE", users: 1, site: hall}
        e: {name: "=HYPERLINK(\\"https://x.example\\",\\"y\\")", site: hall, needs: d}
      """
          .formatted(PERSIAN, FAMILY, SINHALA);

  @TempDir private Path folder;

  private Outcome run(String arguments) {
    Chat.write(folder.resolve("blast.yaml"), YAML);
    return CommandLineRun.in(folder).blast(arguments.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "list -f csv",
        "list -f json",
        "show a b c d e hall box",
        "show a b c d e -f json",
        "--remove hall",
        "--remove hall -f json",
        "--remove hall -f csv",
        "--remove hall --why e",
        "--remove hall --why e -f csv",
        "spof --color always",
        "spof -f json",
        "spof -f csv",
        "concentration",
        "concentration -f csv",
        "concentration -f json",
        "cuts",
        "cuts -f csv",
        "cuts -f json",
        "availability --assume site=99% --importance",
        "availability --assume site=99% -f csv",
        "availability --assume site=99% --importance -f json",
        "lint --all",
        "lint -f markdown",
        "lint -f github",
        "lint -f gitlab",
        "lint -f junit",
        "lint -f sarif",
        "lint -f json",
        "dot --remove hall",
        "export mermaid --remove hall",
        "export svg --remove hall",
        "export graphml",
        "export json",
        "export csv",
        "export csv --table edges",
      })
  void nothingSteersWhoeverReadsAnOutput(String arguments) {
    Outcome outcome = run(arguments);

    assertThat(outcome.status()).isLessThan(2);
    Set<Visibility> classes = EveryCharacter.classesIn(outcome.out() + outcome.err());
    assertThat(classes)
        .doesNotContain(
            Visibility.FORMAT,
            Visibility.NONCHARACTER,
            Visibility.HALF_PAIR,
            Visibility.LINE_BREAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "list -f csv",
        "show a b c",
        "--remove hall -f csv",
        "dot",
        "export mermaid",
        "export csv",
      })
  void joinersStayInNames(String arguments) {
    assertThat(run(arguments).out()).contains(PERSIAN, FAMILY, SINHALA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "list --color always",
        "show hall box b",
        "--remove hall --all -v",
        "--remove hall --why b",
        "spof -v",
        "concentration",
        "cuts --order 1",
        "availability --assume site=99% --importance",
        "lint --all --color always",
        "lint -f markdown",
        "show nothing-like-it",
        "list ::error::x",
        "--remove ##[error]x",
      })
  void noLineOfTextIsACommandToARunner(String arguments) {
    Outcome outcome = run(arguments);

    assertThat((outcome.out() + outcome.err()).lines())
        .isNotEmpty()
        .noneMatch(line -> line.strip().startsWith("::"))
        .noneMatch(line -> line.contains("##["));
  }

  @Test
  void sourceTextStandsBehindTheNumberOfItsLine() {
    String yaml =
        """
        services:
          x: {name: "
        ::error::pwned", needs:
        ::error::nothing }
        """;

    Outcome outcome = CommandLineRun.in(folder).reading(yaml).blast("lint", "-i", "-");

    assertThat(outcome.out()).contains("\n  4 | ::error::nothing }\n    | ^\n");
  }

  @Test
  void cellsInAFileForASpreadsheetAreGuardedAndThatIsSaidOnce() throws IOException {
    Outcome outcome = run("list -o list.csv");

    assertThat(Files.readString(folder.resolve("list.csv")))
        .contains("\"'=HYPERLINK(")
        .doesNotContain("\"=HYPERLINK(");
    assertThat(outcome.err())
        .isEqualTo(
            "blast: set ' before 1 cell that a spreadsheet would run; --csv-guard never leaves it"
                + " out\n");
    assertThat(run("-q list -o list.csv").err()).isEmpty();
    assertThat(run("spof -o spof.csv").err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"list -f csv", "list -f csv -o list.txt", "list -o b.csv --csv-guard never"})
  void othersAreLeftAsTheyAre(String arguments) throws IOException {
    Outcome outcome = run(arguments);

    assertThat(outcome.err()).isEmpty();
    String file = arguments.replaceFirst(".*-o (\\S+).*", "$1");
    assertThat(file.equals(arguments) ? outcome.out() : Files.readString(folder.resolve(file)))
        .contains(",\"=HYPERLINK(");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list -f csv",
        "--remove hall -f csv",
        "export csv",
        "--remove hall --why e -f csv"
      })
  void everyTableIsGuardedIfThatIsAskedFor(String arguments) {
    assertThat(run(arguments + " --csv-guard always").out())
        .contains(",\"'=HYPERLINK(")
        .doesNotContain(",=", ",\"=", ",@");
  }
}

package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command line that can't be used: status 2, nothing on standard output, and what to do. */
class ErrorsTest {
  @TempDir private Path folder;

  private void assertUnusable(String message, String... arguments) {
    assertThat(Chat.in(folder).blast(arguments)).isEqualTo(new Outcome(2, "", message));
  }

  @Test
  void nothingAtAllShowsTheShortHelp() {
    assertUnusable(
        """
        blast tells what fails if something goes, who is hit, and why.

        Usage: blast COMMAND [OPTIONS]

        Examples
          blast list chat          which nodes have 'chat' in their id or name
          blast remove my-site     what fails without it, and who is hit
          blast spof               which single nodes take services down, worst first

        See blast --help for all commands and options.
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "-q, --remove ID",
    "-f json, --remove ID",
    "remove, remove ID",
    "remove --all, remove ID"
  })
  void optionsThatAskNothing(String arguments, String line) {
    assertUnusable(
        """
        blast: error: nothing to do
            hint: name what is lost: blast %s, or see blast --help
        """
            .formatted(line),
        arguments.split(" "));
  }

  @Test
  void anUnknownIdWithTheNearestOnes() {
    assertUnusable(
        """
        blast: error: --remove 'chatt' is not in the inventory
            hint: did you mean 'chat', 'chat-1' or 'chat-2'?
        """,
        "--remove",
        "chatt");
  }

  @Test
  void anUnknownIdThatResemblesNone() {
    assertUnusable(
        """
        blast: error: --remove 'kubernetes' is not in the inventory
            hint: an id stands as a key under its section in the inventory
        """,
        "--remove",
        "kubernetes");
  }

  @Test
  void allUnknownIdsAtOnce() {
    assertUnusable(
        """
        blast: error: --remove 'hal' is not in the inventory
            hint: did you mean 'hall'?
        blast: error: --remove 'db-*' matches no id in the inventory
        blast: error: --remove 'webb-1' is not in the inventory
            hint: did you mean 'web-1'?
        """,
        "--remove",
        "hal,hall,db-*",
        "--remove",
        "webb-1");
  }

  @Test
  void unknownIdsOfAllOptionsAtOnce() {
    assertUnusable(
        """
        blast: error: --remove 'hal' is not in the inventory
            hint: did you mean 'hall'?
        blast: error: --why 'logins' is not in the inventory
            hint: did you mean 'login'?
        """,
        "--remove",
        "hal",
        "--why",
        "logins");
  }

  @Test
  void anUnknownIdIsShownOnOneLineWithoutWhatCantBeSeen() {
    assertUnusable(
        """
        blast: error: --remove 'ha\\u001B[31m\\u000A\\u202El' is not in the inventory
            hint: an id stands as a key under its section in the inventory
        """,
        "--remove",
        "ha\u001B[31m\n\u202El");
  }

  @Test
  void anUnknownOptionWithTheNearestOne() {
    assertUnusable(
        """
        blast: error: unknown option '--remov=hall'
            hint: did you mean '--remove'?
        """,
        "--remov=hall");
  }

  @Test
  void anUnknownFormat() {
    assertUnusable(
        """
        blast: error: --format expects one of text, json, csv; found 'jsn'
            hint: did you mean 'json'?
        """,
        "--remove",
        "hall",
        "-f",
        "jsn");
  }

  @Test
  void anUnknownColor() {
    assertUnusable(
        """
        blast: error: --color expects one of auto, always, never; found 'rainbow'
        """,
        "--remove=hall",
        "--color=rainbow");
  }

  @Test
  void anUnknownKind() {
    assertUnusable(
        """
        blast: error: --kind expects one of service, company, resource, server, site; found 'sites'
            hint: did you mean 'site'?
        """,
        "--remove=hall",
        "--kind=server,sites");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--remove", "--why", "--kind", "-i", "-f", "-o", "--color"})
  void anOptionWithoutItsValue(String option) {
    Outcome outcome = Chat.in(folder).blast("--remove=hall", option);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("blast: error: --")
        .contains(", found nothing\n")
        .endsWith("\n    hint: see blast --help\n");
  }

  @ParameterizedTest
  @CsvSource({"-f json -f text", "-o a -o b", "--color=never --color=auto"})
  void anOptionThatTakesOneValueGivenTwice(String options) {
    Outcome outcome = Chat.in(folder).blast(("--remove=hall " + options).split(" "));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains(" is given more than once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          hall                  | unexpected argument 'hall'     | for what fails without it: blast remove hall
          spoff                 | unexpected argument 'spoff'    | did you mean 'spof'?
          a.yaml                | unexpected argument 'a.yaml'   | ask blast lint a.yaml, or blast --remove ID -i a.yaml
          ./chat/               | unexpected argument './chat/'  | ask blast lint ./chat/, or blast --remove ID -i ./chat/
          --remove hall tools x | unexpected argument 'tools'    | for several nodes: blast remove hall tools
          list a b              | unexpected argument 'b'        | see blast list --help
          list a b.yaml         | unexpected argument 'b.yaml'   | an inventory is named with -i: blast list TEXT -i b.yaml
          schema a.yaml         | unexpected argument 'a.yaml'   | see blast schema --help
          --json                | unknown option '--json'        | a format is named with -f: -f json
          spof --csv            | unknown option '--csv'         | a format is named with -f: -f csv
          lint --sarif=x        | unknown option '--sarif=x'     | a format is named with -f: -f sarif
          spof --focus hall     | unknown option '--focus'       | it is an option of blast dot, blast export
          show hall --nonsense  | unknown option '--nonsense'    | see blast show --help
          remove a.yaml         | 'a.yaml' is not in the inventory | an inventory is named with -i: -i a.yaml
          export a.yaml         | FORMAT expects one of dot, svg, png, mermaid, graphml, json, csv; found 'a.yaml' | name the format before the path: blast export svg a.yaml
          why                   | why expects the nodes to explain | for example: blast why my-service --remove my-site
          why chat              | why expects what is lost        | name it: blast why chat --remove ID
          show                  | show expects the nodes to show  | for example: blast show my-service; blast list lists the ids
          """)
  void whatIsOutOfPlaceIsToldWithTheLineThatWouldWork(
      String arguments, String message, String hint) {
    assertUnusable(
        "blast: error: " + message + "\n    hint: " + hint + "\n", arguments.split(" +"));
  }

  @Test
  void aLineThatWouldWorkIsQuotedForAShell() {
    assertUnusable(
        """
        blast: error: unexpected argument 'Talk's hall'
            hint: for what fails without it: blast remove 'Talk'\\''s hall'
        """,
        "Talk's hall");
  }

  @Test
  void aPathWhereIdsAreExpectedAndNoInventoryIs() {
    Outcome outcome = CommandLineRun.in(folder).blast("show", "chat", "a.yaml");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("blast: error: there is no inventory")
        .endsWith("\n    hint: an inventory is named with -i: -i a.yaml\n");
  }

  @Test
  void aWordIsNeverTakenForAFileOfArguments() {
    Chat.write(folder.resolve("arguments"), "--remove hall");

    Outcome outcome = Chat.in(folder).blast("@" + folder.resolve("arguments").toAbsolutePath());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("unexpected argument");
  }

  @ParameterizedTest
  @CsvSource({
    "0, --remove hall",
    "0, --remove hall --why login",
    "2, --remove hal",
    "2, --remove hall --why logins",
    "2, --remove hall --kind sites",
    "2, --remove hall -i missing.yaml",
    "2, --remov hall",
  })
  void theStatusDoesNotDependOnTheFormat(int status, String arguments) {
    Outcome text = Chat.in(folder).blast(arguments.split(" "));
    Outcome json = Chat.in(folder).blast((arguments + " -f json").split(" "));

    assertThat(text.status()).isEqualTo(status);
    assertThat(json.status()).isEqualTo(status);
    assertThat(json.err()).isEqualTo(text.err());
    assertThat(json.out().isEmpty()).isEqualTo(text.out().isEmpty());
  }

  @Test
  void whatABrokenOptionPrintsIsHarmlessForATerminal() {
    Outcome outcome = Chat.in(folder).blast("--remove=hall", "--x\u001B[31m\u202E");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).doesNotContain("\u001B", "\u202E");
  }
}

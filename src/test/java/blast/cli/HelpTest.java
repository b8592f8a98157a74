package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --help} and {@code --version}: on standard output, with status 0. */
class HelpTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "--remove hall --help",
        "--help --remove hall",
        "-h -i missing.yaml",
        "--help --color always",
      })
  void helpIsAResult(String arguments) {
    Outcome outcome = CommandLineRun.in(folder).blast(arguments.split(" "));

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith(
            """
            If this goes, what goes with it, who is hit, and why?

            Usage: blast --remove ID[,ID…] [--why ID] [OPTIONS]
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--remove",
        "--why",
        "--kind",
        "--all",
        "-i, --inventory",
        "-f, --format",
        "-o, --output",
        "--color",
        "-q, --quiet",
        "-v, --verbose",
        "-h, --help",
        "-V, --version",
        "Exit status:",
        "$BLAST_INVENTORY",
        "Examples",
      })
  void helpTellsOfEverything(String word) {
    assertThat(CommandLineRun.in(folder).blast("--help").out()).contains(word);
  }

  @Test
  void helpFitsATerminal() {
    String help = CommandLineRun.in(folder).onTerminal().blast("--help").out();

    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    assertThat(help).doesNotContain("\u001B", "\t", "%n", "\r");
  }

  private static Stream<String> commands() {
    return CommandRunner.everyCommand().subcommands().keySet().stream();
  }

  /** Lines are written for 80 columns; what would be broken anew begins two columns further. */
  @ParameterizedTest
  @MethodSource("commands")
  void noLineOfADescriptionIsBroken(String command) {
    String help = help(command);
    int column =
        help.lines()
            .filter(line -> line.endsWith("Show this help."))
            .mapToInt(line -> line.indexOf("Show"))
            .findFirst()
            .orElseThrow();

    assertThat(
            help.lines()
                .dropWhile(line -> !line.equals("Options"))
                .takeWhile(line -> !line.equals("Examples"))
                .filter(line -> line.startsWith(" ".repeat(24))))
        .as("descriptions")
        .allMatch(line -> line.indexOf(line.strip()) == column);
    assertThat(CommandRunner.everyCommand().subcommands().get(command).getCommandSpec())
        .as("what stands above the options")
        .extracting(spec -> List.of(spec.usageMessage().description()))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .allMatch(line -> line.length() <= 80);
    assertThat(help.lines().dropWhile(line -> !line.equals("Examples")).skip(1))
        .as("examples")
        .allMatch(line -> line.startsWith("  "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema", "completion"})
  void whatReadsNoInventoryDoesNotSpeakOfOne(String command) {
    assertThat(help(command)).doesNotContain("--inventory", "--exclude");
    assertThat(CommandLineRun.in(folder).blast("schema", "-i", "x.yaml").status()).isZero();
  }

  @Test
  void wordsAreExplainedWhereTheyAreMetFirst() {
    assertThat(CommandLineRun.in(folder).blast("--help").out())
        .contains("A node is anything", "Users are hit if");
  }

  private String help(String command) {
    return CommandLineRun.in(folder).blast(command, "--help").out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "-i missing.yaml --version"})
  void versionIsAResult(String arguments) {
    Outcome outcome = CommandLineRun.in(folder).blast(arguments.split(" "));

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).matches("blast [^\\n]+\\nJava \\d[^\\n]*\\n");
  }
}

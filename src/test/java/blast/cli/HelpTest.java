package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "-i missing.yaml --version"})
  void versionIsAResult(String arguments) {
    Outcome outcome = CommandLineRun.in(folder).blast(arguments.split(" "));

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).matches("blast [^\\n]+\\nJava \\d[^\\n]*\\n");
  }
}

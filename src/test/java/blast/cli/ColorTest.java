package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a report is coloured, and that colours are all that changes. */
class ColorTest {
  private static final Pattern COLORS = Pattern.compile("\u001B\\[[0-9;]*m");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}, terminal: {1}, {2}: {3}")
  @CsvSource({
    "auto,   false, A=1,                       false",
    "auto,   true,  A=1,                       true",
    "auto,   true,  NO_COLOR=1,                false",
    "auto,   true,  NO_COLOR=0,                false",
    "auto,   true,  NO_COLOR=,                 true",
    "auto,   true,  TERM=dumb,                 false",
    "auto,   true,  TERM=xterm,                true",
    "auto,   false, CLICOLOR_FORCE=1,          true",
    "auto,   false, CLICOLOR_FORCE=0,          false",
    "auto,   false, TERM=xterm,                false",
    "always, false, A=1,                       true",
    "always, false, NO_COLOR=1,                true",
    "always, false, TERM=dumb,                 true",
    "never,  true,  A=1,                       false",
    "never,  true,  CLICOLOR_FORCE=1,          false",
  })
  void colorsAsAskedForElseAsTheEnvironmentSays(
      String when, boolean terminal, String variable, boolean colored) {
    String[] nameAndValue = variable.split("=", 2);
    CommandLineRun run = Chat.in(folder).with(nameAndValue[0], nameAndValue[1]);
    if (terminal) {
      run.onTerminal();
    }

    Outcome good = run.blast("--remove", "hall", "--color", when);
    Outcome bad = run.reading("a: [").blast("--remove", "x", "-i", "-", "--color", when);

    assertThat(COLORS.matcher(good.out()).find()).isEqualTo(colored);
    assertThat(COLORS.matcher(bad.err()).find()).isEqualTo(colored);
  }

  @Test
  void aFileIsNotColoredByItself() {
    Chat.in(folder).onTerminal().blast("--remove", "hall", "-o", "answer");

    assertThat(folder.resolve("answer")).content().doesNotContain("\u001B");
  }

  @Test
  void aFileIsColoredIfAskedFor() {
    Chat.in(folder).blast("--remove", "hall", "-o", "answer", "--color=always");

    assertThat(folder.resolve("answer")).content().contains("\u001B[31m");
  }

  @Test
  void jsonIsNeverColored() {
    CommandLineRun run = Chat.in(folder).onTerminal();

    assertThat(run.blast("--remove", "hall", "-f", "json", "--color", "always").out())
        .doesNotContain("\u001B");
  }

  @ParameterizedTest
  @CsvSource({"--remove hall", "--remove hall --why login,wiki,mail", "--remove * --all"})
  void withoutItsColorsAReportIsTheSame(String question) {
    CommandLineRun run = Chat.in(folder);
    String plain = run.blast(question.split(" ")).out();
    String colored = run.blast((question + " --color always").split(" ")).out();

    assertThat(colored).isNotEqualTo(plain);
    assertThat(COLORS.matcher(colored).replaceAll("")).isEqualTo(plain);
    assertThat(colored.lines()).allMatch(line -> !line.contains("\u001B") || endsPlain(line));
  }

  private static boolean endsPlain(String line) {
    return line.lastIndexOf("\u001B[0m") == line.lastIndexOf("\u001B[");
  }
}

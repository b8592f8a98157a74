package blast.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a text a CI runner would take for a command to itself. */
class LogTextTest {
  @ParameterizedTest
  @CsvSource({
    "'::error file=x::y', ': :error file=x::y'",
    "'  ::stop-commands::x', '  : :stop-commands::x'",
    "'\u00A0\t\u2003::add-mask::x', '\u00A0\t\u2003: :add-mask::x'",
    "'##[error]x', '## [error]x'",
    "'a ##vso[task.setvariable]b', 'a ## vso[task.setvariable]b'",
    "'###[error]x', '### [error]x'",
    "'::a ##[b]', ': :a ## [b]'",
    "'::::error::x', ': :::error::x'",
  })
  void commandsAreParted(String line, String parted) throws IOException {
    assertThat(written("before", line, "after")).isEqualTo("before\n" + parted + "\nafter\n");
  }

  @Test
  void theyArePartedBehindColoursToo() throws IOException {
    assertThat(written(Style.COLOR.strong("::error::x")))
        .isEqualTo("\u001B[1m: :error::x\u001B[0m\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a ::error::x", "x::y", "# [x]", "##", "## heading", "# ::a::", "[##]", ":"})
  void everythingElseStaysAsItIs(String line) throws IOException {
    assertThat(written(line)).isEqualTo(line + "\n");
  }

  @Test
  void howALineIsPutTogetherMakesNoDifference() throws IOException {
    StringBuilder out = new StringBuilder();
    LogText.write(
        text -> text.append(" :").append(':').append("x::#").append('#').append("xx[y", 2, 4), out);

    assertThat(out.toString()).isEqualTo(" : :x::## [y");
  }

  private static String written(String... lines) throws IOException {
    StringBuilder out = new StringBuilder();
    LogText.write(text -> text.append(String.join("\n", lines)).append('\n'), out);
    return out.toString();
  }
}

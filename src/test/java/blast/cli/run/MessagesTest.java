package blast.cli.run;

import static blast.text.Visibility.BLANK;
import static blast.text.Visibility.CONTROL;
import static blast.text.Visibility.UNASSIGNED;
import static blast.text.Visibility.VISIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import blast.report.Style;
import blast.text.EveryCharacter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What command lines and file names bring into messages. */
class MessagesTest {
  @Test
  void onlyTabsAndEndsOfLinesSteerATerminal() {
    String text = line(EveryCharacter.text());

    assertThat(EveryCharacter.classesIn(text))
        .containsExactlyInAnyOrder(VISIBLE, BLANK, CONTROL, UNASSIGNED);
    assertThat(text.codePoints().filter(Character::isISOControl).distinct())
        .containsExactly((int) '\t', (int) '\n');
    assertThat(line("a\u202Eb\u200Dc\u001B")).isEqualTo("a\\u202Eb\\u200Dc\\u001B\n");
  }

  @Test
  void noMessageIsACommandToARunner() {
    assertThat(line("::error::##[warning]x")).isEqualTo(": :error::## [warning]x\n");
  }

  private static String line(String text) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            err,
            false,
            false,
            Map.of(),
            Path.of(""));
    new Messages(console, Style.PLAIN).line(text);
    return err.toString(StandardCharsets.UTF_8);
  }
}

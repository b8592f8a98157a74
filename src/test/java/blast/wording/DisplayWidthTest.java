package blast.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many columns a text takes. */
class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3, letters",
    "판교, 4, Korean syllables",
    "😀, 2, an emoji",
    "e\u0301, 1, a combining accent",
    "a\u200Bb, 2, a space of no width",
    "a\u200Db, 2, a joiner",
    "a\u202Eb, 2, a mark that turns the direction",
    "a\u00ADb, 3, a soft hyphen that many terminals draw",
  })
  void whatIsNotSeenTakesNoColumn(String text, int columns, String what) {
    assertThat(DisplayWidth.of(text)).as(what).isEqualTo(columns);
  }
}

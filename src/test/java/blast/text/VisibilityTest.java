package blast.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which characters can't be seen, or steer what is around them. */
class VisibilityTest {
  @ParameterizedTest
  @CsvSource({
    "0041, VISIBLE, a letter",
    "0301, VISIBLE, a combining accent",
    "D310, VISIBLE, a Korean syllable",
    "1F600, VISIBLE, an emoji",
    "E000, VISIBLE, private use",
    "FFFD, VISIBLE, the replacement character",
    "0020, BLANK, the space",
    "00A0, BLANK, the no-break space",
    "3000, BLANK, the ideographic space",
    "0000, CONTROL, null",
    "0009, CONTROL, the tab",
    "000A, CONTROL, the end of a line",
    "001B, CONTROL, escape",
    "007F, CONTROL, delete",
    "0085, CONTROL, the next line",
    "009B, CONTROL, the control sequence introducer",
    "2028, LINE_BREAK, the line separator",
    "2029, LINE_BREAK, the paragraph separator",
    "00AD, FORMAT, the soft hyphen",
    "061C, FORMAT, the Arabic letter mark",
    "200B, FORMAT, the zero-width space",
    "200E, FORMAT, the left-to-right mark",
    "202E, FORMAT, the right-to-left override",
    "2066, FORMAT, the left-to-right isolate",
    "FEFF, FORMAT, the byte order mark",
    "E0041, FORMAT, a tag",
    "200C, JOINER, the zero-width non-joiner",
    "200D, JOINER, the zero-width joiner",
    "D83D, HALF_PAIR, a high surrogate",
    "DE00, HALF_PAIR, a low surrogate",
    "FFFE, NONCHARACTER, the byte order mark the wrong way round",
    "FFFF, NONCHARACTER, the last of the first plane",
    "FDD0, NONCHARACTER, the first of a block of them",
    "FDEF, NONCHARACTER, the last of that block",
    "FDF0, VISIBLE, what follows it",
    "1FFFE, NONCHARACTER, one of the second plane",
    "10FFFF, NONCHARACTER, the last code point",
    "10FFFD, VISIBLE, the last for private use",
  })
  void everyCharacterHasOneClass(String hex, Visibility expected, String name) {
    assertThat(Visibility.of(Integer.parseInt(hex, 16))).as(name).isEqualTo(expected);
  }

  @Test
  void whatMovesACursorOrHidesOrTurnsTheDirectionSteers() {
    Map<Visibility, Boolean> steers = new EnumMap<>(Visibility.class);
    for (Visibility visibility : Visibility.values()) {
      steers.put(visibility, visibility.steers());
    }

    assertThat(steers)
        .containsEntry(Visibility.CONTROL, true)
        .containsEntry(Visibility.LINE_BREAK, true)
        .containsEntry(Visibility.FORMAT, true)
        .containsEntry(Visibility.JOINER, true);
    assertThat(steers.values()).filteredOn(steering -> steering).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "0, \\u0000",
    "9, \\u0009",
    "1AB, \\u01AB",
    "202E, \\u202E",
    "FFFF, \\uFFFF",
    "10000, \\u10000",
    "E0001, \\uE0001",
    "FFFFF, \\uFFFFF",
    "10FFFF, \\u10FFFF",
  })
  void aCharacterIsSpelledWithFourDigitsOrMore(String hex, String spelled) {
    assertThat(Visibility.spelled(Integer.parseInt(hex, 16))).isEqualTo(spelled);
  }

  @Test
  void thereAreSixtySixNoncharacters() {
    assertThat(
            EveryCharacter.codes().filter(code -> Visibility.of(code) == Visibility.NONCHARACTER))
        .hasSize(66);
  }

  @Test
  void linesEndWhereEditorsEndThem() {
    assertThat(EveryCharacter.codes().filter(Position::endsLine)).containsExactly(0x0A, 0x0D);
  }
}

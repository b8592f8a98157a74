package blast.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many columns a text takes; ICU says what Unicode says of characters and emoji. */
class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3, letters",
    "판교, 4, Korean syllables",
    "\u1111\u1161\u11AB, 2, one that is written as its three letters",
    "😀, 2, an emoji",
    "❤, 1, a picture that is text by itself",
    "❤️, 2, the same as an emoji",
    "1️⃣, 2, a keycap",
    "🇰🇷, 2, a flag",
    "🇰🇷🇯🇵, 4, two flags",
    "👍🏽, 2, a thumb with a tone of skin",
    "☝🏽, 2, a finger with one",
    "👩‍👧 club, 7, a family and a word",
    "🏳️‍🌈, 2, a flag that is joined of two",
    "a🏽, 3, a letter and a tone of skin",
    "e\u0301, 1, a combining accent",
    "a\u200Bb, 2, a space of no width",
    "a\u200Db, 2, a joiner",
    "a\u202Eb, 2, a mark that turns the direction",
    "a\u00ADb, 3, a soft hyphen that many terminals draw",
  })
  void whatIsSeenTakesColumns(String text, int columns, String what) {
    assertThat(DisplayWidth.of(text)).as(what).isEqualTo(columns);
  }

  @Test
  void everyEmojiTakesTwoColumns() {
    List<String> wrong = new ArrayList<>();
    for (String emoji : new UnicodeSet("[:RGI_Emoji:]")) {
      String twice = emoji + emoji;
      if (DisplayWidth.of(emoji) != 2
          || DisplayWidth.end(twice, 0) != emoji.length()
          || !DisplayWidth.cut(twice, 3).equals(emoji + "…")) {
        wrong.add(emoji);
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyCharacterByItselfTakesWhatUnicodeSays() {
    List<String> wrong = new ArrayList<>();
    for (int code = 0x300; code <= Character.MAX_CODE_POINT; code++) {
      boolean isKnownToBoth =
          Character.getType(code) == UCharacter.getType(code)
              && UCharacter.getType(code) != UCharacterCategory.SURROGATE;
      if (isKnownToBoth && DisplayWidth.of(Character.toString(code)) != expected(code)) {
        wrong.add(Integer.toHexString(code));
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static int expected(int code) {
    int category = UCharacter.getType(code);
    int syllable = UCharacter.getIntPropertyValue(code, UProperty.HANGUL_SYLLABLE_TYPE);
    int width = UCharacter.getIntPropertyValue(code, UProperty.EAST_ASIAN_WIDTH);
    boolean isWidthless =
        category == UCharacterCategory.NON_SPACING_MARK
            || category == UCharacterCategory.ENCLOSING_MARK
            || category == UCharacterCategory.FORMAT
            || syllable == UCharacter.HangulSyllableType.VOWEL_JAMO
            || syllable == UCharacter.HangulSyllableType.TRAILING_JAMO;
    boolean isWide =
        width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    return isWidthless ? 0 : isWide ? 2 : 1;
  }

  @Test
  void aCutNeverPartsACharacterAsItIsSeen() {
    assertThat(DisplayWidth.cut("ab👩‍👧", 3)).isEqualTo("ab…");
    assertThat(DisplayWidth.cut("ab👩‍👧c", 5)).isEqualTo("ab👩‍👧c");
    assertThat(DisplayWidth.cut("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301…");
    assertThat(DisplayWidth.cut("🇰🇷🇯🇵", 3)).isEqualTo("🇰🇷…");
  }
}

package blast.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
  private static final Set<Integer> SCRIPTS =
      Set.of(
          UScript.LATIN,
          UScript.GREEK,
          UScript.CYRILLIC,
          UScript.ARMENIAN,
          UScript.CHEROKEE,
          UScript.COPTIC,
          UScript.GEORGIAN,
          UScript.HAN,
          UScript.KATAKANA,
          UScript.HIRAGANA,
          UScript.BOPOMOFO);

  /** ICU has the data of the Unicode Consortium, and its own way to apply them. */
  @Test
  void everyLetterLooksAsUnicodeSays() {
    SpoofChecker icu = new SpoofChecker.Builder().build();
    Normalizer2 decomposition = Normalizer2.getNFKDInstance();
    for (int code = 0; code <= Character.MAX_VALUE; code++) {
      String letter = Character.toString(code);
      boolean isListed = code < 128 || SCRIPTS.contains(UScript.getScript(code));
      boolean isItself = Normalizer2.getNFKCInstance().isNormalized(letter);
      if (UCharacter.isLetterOrDigit(code) && isListed && isItself) {
        assertThat(LookAlikes.skeleton(letter))
            .as("U+%04X", code)
            .isEqualTo(decomposition.normalize(icu.getSkeleton(letter)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cafe\u0301-db, caf\u00e9-db, 'yours has e + U+0301, that one U+00E9'",
    "caf\u00e9-db, cafe\u0301-db, 'yours has U+00E9, that one e + U+0301'",
    "d\u0430ta, data, 'yours has U+0430 CYRILLIC SMALL LETTER A, that one a'",
    "data, d\u0430ta, 'yours has a, that one U+0430 CYRILLIC SMALL LETTER A'",
    "\u0441\u043e\u0440\u0430, copa, 'yours has U+0441 CYRILLIC SMALL LETTER ES, that one c'",
    "modern, modem, 'yours has r + n, that one m'",
    "web-O1, web-01, 'yours has O, that one 0'",
    "\u212Bngstr\u00f6m, \u00C5ngstr\u00f6m, 'yours has U+212B, that one U+00C5'",
    "a\u0323\u0307, a\u1E57, ''",
    "data, date, ''",
    "Data, data, ''",
    "data, data, ''",
  })
  void whatDiffersIsSpelledIfNobodySeesIt(String yours, String other, String difference) {
    assertThat(LookAlikes.difference("yours", yours, other).orElse("")).isEqualTo(difference);
  }

  @Test
  void lettersOfAsciiMayBeToldApart() {
    assertThat(LookAlikes.skeletonBeyondAscii("rack-1")).isEqualTo("rack-1");
    assertThat(LookAlikes.skeletonBeyondAscii("r\u0430ck-1")).isEqualTo("rack-1");
  }
}

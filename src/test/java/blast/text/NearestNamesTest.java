package blast.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {
  @ParameterizedTest
  @CsvSource({
    "servcies, services, a swap of neighbours",
    "serices, services, a letter missing",
    "servicess, services, a letter too many",
    "sorvices, services, a wrong letter",
    "SERVICES, services, another case",
    "ab, ac, one wrong letter of two",
    "a, b, one letter for another",
    "kakao, kakaotalk, the beginning of a longer name",
    "KAK, kakaotalk, three letters of its beginning in another case",
    "판고, 판교, other scripts",
  })
  void aNearNameIsOffered(String wanted, String known, String why) {
    assertThat(NearestNames.of(wanted, List.of("zzzzzzzzzz", known))).as(why).contains(known);
  }

  @ParameterizedTest
  @CsvSource({
    "abcd, abxy, two of four letters",
    "ka, kakaotalk, a beginning of two letters",
    "kakaotalk, kakao, the known name is only a beginning",
    "abcde, cbaed, three changes",
    "abcdefghijklmnopqrst, zyxwvfghijklmnopqrst, five changes in twenty letters",
    "mail, chat, nothing alike",
  })
  void aFarNameIsNotOffered(String wanted, String known, String why) {
    assertThat(NearestNames.of(wanted, List.of(known))).as(why).isEmpty();
  }

  @Test
  void theLimitIsAThirdOfTheLengthAndAtMostFour() {
    assertThat(NearestNames.of("abcd", List.of("abcx"))).hasSize(1);
    assertThat(NearestNames.of("abcde", List.of("abcxy"))).hasSize(1);
    assertThat(NearestNames.of("abcdefgh", List.of("abcdexyz"))).hasSize(1);
    assertThat(NearestNames.of("abcdefg", List.of("abcdxyz"))).isEmpty();
    assertThat(NearestNames.of("abcdefghijklmnopqrst", List.of("abcdefghijklmnopwxyz"))).hasSize(1);
  }

  @Test
  void theNearestComeFirstThenTheAlphabetAndThreeAreEnough() {
    List<String> known = List.of("web-4", "web-13", "web-1", "web-2", "web-3", "mail");

    assertThat(NearestNames.of("web-12", known)).containsExactly("web-1", "web-13", "web-2");
    assertThat(NearestNames.of("web-9", known)).containsExactly("web-1", "web-2", "web-3");
  }

  @Test
  void namesThatAreMuchFurtherThanTheNearestAreLeftOut() {
    assertThat(NearestNames.of("kakaologin", List.of("kakao-login", "kakaolog", "kakalogn-x")))
        .containsExactly("kakao-login", "kakaolog");
    assertThat(NearestNames.of("Kakaologin", List.of("kakaologin", "kakaolog")))
        .containsExactly("kakaologin");
  }

  @Test
  void aTypingMistakeComesBeforeABeginning() {
    assertThat(NearestNames.of("kakaq", List.of("kakaqtalk", "kakao", "kakaw")))
        .containsExactly("kakao", "kakaw");
    assertThat(NearestNames.of("kaka", List.of("kakaotalk", "kaka-pay")))
        .containsExactly("kaka-pay", "kakaotalk");
  }

  @Test
  void theOrderOfTheKnownNamesDoesNotMatter() {
    List<String> known = new ArrayList<>(List.of("ab", "ac", "ad", "ae", "bb", "b", "abc"));
    List<String> found = NearestNames.of("aa", known);
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(known, random);

      assertThat(NearestNames.of("aa", known)).isEqualTo(found);
    }
  }

  @Test
  void nothingIsNearNothing() {
    assertThat(NearestNames.of("", List.of("services"))).isEmpty();
    assertThat(NearestNames.of("services", List.of())).isEmpty();
    assertThat(NearestNames.of("", List.of("a"))).containsExactly("a");
  }

  @Test
  void randomNamesAreOfferedExactlyWithinTheLimit() {
    Random random = new Random(20221015);
    for (int i = 0; i < 4000; i++) {
      String wanted = word(random);
      String known = word(random);
      int limit = Math.max(1, Math.min(4, (wanted.length() + 1) / 3));
      boolean isNear = distance(wanted, known) <= limit;
      boolean isBeginning =
          wanted.length() >= 3 && known.length() > wanted.length() && known.startsWith(wanted);

      assertThat(NearestNames.of(wanted, List.of(known)))
          .as("%s and %s", wanted, known)
          .isEqualTo((isNear || isBeginning) && !wanted.equals(known) ? List.of(known) : List.of());
    }
  }

  /** A word of few letters, so that random words are often near each other. */
  private static String word(Random random) {
    int letters = 2 + random.nextInt(6);
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      word.append((char) ('a' + random.nextInt(letters)));
    }
    return word.toString();
  }

  /** The distance by its definition, without any shortcut. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        boolean isSwapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        d[i][j] = isSwapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
      }
    }
    return d[a.length()][b.length()];
  }

  @Test
  void theHintAsksWithOrBeforeTheLast() {
    assertThat(NearestNames.hint(List.of())).isEmpty();
    assertThat(NearestNames.hint(List.of("a"))).contains("did you mean 'a'?");
    assertThat(NearestNames.hint(List.of("a", "b"))).contains("did you mean 'a' or 'b'?");
    assertThat(NearestNames.hint(List.of("a", "b", "c"))).contains("did you mean 'a', 'b' or 'c'?");
  }

  @Test
  void theHintShowsNamesAsMessagesShowThem() {
    assertThat(NearestNames.hint(List.of("a\nb", "x".repeat(100))))
        .contains("did you mean 'a\\u000Ab' or '" + "x".repeat(80) + "…'?");
  }
}

package blast.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patterns of names fit, and how long it takes to say so. */
class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "chat-*, chat-1, true",
    "chat-*, chat-, true",
    "chat-*, chat, false",
    "*, '', true",
    "?, '', false",
    "?, \uD83D\uDE00, true",
    "??, \uD83D\uDE00, false",
    "*b*a, aba, true",
    "a.c, abc, false",
    "a.c, a.c, true",
    "kakao, kakao, true",
    "kakao, kakao-pay, false",
    "**x?, axb, true",
    "서*, 서버, true",
  })
  void starsStandForAnythingAndQuestionMarksForOneCharacter(
      String glob, String name, boolean fits) {
    assertThat(Glob.of(glob).fits(name)).isEqualTo(fits);
  }

  @Test
  void manyStarsTakeNoTime() {
    Glob glob = Glob.of("*a".repeat(60) + "*b");

    boolean fits = glob.fits("a".repeat(200));

    assertThat(fits).isFalse();
  }

  @Test
  void randomPatternsFitWhatRegularExpressionsFit() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String glob = word(random, "ab*?", 6);
      String name = word(random, "ab", 7);
      String regex = glob.replace("*", ".*").replace("?", ".");

      assertThat(Glob.of(glob).fits(name))
          .as("%s, %s", glob, name)
          .isEqualTo(Pattern.matches(regex, name));
    }
  }

  private static String word(Random random, String letters, int most) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(most + 1); length > 0; length--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }
}

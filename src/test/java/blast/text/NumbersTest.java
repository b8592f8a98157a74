package blast.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers are written and percentages read. */
class NumbersTest {
  private static final Pattern PERCENTAGE = Pattern.compile("([0-9]{1,9}(\\.[0-9]+)?)\\s*%");

  @ParameterizedTest
  @CsvSource({
    "0, '0'",
    "999, '999'",
    "1000, '1,000'",
    "47637000, '47,637,000'",
    "-999, '-999'",
    "-1000, '-1,000'",
    "9223372036854775807, '9,223,372,036,854,775,807'",
    "-9223372036854775808, '-9,223,372,036,854,775,808'",
  })
  void digitsStandInGroups(long number, String text) {
    assertThat(Numbers.of(number)).isEqualTo(text);
  }

  @Test
  void oneIsSingular() {
    assertThat(Numbers.of(0, "node")).isEqualTo("0 nodes");
    assertThat(Numbers.of(1, "node")).isEqualTo("1 node");
    assertThat(Numbers.of(1200, "node")).isEqualTo("1,200 nodes");
  }

  @ParameterizedTest
  @CsvSource({
    "0, '0'",
    "999999, '999,999'",
    "1000000, 1 million",
    "1049999, 1 million",
    "1050000, 1.1 million",
    "53561000, 53.6 million",
    "999949999, 999.9 million",
    "999950000, 1 billion",
    "1000000000, 1 billion",
    "12345678901, 12.3 billion",
    "9223372036854775807, '9,223,372,036.9 billion'",
  })
  void aHeadlineRoundsFromAMillionOn(long number, String text) {
    assertThat(Numbers.roughly(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0%",
    "0, 0, 0%",
    "10, 10, 100%",
    "1, 3, 33.3%",
    "2, 3, 66.7%",
    "1, 2, 50.0%",
    "1, 9223372036854775807, 0.1%",
    "9223372036854775806, 9223372036854775807, 99.9%",
  })
  void aShareNeverRoundsToAFalseAllOrNone(long part, long whole, String text) {
    assertThat(Numbers.share(part, whole)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0%, 0",
    "100%, 100",
    "99.95%, 99.95",
    "99.950%, 99.950",
    "000000007%, 7",
    "0.00000000000000000000000001%, 1E-26",
    "'5\t%', 5",
  })
  void aPercentageIsReadExactly(String text, BigDecimal percent) {
    assertThat(Numbers.percentage(text)).contains(percent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%",
        " %",
        "5",
        "5 ",
        "-5%",
        "+5%",
        "5.%",
        ".5%",
        "5..5%",
        "5.5.5%",
        "100.1%",
        "101%",
        "1e1%",
        "0000000001%",
        " 5%",
        "5%%",
        "5% ",
        "５%",
        "5\u00A0%",
        "1_0%",
        "1,5%",
      })
  void whatIsNoPercentageIsNone(String text) {
    assertThat(Numbers.percentage(text)).isEmpty();
  }

  @Test
  void percentagesAreThoseThatAPatternDescribes() {
    Random random = new Random(1203);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        text.append("0159. \t%\u000Bx".charAt(random.nextInt(10)));
      }
      text.append(random.nextInt(4) == 0 ? "" : "%");
      Matcher matcher = PERCENTAGE.matcher(text);
      Optional<BigDecimal> expected =
          matcher.matches()
              ? Optional.of(new BigDecimal(matcher.group(1)))
                  .filter(percent -> percent.compareTo(BigDecimal.valueOf(100)) <= 0)
              : Optional.empty();

      assertThat(Numbers.percentage(text.toString()))
          .as("seed 1203: '%s'", text)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100%, 100%",
    "1, 0%, 0%",
    "0.5, 50%, 50%",
    "0.0010999, 99.89%, 99.891%",
    "0.000087654, 99.99123%, 99.99124%",
    "0.00000004, 99.999996%, 99.999996%",
    "0.9999, 0.01%, 0.01%",
    "0.99999994321, 0.00000567%, 0.00000568%",
    "1e-300, over 99.9999999999%, over 99.9999999999%",
    "0.9999999999999999, under 0.0000000001%, under 0.0000000001%",
  })
  void whatIsLeftOfAShareKeepsTheDigitsThatTell(double lost, String low, String high) {
    assertThat(Numbers.left(lost, RoundingMode.FLOOR)).isEqualTo(low);
    assertThat(Numbers.left(lost, RoundingMode.CEILING)).isEqualTo(high);
  }
}

package blast.loading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a number is to be written that somebody wrote as people or other programs do. */
final class NumberHint {
  private static final Pattern SHORT =
      Pattern.compile(
          "([0-9]+(?:\\.[0-9]+)?) ?(k|thousand|m|mio|million|g|b|bn|billion)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EXPONENT =
      Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?[eE]\\+?[0-9]{1,2}");

  /** Digits in groups of three, all parted by the same character. */
  private static final Pattern GROUPS =
      Pattern.compile("[1-9][0-9]{0,2}(?:([,.' \\u00A0\\u202F])[0-9]{3})(?:\\1[0-9]{3})*");

  /** One group that may as well be the decimals of a number. */
  private static final Pattern DECIMALS = Pattern.compile("[1-9][0-9]{0,2}[,.][0-9]{3}");

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}\\.0+");

  private static final int MOST_DIGITS = 30;

  private NumberHint() {}

  /** The hint for a text that is no whole number as the format writes them. */
  static Optional<String> of(String text) {
    if (text.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    return DECIMALS.matcher(text).matches()
        ? Optional.of("write " + eitherWay(text))
        : number(text).map(number -> "write " + grouped(number));
  }

  /** What stands for a thousand in one country is the point of another. */
  private static String eitherWay(String text) {
    BigDecimal thousands = new BigDecimal(text.replaceAll("[^0-9]", ""));
    return whole(new BigDecimal(text.replace(',', '.')))
        .map(number -> grouped(thousands) + " or " + grouped(number))
        .orElse(grouped(thousands));
  }

  private static Optional<BigDecimal> number(String text) {
    Matcher shortForm = SHORT.matcher(text);
    if (shortForm.matches()) {
      int zeros = zeros(shortForm.group(2).toLowerCase(Locale.ROOT));
      return whole(new BigDecimal(shortForm.group(1)).movePointRight(zeros));
    }
    if (EXPONENT.matcher(text).matches() || WHOLE.matcher(text).matches()) {
      return whole(new BigDecimal(text));
    }
    return GROUPS.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replaceAll("[^0-9]", "")))
        : Optional.empty();
  }

  private static int zeros(String unit) {
    return switch (unit) {
      case "k", "thousand" -> 3;
      case "m", "mio", "million" -> 6;
      default -> 9;
    };
  }

  private static Optional<BigDecimal> whole(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    boolean isLong = stripped.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    return stripped.scale() <= 0 && isLong ? Optional.of(stripped) : Optional.empty();
  }

  private static String grouped(BigDecimal number) {
    StringBuilder digits = new StringBuilder(number.toBigInteger().toString());
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, '_');
    }
    return digits.toString();
  }
}

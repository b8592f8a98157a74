package blast.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Numbers as people read and write them: digits in groups, exact percentages, and shares that never
 * round to a false all or none.
 */
public final class Numbers {
  /** From here on, headlines round. */
  public static final long MILLION = 1_000_000;

  /** Nobody means more digits than that before the point of a percentage. */
  private static final int MOST_WHOLE_DIGITS = 9;

  /** How many digits tell something of a share that is nearly nothing. */
  private static final int SIGNIFICANT = 3;

  private static final String BLANKS = " \t\n\u000B\f\r";

  /** Apart, as most numbers are no shares: who only needs those loads no large numbers. */
  private static final class Percent {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final BigDecimal NEARLY_ALL = new BigDecimal("99.9");
    static final BigDecimal HARDLY_ANY = new BigDecimal("0.1");
    static final BigDecimal TINY = new BigDecimal("0.0000000001");
  }

  private Numbers() {}

  /** A number with its digits in groups: {@code 47,637,000}. */
  public static String of(long number) {
    return grouped(new StringBuilder(20).append(number), number < 0 ? 1 : 0);
  }

  /** The same of a number that may have any number of digits, and isn't negative. */
  public static String of(BigInteger number) {
    return grouped(new StringBuilder(number.toString()), 0);
  }

  private static String grouped(StringBuilder digits, int first) {
    for (int comma = digits.length() - 3; comma > first; comma -= 3) {
      digits.insert(comma, ',');
    }
    return digits.toString();
  }

  /** A number and its noun: {@code 1 node}, {@code 3 nodes}. */
  public static String of(long number, String noun) {
    return of(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** The same of a number that may have any number of digits, and isn't negative. */
  public static String of(BigInteger number, String noun) {
    return of(number) + " " + noun + (number.equals(BigInteger.ONE) ? "" : "s");
  }

  /**
   * A number that is large enough rounded to one decimal: {@code 53.6 million}; others as they are.
   */
  public static String roughly(long number) {
    if (number < MILLION) {
      return of(number);
    }
    // What would round up to 1,000 million is a billion.
    boolean isBillion = number >= 999_950_000;
    long tenths = Math.round(number / (isBillion ? 1e8 : 1e5));
    String rest = tenths % 10 == 0 ? "" : "." + tenths % 10;
    return of(tenths / 10) + rest + (isBillion ? " billion" : " million");
  }

  /**
   * A share in percent with one decimal. What is not nothing is at least {@code 0.1%}, what is not
   * all at most {@code 99.9%}.
   */
  public static String share(long part, long whole) {
    if (part == 0 || whole == 0) {
      return "0%";
    }
    if (part == whole) {
      return "100%";
    }
    BigDecimal percent =
        BigDecimal.valueOf(part)
            .multiply(Percent.HUNDRED)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN);
    return percent.min(Percent.NEARLY_ALL).max(Percent.HARDLY_ANY).toPlainString() + "%";
  }

  /**
   * The percentage that is left of a share, to so many digits as tell it from 0% and from 100%:
   * {@code 99.9912%} for 0.0000877.
   *
   * @param lost from 0 to 1
   */
  public static String left(double lost, RoundingMode rounding) {
    BigDecimal gone = BigDecimal.valueOf(lost).movePointRight(2);
    BigDecimal left = Percent.HUNDRED.subtract(gone);
    BigDecimal smaller = gone.min(left);
    if (smaller.signum() > 0 && smaller.compareTo(Percent.TINY) < 0) {
      return smaller.compareTo(gone) == 0 ? "over 99.9999999999%" : "under 0.0000000001%";
    }
    int digits = Math.max(0, smaller.scale() - smaller.precision() + SIGNIFICANT);
    BigDecimal shown = left.setScale(digits, rounding).stripTrailingZeros();
    return (shown.signum() == 0 ? BigDecimal.ZERO : shown).toPlainString() + "%";
  }

  /**
   * Reads a percentage from {@code 0%} to {@code 100%}, such as {@code 99.95%}, exactly; blanks may
   * stand before the sign. Empty if a text is none.
   */
  public static Optional<BigDecimal> percentage(String text) {
    if (!text.endsWith("%")) {
      return Optional.empty();
    }
    int end = text.length() - 1;
    while (end > 0 && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int point = text.indexOf('.');
    int wholeEnd = point < 0 ? end : point;
    boolean isNumber =
        wholeEnd <= MOST_WHOLE_DIGITS
            && areDigits(text, 0, wholeEnd)
            && (point < 0 || areDigits(text, point + 1, end));
    return isNumber
        ? Optional.of(new BigDecimal(text.substring(0, end)))
            .filter(percent -> percent.compareTo(Percent.HUNDRED) <= 0)
        : Optional.empty();
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}

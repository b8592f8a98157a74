package blast.report.answers;

import blast.analysis.availability.Chance;
import blast.analysis.availability.UserMinutes;
import blast.text.Durations;
import blast.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures of availability for people: few digits, and bounds rounded away from what they bound. */
final class FigureText {
  private static final int DIGITS = 4;
  private static final int FEW_DIGITS = 3;

  /** From here on, only the whole number tells something. */
  private static final double MANY = 10_000;

  /** Of a year. */
  private static final long SECONDS = UserMinutes.YEAR * 60;

  private FigureText() {}

  /** How much of the time something is up: {@code 99.95%}, {@code 99.9% to 99.95%}. */
  static String available(Chance down) {
    if (down.isExact()) {
      return Numbers.left(down.low(), RoundingMode.HALF_EVEN);
    }
    return Numbers.left(down.high(), RoundingMode.FLOOR)
        + " to "
        + Numbers.left(down.low(), RoundingMode.CEILING);
  }

  /** How long something is down in a year: {@code 4h23m}, {@code 4h to 5h}. */
  static String aYear(Chance down) {
    String low = time(down.low() * SECONDS);
    String high = time(down.high() * SECONDS);
    return low.equals(high) ? low : low + " to " + high;
  }

  /** A length of time; what is more than nothing isn't none. */
  static String time(double seconds) {
    return seconds > 0 && seconds < 1 ? "under 1s" : Durations.roughly(seconds);
  }

  /** User-minutes as in a headline: {@code 578.5 million}. */
  static String minutes(UserMinutes lost) {
    return lost.isStated() ? minutes(lost.atLeast(), lost.atMost()) : "not stated";
  }

  static String minutes(double atLeast, double atMost) {
    String least = roughly(atLeast);
    String most = roughly(atMost);
    return least.equals(most) ? most : least + " to " + most;
  }

  private static String roughly(double minutes) {
    if (minutes > 0 && minutes < 1) {
      return "under 1";
    }
    return minutes >= Long.MAX_VALUE ? of(minutes) : Numbers.roughly(Math.round(minutes));
  }

  /** A share with three digits: {@code 9.08%}. */
  static String share(double share) {
    return of(share * 100, FEW_DIGITS) + "%";
  }

  /** A number with four digits; what has no bound is {@code infinite}. */
  static String of(double number) {
    return of(number, DIGITS);
  }

  private static String of(double number, int digits) {
    if (Double.isInfinite(number)) {
      return "infinite";
    }
    if (number == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(number);
    if (number >= MANY && number < Long.MAX_VALUE) {
      return Numbers.of(Math.round(number));
    }
    BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
    return rounded.scale() > 2 * digits ? rounded.toString() : rounded.toPlainString();
  }
}

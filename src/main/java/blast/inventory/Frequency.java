package blast.inventory;

import blast.text.Durations;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How often something happens: {@code 2 per year}, or {@code every 180d}. A year has 525,960
 * minutes, and a month a twelfth of them.
 *
 * @param times how many times, at least 0
 * @param seconds in how long
 */
record Frequency(BigDecimal times, long seconds) {
  /** The seconds of a year of 365.25 days. */
  static final long YEAR = 31_557_600;

  private static final String PER = " per ";
  private static final String EVERY = "every ";
  private static final int MOST_DIGITS = 12;

  private static final Map<String, Long> PERIODS =
      Map.of(
          "year", YEAR, "quarter", YEAR / 4, "month", YEAR / 12, "week", 604_800L, "day", 86_400L);

  /** Once in that time. */
  static Frequency every(long seconds) {
    return new Frequency(BigDecimal.ONE, seconds);
  }

  /** Reads one; empty if a text is none. */
  static Optional<Frequency> of(String text) {
    if (text.startsWith(EVERY)) {
      OptionalLong seconds = Durations.seconds(text.substring(EVERY.length()));
      return seconds.isEmpty() ? Optional.empty() : Optional.of(every(seconds.getAsLong()));
    }
    int per = text.indexOf(PER);
    Long period = per < 0 ? null : PERIODS.get(text.substring(per + PER.length()));
    return period == null || !isNumber(text.substring(0, per))
        ? Optional.empty()
        : Optional.of(new Frequency(new BigDecimal(text.substring(0, per)), period));
  }

  /** Digits, perhaps with a point among them. */
  private static boolean isNumber(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && i > 0 && i < text.length() - 1) {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_DIGITS && points < 2;
  }

  /** How often in a year. */
  double perYear() {
    return times.doubleValue() * YEAR / seconds;
  }

  /** Which share of the time it lasts if each time takes so many seconds; may be over 1. */
  double share(long each) {
    return times.doubleValue() * each / seconds;
  }
}

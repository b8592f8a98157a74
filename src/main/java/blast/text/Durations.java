package blast.text;

import java.util.OptionalLong;

/**
 * Lengths of time as people write them: whole numbers with a unit, the larger unit first, such as
 * {@code 90s}, {@code 4h}, {@code 1h30m} or {@code 2w}. A number without a unit is none.
 */
public final class Durations {
  private static final char[] UNITS = {'w', 'd', 'h', 'm', 's'};
  private static final long[] SECONDS = {604_800, 86_400, 3600, 60, 1};

  /** Nobody means more digits than that. */
  private static final int MOST_DIGITS = 9;

  private Durations() {}

  /** How many seconds a text stands for, at least 1; empty if it is no duration. */
  public static OptionalLong seconds(String text) {
    long sum = 0;
    int unit = 0;
    int at = 0;
    while (at < text.length()) {
      int start = at;
      long number = 0;
      while (at < text.length() && isDigit(text.charAt(at)) && at - start < MOST_DIGITS) {
        number = number * 10 + text.charAt(at++) - '0';
      }
      while (at < text.length() && unit < UNITS.length && UNITS[unit] != text.charAt(at)) {
        unit++;
      }
      if (at == start || at == text.length() || unit == UNITS.length) {
        return OptionalLong.empty();
      }
      sum += number * SECONDS[unit++];
      at++;
    }
    return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A duration written down exactly, in days and what is shorter: {@code 1d2h}. */
  public static String of(long seconds) {
    return write(seconds, UNITS.length);
  }

  /** The same with two units at most, rounded to the smaller of them: {@code 1h40m}. */
  public static String roughly(double seconds) {
    for (int unit = UNITS.length - 2; unit > 1; unit--) {
      long rounded = rounded(seconds, SECONDS[unit + 1]);
      if (rounded < SECONDS[unit - 1]) {
        return write(rounded, 2);
      }
    }
    return write(rounded(seconds, SECONDS[2]), 2);
  }

  private static long rounded(double seconds, long unit) {
    return Math.round(seconds / unit) * unit;
  }

  private static String write(long seconds, int most) {
    StringBuilder text = new StringBuilder();
    long left = seconds;
    int parts = 0;
    for (int unit = 1; unit < UNITS.length && parts < most; unit++) {
      long number = left / SECONDS[unit];
      left %= SECONDS[unit];
      if (number > 0) {
        text.append(number).append(UNITS[unit]);
      }
      parts += text.isEmpty() ? 0 : 1;
    }
    return text.isEmpty() ? "0s" : text.toString();
  }
}

package blast.loading;

import blast.text.Durations;
import blast.text.Numbers;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a figure is to be written that somebody wrote as people or other programs do. */
final class FigureHint {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
  private static final Pattern PERCENT =
      Pattern.compile("([0-9]{1,3})[.,]([0-9]{1,9}) ?(?:%|percent|pct)", Pattern.CASE_INSENSITIVE);

  private static final Pattern OFTEN =
      Pattern.compile(
          "(once|twice|[0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(?:times|time|x)? ?(?:per|a|an|/|each|every) ?"
              + "(year|yr|annum|y|quarter|month|week|day)s?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ISO =
      Pattern.compile("P(?=.)(\\d{1,9}D)?(?:T(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}S)?)?");

  private static final Pattern PIECE =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?([a-z]+)[ ,]*(?:and )?");

  private static final int MOST = 60;

  private static final Map<String, Long> UNITS =
      Map.ofEntries(
          Map.entry("s", 1L),
          Map.entry("sec", 1L),
          Map.entry("second", 1L),
          Map.entry("m", 60L),
          Map.entry("min", 60L),
          Map.entry("minute", 60L),
          Map.entry("h", 3600L),
          Map.entry("hr", 3600L),
          Map.entry("hour", 3600L),
          Map.entry("d", 86_400L),
          Map.entry("day", 86_400L),
          Map.entry("w", 604_800L),
          Map.entry("wk", 604_800L),
          Map.entry("week", 604_800L),
          Map.entry("y", 31_557_600L),
          Map.entry("yr", 31_557_600L),
          Map.entry("year", 31_557_600L));

  private FigureHint() {}

  /** For a share of the time. */
  static Optional<String> share(String text) {
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      String plain = percent.group(1) + "." + percent.group(2) + "%";
      return Numbers.percentage(plain).map(share -> "write " + plain);
    }
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    if (number.compareTo(BigDecimal.valueOf(100)) > 0) {
      return Optional.empty();
    }
    boolean isShare = number.compareTo(BigDecimal.ONE) <= 0;
    BigDecimal share = isShare ? number.movePointRight(2).stripTrailingZeros() : number;
    return Optional.of("write " + share.toPlainString() + "%");
  }

  /** For how often. */
  static Optional<String> often(String text) {
    Matcher often = OFTEN.matcher(text);
    if (often.matches()) {
      String times =
          switch (often.group(1).toLowerCase(Locale.ROOT)) {
            case "once" -> "1";
            case "twice" -> "2";
            default -> often.group(1);
          };
      String period = often.group(2).toLowerCase(Locale.ROOT);
      boolean isYear = period.startsWith("y") || period.equals("annum");
      return Optional.of("write " + times + " per " + (isYear ? "year" : period));
    }
    if (NUMBER.matcher(text).matches()) {
      return Optional.of("write '" + text + " per year' if that is what it means");
    }
    String time = text.toLowerCase(Locale.ROOT).replaceFirst("^every ", "");
    return seconds(time).map(seconds -> "write every " + Durations.of(seconds));
  }

  /** For a length of time. */
  static Optional<String> length(String text) {
    if (NUMBER.matcher(text).matches()) {
      String whole = text.replaceFirst("\\..*", "");
      return Optional.of(
          "say the unit: " + whole + "s, " + whole + "m, " + whole + "h or " + whole + "d");
    }
    return seconds(text).map(seconds -> "write " + Durations.of(seconds));
  }

  /** What is meant by a text with units that the format writes differently. */
  private static Optional<Long> seconds(String text) {
    if (text.length() > MOST) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(text);
    String plain = iso.matches() ? text.replaceAll("[PT]", "") : text;
    Matcher piece = PIECE.matcher(plain.toLowerCase(Locale.ROOT));
    BigDecimal sum = BigDecimal.ZERO;
    int at = 0;
    while (piece.find() && piece.start() == at) {
      String unit = piece.group(2);
      Long seconds = UNITS.get(unit.length() > 1 ? unit.replaceFirst("s$", "") : unit);
      if (seconds == null) {
        return Optional.empty();
      }
      sum = sum.add(new BigDecimal(piece.group(1)).multiply(BigDecimal.valueOf(seconds)));
      at = piece.end();
    }
    return at == plain.length() && sum.signum() > 0 && sum.stripTrailingZeros().scale() <= 0
        ? Optional.of(sum.longValueExact())
        : Optional.empty();
  }
}

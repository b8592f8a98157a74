package blast.loading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one way to write a percentage: {@code 40%}, {@code 12.5 %}. */
final class Percentage {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(\\.[0-9]+)?)\\s*%");

  private Percentage() {}

  /** The number before the sign; empty if the text isn't a percentage. */
  static Optional<BigDecimal> of(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
  }
}

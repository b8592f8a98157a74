package blast.cli.command;

import blast.cli.run.UnusableException;
import blast.inventory.UserLimit;
import blast.text.Numbers;
import blast.text.Quoted;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and shares of people on a command line, written as in an inventory. */
final class People {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+(_[0-9]+)*");

  private People() {}

  /** A number of people, or a share of all users: {@code 1_000_000}, {@code 10%}. */
  static UserLimit limit(String option, String text) {
    if (text.endsWith("%")) {
      Optional<BigDecimal> percent = Numbers.percentage(text);
      if (percent.isEmpty()) {
        throw new UnusableException(
            option + " expects a percentage from 0% to 100%, found " + Quoted.of(text),
            "write for instance 10%");
      }
      return new UserLimit.Share(percent.get());
    }
    return new UserLimit.People(
        number(option, text, "a number of people or a percentage", "1_000_000 or 10%"));
  }

  /** A number of people. */
  static long number(String option, String text) {
    return number(option, text, "a number of people", "1_000_000");
  }

  private static long number(String option, String text, String expected, String example) {
    String digits = text.replace("_", "");
    // More digits than a long has are more people than there can be.
    if (!DIGITS.matcher(text).matches() || digits.length() > 18) {
      throw new UnusableException(
          option + " expects " + expected + ", found " + Quoted.of(text),
          "write for instance " + example);
    }
    return Long.parseLong(digits);
  }
}

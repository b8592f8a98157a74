package blast.wording;

import blast.analysis.people.Bounds;
import blast.text.Digits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * Numbers in words for people: digits in groups, shares that never round to a false all or none.
 */
public final class Numbers {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NEARLY_ALL = new BigDecimal("99.9");
  private static final BigDecimal HARDLY_ANY = new BigDecimal("0.1");

  private Numbers() {}

  /** A number with its digits in groups: {@code 47,637,000}. */
  public static String of(long number) {
    return Digits.grouped(number);
  }

  /** A number and its noun: {@code 1 node}, {@code 3 nodes}. */
  public static String of(long number, String noun) {
    return Digits.counted(number, noun);
  }

  /** Bounds: {@code 47,637,000}, or {@code 40,000,000 to 45,000,000}. */
  public static String of(Bounds bounds) {
    return bounds.isExact()
        ? of(bounds.atMost())
        : of(bounds.atLeast()) + " to " + of(bounds.atMost());
  }

  /** People: {@code 1 user}, {@code 40,000,000 to 45,000,000 users}. */
  public static String users(Bounds bounds) {
    boolean isOne = bounds.isExact() && bounds.atMost() == 1;
    return of(bounds) + (isOne ? " user" : " users");
  }

  /**
   * A share in percent with one decimal. What is not nothing is at least {@code 0.1 %}, what is not
   * all at most {@code 99.9 %}.
   */
  public static String share(long part, long whole) {
    return percent(part, whole) + " %";
  }

  private static String percent(long part, long whole) {
    if (part == 0 || whole == 0) {
      return "0";
    }
    if (part == whole) {
      return "100";
    }
    BigDecimal percent =
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN);
    return percent.min(NEARLY_ALL).max(HARDLY_ANY).toPlainString();
  }

  /**
   * The share of a population, where it is declared: {@code 88.9 % to 100 % of the population};
   * nothing where it isn't.
   */
  public static String populationShare(Bounds users, OptionalLong population) {
    if (population.isEmpty()) {
      return "";
    }
    String least = percent(users.atLeast(), population.getAsLong());
    String most = percent(users.atMost(), population.getAsLong());
    String range = least.equals(most) ? most + " %" : least + " % to " + most + " %";
    return range + " of the population";
  }
}

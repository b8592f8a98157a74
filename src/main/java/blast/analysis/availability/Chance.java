package blast.analysis.availability;

import blast.PublicApi;
import java.math.BigDecimal;

/**
 * How likely something is, as far as it is known.
 *
 * @param low at least so much, from 0
 * @param high at most so much, up to 1
 * @param isExact whether it is one number, computed without leaving anything out; the two are equal
 */
@PublicApi
public record Chance(double low, double high, boolean isExact) {
  /** By how much, as a share, a number may be wrong that is rounded at every step. */
  private static final double ROUNDING = 1e-12;

  /** What never happens. */
  static final Chance NONE = exact(0);

  public Chance {
    if (!(low >= 0 && low <= high && high <= 1)) {
      throw new IllegalArgumentException("no chance from " + low + " to " + high);
    }
  }

  /** How likely the contrary is at least; rounded down where it isn't exact. */
  public double contraryLow() {
    return isExact ? 1 - high : Math.max(0, Math.nextDown(1 - high));
  }

  /** How likely the contrary is at most; rounded up where it isn't exact. */
  public double contraryHigh() {
    return isExact ? 1 - low : Math.min(1, Math.nextUp(1 - low));
  }

  /** Whether something is up as much of the time as it should. */
  @PublicApi
  public enum Verdict {
    YES,
    NO,
    /** What is known allows both. */
    OPEN
  }

  /**
   * Whether it is rare enough that what it takes down reaches an availability.
   *
   * @param percent the availability
   */
  public Verdict reaches(BigDecimal percent) {
    BigDecimal lost = BigDecimal.valueOf(100).subtract(percent).movePointLeft(2);
    double allowed = lost.doubleValue() * (1 + ROUNDING);
    if (high <= allowed) {
      return Verdict.YES;
    }
    return low > allowed ? Verdict.NO : Verdict.OPEN;
  }

  /** One number, which may have been rounded to just beyond what is possible. */
  static Chance exact(double chance) {
    double possible = Math.min(1, Math.max(0, chance));
    return new Chance(possible, possible, true);
  }

  /** Somewhere between two numbers, which may have been rounded to just beyond what is possible. */
  static Chance between(double low, double high) {
    return new Chance(Math.max(0, low), Math.min(1, high), false);
  }
}

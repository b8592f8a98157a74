package blast.analysis.availability;

import blast.PublicApi;

/**
 * How much people lose in a year: minutes times people, as exactly as it can be known when the same
 * person may use several services.
 *
 * @param isStated false if no service in question states its users; both numbers are 0 then
 */
@PublicApi
public record UserMinutes(double atLeast, double atMost, boolean isStated) {
  /** The minutes of a year of 365.25 days. */
  public static final long YEAR = 525_960;

  /** No service says who uses it. */
  static final UserMinutes NOT_STATED = new UserMinutes(0, 0, false);

  /** What so many people lose by something that is as likely as that. */
  static UserMinutes of(Chance chance, long users) {
    return new UserMinutes(chance.low() * YEAR * users, chance.high() * YEAR * users, true);
  }
}

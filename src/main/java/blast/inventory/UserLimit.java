package blast.inventory;

import blast.PublicApi;
import java.math.BigDecimal;
import java.math.BigInteger;

/** How many people may be hit: a number, or a share of all users of the inventory. */
@PublicApi
public sealed interface UserLimit {
  /** Whether so many people, out of so many in all, keep to the limit. */
  boolean allows(long users, long everyone);

  /** Whether so many people, out of so many in all, are as many as the limit says, or more. */
  boolean isReached(long users, long everyone);

  /**
   * So many people.
   *
   * @param most at least 0
   */
  record People(long most) implements UserLimit {
    public People {
      if (most < 0) {
        throw new IllegalArgumentException("a number of people is not negative: " + most);
      }
    }

    @Override
    public boolean allows(long users, long everyone) {
      return users <= most;
    }

    @Override
    public boolean isReached(long users, long everyone) {
      return users >= most;
    }
  }

  /**
   * A share of all users (the upper bound).
   *
   * @param percent from 0 to 100
   */
  record Share(BigDecimal percent) implements UserLimit {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Share {
      if (!allows(percent)) {
        throw new IllegalArgumentException("a share is from 0 to 100 percent: " + percent);
      }
      percent = percent.stripTrailingZeros();
    }

    /** Whether a percentage can be a limit. */
    public static boolean allows(BigDecimal percent) {
      return percent.signum() >= 0 && percent.compareTo(WHOLE) <= 0;
    }

    @Override
    public boolean allows(long users, long everyone) {
      return compare(users, everyone) <= 0;
    }

    /** A share of nobody is none. */
    @Override
    public boolean isReached(long users, long everyone) {
      return everyone == 0 ? percent.signum() == 0 : compare(users, everyone) >= 0;
    }

    /** Compared as whole numbers and decimals, so that no rounding decides. */
    private int compare(long users, long everyone) {
      BigDecimal hit = new BigDecimal(BigInteger.valueOf(users)).multiply(WHOLE);
      return hit.compareTo(percent.multiply(BigDecimal.valueOf(everyone)));
    }
  }
}

package blast.analysis.concentration;

import java.util.Arrays;

/**
 * Users that are split over rows in proportion to machines. Parts are added up as whole numbers and
 * fractions of 2⁻³¹, so that sums do not depend on the order in which they are made.
 */
final class SplitUsers {
  private static final int FRACTION_BITS = 31;
  private static final long UNIT = 1L << FRACTION_BITS;

  private long[] whole;
  private long[] fraction;

  /** The latest division; see {@link #divide}. */
  private long quotient;

  private long remainder;

  SplitUsers(int rows) {
    this.whole = new long[rows];
    this.fraction = new long[rows];
  }

  /** Makes room for one more row, which has none. */
  int addRow() {
    int rows = whole.length;
    whole = Arrays.copyOf(whole, rows + 1);
    fraction = Arrays.copyOf(fraction, rows + 1);
    return rows;
  }

  /** Adds all users of a service to a row. */
  void add(int row, long users) {
    whole[row] += users;
  }

  /**
   * Adds the users of some of a service's machines to a row.
   *
   * @param users of the whole service
   * @param some of its machines, at most all of them
   * @param all its machines, at least 1
   */
  void add(int row, long users, long some, long all) {
    divide(users, some, all);
    whole[row] += quotient;
    divide(UNIT, remainder, all);
    fraction[row] += quotient;
  }

  /** Divides a product that may have 126 bits, as one does on paper: digit by digit. */
  private void divide(long amount, long some, long all) {
    if (Math.max(amount, some) <= UNIT) {
      quotient = amount * some / all;
      remainder = amount * some % all;
      return;
    }
    long each = amount / all;
    long rest = amount % all;
    quotient = 0;
    remainder = 0;
    for (int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(some); bit >= 0; bit--) {
      quotient <<= 1;
      addToRemainder(remainder, all);
      if ((some >>> bit & 1) != 0) {
        quotient += each;
        addToRemainder(rest, all);
      }
    }
  }

  /** Both are less than the divisor, so that one more of it is in their sum at the most. */
  private void addToRemainder(long more, long divisor) {
    remainder += more;
    if (Long.compareUnsigned(remainder, divisor) >= 0) {
      remainder -= divisor;
      quotient++;
    }
  }

  /** Whether a row has any. */
  boolean isAny(int row) {
    return whole[row] > 0 || fraction[row] > 0;
  }

  /** How many a row has. */
  double of(int row) {
    return whole[row] + fraction[row] / (double) UNIT;
  }

  /** Compares two rows exactly: negative if the first has fewer. */
  int compare(int one, int other) {
    int byWhole = Long.compare(number(one), number(other));
    return byWhole != 0
        ? byWhole
        : Long.compare(fraction[one] & (UNIT - 1), fraction[other] & (UNIT - 1));
  }

  private long number(int row) {
    return whole[row] + (fraction[row] >> FRACTION_BITS);
  }
}

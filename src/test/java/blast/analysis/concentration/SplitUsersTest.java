package blast.analysis.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Users are split exactly, however large the numbers are. */
class SplitUsersTest {
  private static final long SEED = 31;
  private static final int FRACTION_BITS = 31;

  /** A number of any length from 1 to 63 bits, and often one at the end of that length. */
  private static long number(SplittableRandom random, long most) {
    long length = random.nextInt(1, Long.SIZE);
    long largest = Math.min(most, length == 63 ? Long.MAX_VALUE : (1L << length) - 1);
    return random.nextInt(4) == 0 ? largest : random.nextLong(largest) + 1;
  }

  @Test
  void partsAreThoseOfWholeNumbersOfAnyLength() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 20_000; i++) {
      long users = number(random, Long.MAX_VALUE);
      long all = number(random, Long.MAX_VALUE);
      long some = number(random, all);
      SplitUsers split = new SplitUsers(1);
      split.add(0, users, some, all);

      BigInteger part =
          BigInteger.valueOf(users)
              .multiply(BigInteger.valueOf(some))
              .shiftLeft(FRACTION_BITS)
              .divide(BigInteger.valueOf(all));
      BigInteger[] parts = part.divideAndRemainder(BigInteger.ONE.shiftLeft(FRACTION_BITS));
      double expected = parts[0].longValueExact() + parts[1].longValueExact() / 2147483648.0;
      assertThat(split.of(0))
          .as("%,d users, %,d of %,d machines", users, some, all)
          .isEqualTo(expected);
      assertThat(split.isAny(0)).isEqualTo(part.signum() > 0);
    }
  }

  @Test
  void rowsAreComparedByWholeNumbersAndThenByFractions() {
    SplitUsers split = new SplitUsers(2);
    int third = split.addRow();
    split.add(0, 10, 1, 3);
    split.add(1, 10, 1, 3);
    split.add(1, 1, 1, 1_000_000);
    split.add(third, 3);

    assertThat(split.compare(0, 1)).isNegative();
    assertThat(split.compare(third, 0)).isNegative();

    // Ten thirds are three and one third.
    split.add(third, 1, 1, 3);
    assertThat(split.compare(0, third)).isZero();
  }

  @Test
  void fractionsThatMakeOneCountAsOne() {
    SplitUsers split = new SplitUsers(2);
    split.add(0, 1, 1, 2);
    split.add(0, 1, 1, 2);
    split.add(1, 1);

    assertThat(split.compare(0, 1)).isZero();
    assertThat(split.of(0)).isEqualTo(1);
  }
}

package blast.inventory;

import blast.PublicApi;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What a node needs or uses: another node, or a group of requirements. */
@PublicApi
public sealed interface Requirement {
  /**
   * Satisfied while the node is not down.
   *
   * @param node what is required
   */
  record One(Node node) implements Requirement {}

  /** A requirement made of others. */
  sealed interface Group extends Requirement {
    /** The requirements it is made of, in the order of the file; never empty. */
    List<Requirement> members();
  }

  /**
   * Satisfied while every member is.
   *
   * @param members at least one
   */
  record AllOf(List<Requirement> members) implements Group {
    public AllOf {
      members = List.copyOf(members);
    }
  }

  /**
   * Satisfied while one member is.
   *
   * @param members at least one
   */
  record AnyOf(List<Requirement> members) implements Group {
    public AnyOf {
      members = List.copyOf(members);
    }
  }

  /**
   * Satisfied while a number of members are.
   *
   * @param needed from 1 to the number of members
   * @param members at least one
   */
  record AtLeast(int needed, List<Requirement> members) implements Group {
    public AtLeast {
      members = List.copyOf(members);
    }
  }

  /**
   * Satisfied while the satisfied members hold a percentage of the weight of all. A server weighs
   * its count, anything else 1.
   *
   * @param percent over 0, at most 100
   * @param members at least one
   */
  record AtLeastShare(BigDecimal percent, List<Requirement> members) implements Group {
    /** How many of the units that the format counts percentages in make one percent. */
    public static final int UNITS_PER_PERCENT = 1_000_000;

    private static final BigInteger UNITS_PER_WHOLE = BigInteger.valueOf(100L * UNITS_PER_PERCENT);

    public AtLeastShare {
      members = List.copyOf(members);
    }

    /** The weight that makes a share of a total, rounded up: exact for every total. */
    public static long needed(long total, int units) {
      BigInteger product = BigInteger.valueOf(total).multiply(BigInteger.valueOf(units));
      BigInteger[] quotient = product.divideAndRemainder(UNITS_PER_WHOLE);
      return quotient[0].longValueExact() + (quotient[1].signum() == 0 ? 0 : 1);
    }
  }

  /**
   * Satisfied while the active member is, or the standby and what switches to it both are.
   *
   * @param active what carries the load
   * @param standby what could carry it
   * @param failover what switches to the standby; the standby is useless without it
   */
  record ActiveStandby(Requirement active, Requirement standby, Optional<Requirement> failover)
      implements Group {
    @Override
    public List<Requirement> members() {
      return failover
          .map(switching -> List.of(active, standby, switching))
          .orElseGet(() -> List.of(active, standby));
    }
  }
}

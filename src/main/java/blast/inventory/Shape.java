package blast.inventory;

import blast.PublicApi;
import java.math.BigDecimal;

/**
 * The forms of a group of requirements, and what each means: how much of it must hold. The one
 * place that says so; whoever counts asks here.
 */
@PublicApi
public enum Shape {
  /** Every member must be satisfied, and it says so: {@code all-of}. */
  ALL_OF("all-of"),
  /** A bare list: every member must be satisfied as well. */
  LIST("all-of"),
  /** One member must be satisfied. */
  ANY_OF("any-of"),
  /** A number of members must be satisfied. */
  AT_LEAST("at-least"),
  /** Satisfied members must hold a percentage of the weight. */
  AT_LEAST_SHARE("at-least-share"),
  /** Two members, of which one must be satisfied: what is active, and what stands by. */
  ACTIVE_STANDBY("active-standby"),
  /** The second member of an active-standby pair with a failover: the standby and its failover. */
  STANDBY_WITH_FAILOVER("standby-with-failover");

  /** How many of the units in which percentages are counted make one percent. */
  public static final int UNITS_PER_PERCENT = 1_000_000;

  static final Shape[] VALUES = values();

  private static final long UNITS_PER_WHOLE = 100L * UNITS_PER_PERCENT;

  private final String word;

  Shape(String word) {
    this.word = word;
  }

  /** Its name in data for other programs; a bare list means the same as {@code all-of}. */
  public String word() {
    return word;
  }

  /**
   * How much of a group must hold.
   *
   * @param total the weight of all members if it {@link #isWeighted}, else their number; at least 1
   * @param parameter the number for {@link #AT_LEAST}, millionths of a percent for {@link
   *     #AT_LEAST_SHARE}; ignored by others
   * @return from 1 to the total, as long as the parameter is one that the format allows
   */
  public long needed(long total, int parameter) {
    return switch (this) {
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER -> total;
      case ANY_OF, ACTIVE_STANDBY -> 1;
      case AT_LEAST -> parameter;
      case AT_LEAST_SHARE -> share(total, parameter);
    };
  }

  /** The weight that makes a share of a total, rounded up: exact for every total. */
  private static long share(long total, int units) {
    // In two parts, neither of which is beyond a long.
    long rest = total % UNITS_PER_WHOLE * units;
    return total / UNITS_PER_WHOLE * units
        + rest / UNITS_PER_WHOLE
        + (rest % UNITS_PER_WHOLE == 0 ? 0 : 1);
  }

  /** Whether members count by {@link Inventory#weight their own weights}, rather than 1 each. */
  public boolean isWeighted() {
    return this == AT_LEAST_SHARE;
  }

  /**
   * Whether a group can't lose any member, whatever the members are. One that is weighted might
   * lose some and not others, which only their weights tell: that is a no.
   */
  public boolean needsAll(int members, int parameter) {
    return !isWeighted() && needed(members, parameter) == members;
  }

  /** Whether it stands for its members and adds nothing of its own: a list of needs. */
  public boolean isAllOf() {
    return this == ALL_OF || this == LIST;
  }

  /** The percentage that a parameter of {@link #AT_LEAST_SHARE} stands for. */
  public static BigDecimal percent(int units) {
    return BigDecimal.valueOf(units)
        .divide(BigDecimal.valueOf(UNITS_PER_PERCENT))
        .stripTrailingZeros();
  }
}

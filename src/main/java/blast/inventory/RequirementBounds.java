package blast.inventory;

import blast.PublicApi;

/** How large the parts of a requirement may be. */
@PublicApi
public final class RequirementBounds {
  /** How deep groups may stand in each other. */
  public static final int DEEPEST = 64;

  /** Decimals that a percentage may have: one unit is a millionth of a percent. */
  public static final int FRACTION_DIGITS = 6;

  private static final int WHOLE = 100 * Shape.UNITS_PER_PERCENT;

  private RequirementBounds() {}

  /**
   * Whether a group of a number of members may have a parameter: from 1 to the number of members
   * for {@link Shape#AT_LEAST}, over 0% to 100% for {@link Shape#AT_LEAST_SHARE}, else 0.
   */
  public static boolean allow(Shape shape, long parameter, int members) {
    return switch (shape) {
      case AT_LEAST -> parameter >= 1 && parameter <= members;
      case AT_LEAST_SHARE -> parameter >= 1 && parameter <= WHOLE;
      default -> parameter == 0;
    };
  }
}

package blast.analysis.people;

import blast.PublicApi;

/**
 * How many people, as exactly as it can be known when the same person may use several services.
 *
 * @param atLeast the lower bound, from 0; 0 if nothing is stated
 * @param atMost the upper bound, from {@code atLeast}; 0 if nothing is stated
 * @param isStated false if there are services in question and none of them states its users: then
 *     the number is unknown, which ranks as 0 and isn't
 */
@PublicApi
public record Bounds(long atLeast, long atMost, boolean isStated) {
  /** Nobody. */
  public static final Bounds NONE = new Bounds(0, 0);

  /** There are services in question, and none of them states its users. */
  public static final Bounds NOT_STATED = new Bounds(0, 0, false);

  public Bounds {
    if (atLeast < 0 || atMost < atLeast) {
      throw new IllegalArgumentException("bounds in the wrong order: " + atLeast + ", " + atMost);
    }
    if (!isStated && atMost > 0) {
      throw new IllegalArgumentException("what isn't stated counts nobody: " + atMost);
    }
  }

  /** Bounds that follow from what services state. */
  public Bounds(long atLeast, long atMost) {
    this(atLeast, atMost, true);
  }

  /** Whether the number is known. */
  public boolean isExact() {
    return isStated && atLeast == atMost;
  }
}

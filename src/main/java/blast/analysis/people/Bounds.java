package blast.analysis.people;

import blast.PublicApi;

/**
 * How many people, as exactly as it can be known when the same person may use several services.
 *
 * @param atLeast the lower bound, from 0
 * @param atMost the upper bound, from {@code atLeast}
 */
@PublicApi
public record Bounds(long atLeast, long atMost) {
  /** Nobody. */
  public static final Bounds NONE = new Bounds(0, 0);

  public Bounds {
    if (atLeast < 0 || atMost < atLeast) {
      throw new IllegalArgumentException("bounds in the wrong order: " + atLeast + ", " + atMost);
    }
  }

  /** Whether the number is known. */
  public boolean isExact() {
    return atLeast == atMost;
  }
}

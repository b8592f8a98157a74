package blast.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Choices that look random and are the same for the same seed; or no whims at all. */
final class Whim {
  private final SplittableRandom random;
  private final boolean plain;

  private Whim(long seed, boolean plain) {
    this.random = new SplittableRandom(seed);
    this.plain = plain;
  }

  static Whim of(long seed) {
    return new Whim(seed, false);
  }

  /** Never takes a chance, always the first choice, leaves every order as it is. */
  static Whim none() {
    return new Whim(0, true);
  }

  boolean chance(int percent) {
    return !plain && random.nextInt(100) < percent;
  }

  /** From 0 to {@code limit - 1}. */
  int below(int limit) {
    return plain ? 0 : random.nextInt(limit);
  }

  /** Both ends included. */
  long between(long least, long most) {
    return plain ? least : random.nextLong(least, most + 1);
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    for (int i = plain ? 0 : shuffled.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T moved = shuffled.get(i);
      shuffled.set(i, shuffled.get(j));
      shuffled.set(j, moved);
    }
    return shuffled;
  }
}

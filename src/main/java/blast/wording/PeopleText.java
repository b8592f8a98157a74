package blast.wording;

import blast.analysis.people.Bounds;
import blast.text.Numbers;
import java.util.OptionalLong;

/** Says how many people use something, as far as that is known. */
public final class PeopleText {
  private PeopleText() {}

  /** Bounds: {@code 47,637,000}, or {@code 40,000,000 to 45,000,000}. */
  public static String of(Bounds bounds) {
    return bounds.isExact()
        ? Numbers.of(bounds.atMost())
        : Numbers.of(bounds.atLeast()) + " to " + Numbers.of(bounds.atMost());
  }

  /** People: {@code 1 user}, {@code 40,000,000 to 45,000,000 users}. */
  public static String users(Bounds bounds) {
    boolean isOne = bounds.isExact() && bounds.atMost() == 1;
    return of(bounds) + (isOne ? " user" : " users");
  }

  /**
   * The share of a population, where it is declared: {@code 88.9 % to 100 % of the population};
   * nothing where it isn't.
   */
  public static String populationShare(Bounds users, OptionalLong population) {
    if (population.isEmpty()) {
      return "";
    }
    String least = Numbers.share(users.atLeast(), population.getAsLong());
    String most = Numbers.share(users.atMost(), population.getAsLong());
    String range = least.equals(most) ? most : least + " to " + most;
    return range + " of the population";
  }
}

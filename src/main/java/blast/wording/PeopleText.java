package blast.wording;

import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.text.Numbers;
import java.util.OptionalLong;

/** Says how many people use something, as far as that is known. */
public final class PeopleText {
  /** Below it, a number isn't put beside one in millions. */
  private static final long MISREAD = 100_000;

  private PeopleText() {}

  /** Bounds: {@code 47,637,000}, {@code 40,000,000 to 45,000,000}, or {@code not stated}. */
  public static String of(Bounds bounds) {
    if (!bounds.isStated()) {
      return "not stated";
    }
    return bounds.isExact()
        ? Numbers.of(bounds.atMost())
        : Numbers.of(bounds.atLeast()) + " to " + Numbers.of(bounds.atMost());
  }

  /** People: {@code 1 user}, {@code 40 to 45 users}, or {@code users: not stated}. */
  public static String users(Bounds bounds) {
    if (!bounds.isStated()) {
      return "users: " + of(bounds);
    }
    boolean isOne = bounds.isExact() && bounds.atMost() == 1;
    return of(bounds) + (isOne ? " user" : " users");
  }

  /**
   * The same for a headline: from a million on in millions with one decimal, {@code 53.6 to 57.7
   * million users}.
   */
  public static String roughly(Bounds bounds) {
    // A small number before "to 5 million" would be read as so many millions.
    if (bounds.atMost() < Numbers.MILLION || bounds.atLeast() < MISREAD) {
      return users(bounds);
    }
    String least = Numbers.roughly(bounds.atLeast());
    String most = Numbers.roughly(bounds.atMost());
    if (least.equals(most)) {
      return most + " users";
    }
    String unit = most.substring(most.indexOf(' '));
    String from = least.endsWith(unit) ? least.substring(0, least.indexOf(' ')) : least;
    return from + " to " + most + " users";
  }

  /**
   * Who is hit: {@code no users hit} only where every service says so; else {@code 5 users hit; 11
   * of the 18 services state none}, or {@code users: not stated}.
   */
  public static String hit(Impact impact) {
    Bounds users = impact.users();
    int silent = impact.servicesWithoutUsers();
    if (!users.isStated()) {
      return users(users);
    }
    if (silent == 0) {
      return users.atMost() == 0 ? "no users hit" : users(users) + " hit";
    }
    return users(users) + " hit; " + silent(silent, impact.services());
  }

  /** Who is left out of a number: {@code 11 of the 18 services state none}. */
  public static String silent(int silent, int services) {
    return Numbers.of(silent)
        + " of the "
        + Numbers.of(services, "service")
        + (silent == 1 ? " states none" : " state none");
  }

  /**
   * The share of a population, where it is declared: {@code 88.9% to 100% of the population};
   * nothing where it isn't.
   */
  public static String populationShare(Bounds users, OptionalLong population) {
    if (population.isEmpty() || !users.isStated()) {
      return "";
    }
    String least = Numbers.share(users.atLeast(), population.getAsLong());
    String most = Numbers.share(users.atMost(), population.getAsLong());
    String range = least.equals(most) ? most : least + " to " + most;
    return range + " of the population";
  }
}

package blast.inventory;

import blast.PublicApi;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A group of people, disjoint from every other audience.
 *
 * @param id its name in the inventory
 * @param name display name
 * @param population how many people it has, at least 0; empty if the inventory doesn't say
 */
@PublicApi
public record Audience(String id, Optional<String> name, OptionalLong population) {
  /** The audience that bare user numbers count for; it exists undeclared. */
  public static final String EVERYONE = "everyone";

  public Audience {
    if (population.isPresent() && population.getAsLong() < 0) {
      throw new IllegalArgumentException("a population is not negative: " + population);
    }
  }
}

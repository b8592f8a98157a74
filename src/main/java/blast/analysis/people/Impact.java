package blast.analysis.people;

import blast.PublicApi;
import blast.inventory.Audience;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many people use a set of services, between the bounds that {@link Audiences} gives.
 *
 * @param users over all audiences
 * @param population the people of all audiences with users in the set; empty unless each of them
 *     declares one, and where there are none
 * @param audiences one by one, those with users in the set, by id
 * @param services how many services
 * @param servicesWithoutUsers how many of them say nothing about users, and count nobody
 */
@PublicApi
public record Impact(
    Bounds users,
    OptionalLong population,
    List<AudienceImpact> audiences,
    int services,
    int servicesWithoutUsers) {
  public Impact {
    audiences = List.copyOf(audiences);
  }

  /** At least so many people. */
  public long atLeast() {
    return users.atLeast();
  }

  /** At most so many people. */
  public long atMost() {
    return users.atMost();
  }

  /** Whether none of the services says how many people use it, if there are any. */
  public boolean countsNobody() {
    return services == servicesWithoutUsers;
  }

  /** The people who use any service of an inventory. */
  public static Impact everyone(Inventory inventory) {
    return of(inventory, inventory.nodes());
  }

  /** The impact on the services among some nodes. */
  public static Impact of(Inventory inventory, Iterable<Node> nodes) {
    Accumulator accumulator = new Accumulator(inventory);
    for (Node node : nodes) {
      accumulator.add(node);
    }
    return accumulator.toImpact();
  }

  /** Takes up services one by one. */
  public static final class Accumulator {
    private final Inventory inventory;
    private final Audiences.Tally people;

    /** For services of an inventory. */
    public Accumulator(Inventory inventory) {
      this.inventory = inventory;
      this.people = Audiences.of(inventory).tally();
    }

    /** Takes up a node, which counts if it is a service. */
    public void add(Node node) {
      if (node.kind() == Kind.SERVICE) {
        people.service(inventory.statesUsers(node.index()));
        inventory.users(node.index(), people::add);
      }
    }

    /** The people who use the services taken up so far. */
    public Impact toImpact() {
      List<AudienceImpact> impacts = new ArrayList<>();
      long population = 0;
      boolean allDeclared = true;
      for (int involved : people.involved()) {
        Audience audience = inventory.audiences().get(involved);
        impacts.add(new AudienceImpact(audience, people.bounds(involved)));
        allDeclared &= audience.population().isPresent();
        population += audience.population().orElse(0);
      }
      impacts.sort((one, other) -> one.audience().id().compareTo(other.audience().id()));
      return new Impact(
          people.bounds(),
          allDeclared && !impacts.isEmpty() ? OptionalLong.of(population) : OptionalLong.empty(),
          impacts,
          people.services(),
          people.servicesWithoutUsers());
    }
  }
}

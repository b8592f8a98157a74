package blast.analysis.people;

import blast.inventory.Audience;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many people use a set of services.
 *
 * <p>In each audience: at least the users of the most used service, for they all might be among
 * them; at most the sum over services, for they all might be different people, but no more than the
 * audience's population. Audiences are disjoint, so both bounds add up over audiences.
 *
 * @param users over all audiences
 * @param population the people of all audiences with users in the set; empty unless each of them
 *     declares one, and where there are none
 * @param audiences one by one, those with users in the set, by id
 * @param services how many services
 * @param servicesWithoutUsers how many of them say nothing about users, and count nobody
 */
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
    private final long[] largest;
    private final long[] sum;
    private final boolean[] involved;
    private int services;
    private int servicesWithoutUsers;

    public Accumulator(Inventory inventory) {
      this.inventory = inventory;
      int audiences = inventory.audiences().size();
      largest = new long[audiences];
      sum = new long[audiences];
      involved = new boolean[audiences];
    }

    /** Takes up a node, which counts if it is a service. */
    public void add(Node node) {
      if (node.kind() != Kind.SERVICE) {
        return;
      }
      services++;
      servicesWithoutUsers += node.totalUsers().isPresent() ? 0 : 1;
      inventory.users(
          node.index(),
          (audience, users) -> {
            involved[audience] |= users > 0;
            largest[audience] = Math.max(largest[audience], users);
            sum[audience] += users;
          });
    }

    public Impact toImpact() {
      List<AudienceImpact> impacts = new ArrayList<>();
      long atLeast = 0;
      long atMost = 0;
      long people = 0;
      boolean allDeclared = true;
      for (int i = 0; i < sum.length; i++) {
        if (!involved[i]) {
          continue;
        }
        Audience audience = inventory.audiences().get(i);
        Bounds bounds = bounds(largest[i], sum[i], audience.population());
        atLeast = Math.addExact(atLeast, bounds.atLeast());
        atMost = Math.addExact(atMost, bounds.atMost());
        allDeclared &= audience.population().isPresent();
        people += audience.population().orElse(0);
        impacts.add(new AudienceImpact(audience, bounds));
      }
      impacts.sort((one, other) -> one.audience().id().compareTo(other.audience().id()));
      OptionalLong population =
          allDeclared && !impacts.isEmpty() ? OptionalLong.of(people) : OptionalLong.empty();
      return new Impact(
          new Bounds(atLeast, atMost), population, impacts, services, servicesWithoutUsers);
    }

    /** The upper bound is never below the lower, even where users exceed the population. */
    private static Bounds bounds(long largest, long sum, OptionalLong population) {
      long atMost = population.isPresent() ? Math.min(sum, population.getAsLong()) : sum;
      return new Bounds(Math.min(largest, atMost), atMost);
    }
  }
}

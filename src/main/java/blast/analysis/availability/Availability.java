package blast.analysis.availability;

import blast.PublicApi;
import blast.inventory.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of the year services are down by the figures of single nodes, which fail independently.
 *
 * @param stated how many nodes of the inventory state their figures
 * @param assumed how many others they were assumed of
 * @param perfect how many are left, which are taken never to fail by themselves
 * @param services in the order in which they were asked for
 * @param lost what the users of all these services lose, each person once
 * @param savings of all nodes with an importance: what most people gain first; without those for
 *     which it isn't known, as a service that rests on them has no exact answer
 */
@PublicApi
public record Availability(
    int stated,
    int assumed,
    int perfect,
    List<ServiceAvailability> services,
    UserMinutes lost,
    List<Saving> savings) {
  public Availability {
    services = List.copyOf(services);
    savings = List.copyOf(savings);
  }

  /** The savings by node. */
  public Map<Node, Saving> savingsByNode() {
    Map<Node, Saving> byNode = new HashMap<>();
    savings.forEach(saving -> byNode.put(saving.node(), saving));
    return byNode;
  }

  /** The answer for a service that was asked for. */
  public Optional<ServiceAvailability> of(Node service) {
    return services.stream().filter(one -> one.service().equals(service)).findFirst();
  }
}

package blast.analysis.availability;

import blast.PublicApi;
import blast.inventory.Node;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of the time a service is down, and for whom.
 *
 * @param down how likely it is down, which is the share of the time that it is
 * @param outagesPerYear how often in a year it goes down; empty unless all that can fail state how
 *     often and for how long, and {@code down} is exact
 * @param meanOutage how many seconds it is down each time; empty as well if it never is
 * @param lost what its users lose
 * @param importance of all nodes that it rests on and whose figures are known, the most critical
 *     first; none if it wasn't asked for, or {@code down} isn't exact
 */
@PublicApi
public record ServiceAvailability(
    Node service,
    Chance down,
    OptionalDouble outagesPerYear,
    OptionalDouble meanOutage,
    UserMinutes lost,
    List<NodeImportance> importance) {
  public ServiceAvailability {
    importance = List.copyOf(importance);
  }
}

package blast.analysis.sweep;

import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.List;
import java.util.Map;

/**
 * What a service survives.
 *
 * @param service the service
 * @param killers for each kind, the single nodes other than itself that take it down, by id; it
 *     survives the loss of any one node of a kind that has none
 */
public record Survival(Node service, Map<Kind, List<Node>> killers) {
  public Survival {
    killers = Map.copyOf(killers);
  }

  /** Whether the loss of any one node of a kind leaves it up. */
  public boolean survives(Kind kind) {
    return killers.getOrDefault(kind, List.of()).isEmpty();
  }
}

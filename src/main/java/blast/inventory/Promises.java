package blast.inventory;

import blast.PublicApi;
import java.util.List;

/**
 * What an inventory promises, to be tested.
 *
 * @param scenarios failures with their expected outcome, in the order of the files
 * @param policies rules that the architecture is held to, in the order of the files
 */
@PublicApi
public record Promises(List<Scenario> scenarios, List<Policy> policies) {
  /** Nothing is promised. */
  public static final Promises NONE = new Promises(List.of(), List.of());

  public Promises {
    scenarios = List.copyOf(scenarios);
    policies = List.copyOf(policies);
  }
}

package blast.lint.rule;

import blast.lint.Rule;
import java.util.List;

/** The one list of rules. */
public final class Rules {
  private Rules() {}

  /** All of them, in the order of the documentation. */
  public static List<Rule> all() {
    return List.of(
        // Traps
        new SharedFate(),
        new FailoverInSameFate(),
        new CriticalSinglePoint(),
        new DependencyCycle(),
        new CircularRedundancy(),
        new ColdStartDeadlock(),
        new CriticalityInversion(),
        new AllNeededPool(),
        // Gaps
        new ServerWithoutSite(),
        new ServiceWithoutServers(),
        new UnusedNode(),
        new MissingUsers(),
        new MissingOwner(),
        new MissingCompany(),
        // Slips
        new RedundantRequirement(),
        new UsersExceedPopulation(),
        new SimilarIds());
  }
}

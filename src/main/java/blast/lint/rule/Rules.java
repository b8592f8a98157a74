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
        new NoSlack(),
        // Gaps
        new ServerWithoutSite(),
        new ServiceWithoutServers(),
        new UnusedNode(),
        new MissingUsers(),
        new MissingOwner(),
        new MissingCompany(),
        new HalfOutage(),
        // Slips
        new RedundantRequirement(),
        new BareUsers(),
        new UsersExceedPopulation(),
        new NeverFails(),
        new CountedTwice(),
        new SimilarIds());
  }

  /**
   * Those about what is easily written otherwise than it was meant, so that every answer would be
   * wrong: every command tells what they find. They look at few nodes.
   */
  public static List<Rule> toldEverywhere() {
    return List.of(new AllNeededPool(), new NoSlack(), new BareUsers());
  }
}

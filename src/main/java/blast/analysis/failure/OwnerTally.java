package blast.analysis.failure;

import blast.analysis.people.OwnerImpact;
import blast.inventory.Field;
import java.util.List;

/** What a failure does to the nodes of each owner. */
final class OwnerTally {
  private OwnerTally() {}

  /** The owners of what is down, degraded or at risk, worst first. */
  static List<OwnerImpact> of(BlastRadius radius) {
    List<State> states = List.of(State.DOWN, State.DEGRADED, State.AT_RISK);
    return Tally.of(radius, states, node -> node.text(Field.OWNER)).entrySet().stream()
        .map(
            entry ->
                new OwnerImpact(
                    entry.getKey(),
                    entry.getValue().in(State.DOWN),
                    entry.getValue().in(State.DEGRADED),
                    entry.getValue().in(State.AT_RISK),
                    entry.getValue().users(radius)))
        .sorted(OwnerTally::compare)
        .toList();
  }

  private static int compare(OwnerImpact one, OwnerImpact other) {
    int order = Long.compare(other.users().atMost(), one.users().atMost());
    order = order != 0 ? order : Long.compare(other.users().atLeast(), one.users().atLeast());
    order = order != 0 ? order : Integer.compare(other.down(), one.down());
    order = order != 0 ? order : Integer.compare(other.degraded(), one.degraded());
    order = order != 0 ? order : Integer.compare(other.atRisk(), one.atRisk());
    return order != 0 ? order : one.owner().compareTo(other.owner());
  }
}

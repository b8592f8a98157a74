package blast.analysis.failure;

import blast.analysis.people.CompanyImpact;
import blast.analysis.people.ReportOrder;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a failure does to the services of each company. */
final class CompanyTally {
  private CompanyTally() {}

  /** The companies with services that are down or degraded, worst first. */
  static List<CompanyImpact> of(BlastRadius radius) {
    Map<Node, Tally> tallies =
        Tally.of(radius, List.of(State.DOWN, State.DEGRADED), CompanyTally::operator);
    Map<Node, Integer> services = services(radius, tallies);
    return tallies.entrySet().stream()
        .map(
            entry ->
                new CompanyImpact(
                    entry.getKey(),
                    services.getOrDefault(entry.getKey(), 0),
                    entry.getValue().in(State.DOWN),
                    entry.getValue().in(State.DEGRADED),
                    entry.getValue().users(radius)))
        .sorted(CompanyTally::compare)
        .toList();
  }

  private static Optional<Node> operator(Node node) {
    return node.kind() == Kind.SERVICE ? node.company() : Optional.empty();
  }

  /** How many services each of those companies has, hit or not. */
  private static Map<Node, Integer> services(BlastRadius radius, Map<Node, Tally> companies) {
    Map<Node, Integer> services = new HashMap<>();
    if (companies.isEmpty()) {
      return services;
    }
    for (Node node : radius.inventory().nodes()) {
      operator(node)
          .filter(companies::containsKey)
          .ifPresent(company -> services.merge(company, 1, Integer::sum));
    }
    return services;
  }

  private static int compare(CompanyImpact one, CompanyImpact other) {
    int byUsers = Long.compare(other.atMost(), one.atMost());
    byUsers = byUsers != 0 ? byUsers : Long.compare(other.atLeast(), one.atLeast());
    int byDown = byUsers != 0 ? byUsers : Integer.compare(other.down(), one.down());
    return byDown != 0 ? byDown : ReportOrder.BY_ID.compare(one.company(), other.company());
  }
}

package blast.analysis.failure;

import blast.analysis.people.CompanyImpact;
import blast.analysis.people.Impact;
import blast.analysis.people.ReportOrder;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what a failure does to the services of one company. */
final class CompanyTally {
  private final Node company;
  private final Inventory inventory;
  private final List<Node> lost = new ArrayList<>();
  private int services;
  private int down;
  private int degraded;

  private CompanyTally(Inventory inventory, Node company) {
    this.company = company;
    this.inventory = inventory;
  }

  /** The companies with services that are down or degraded, worst first. */
  static List<CompanyImpact> of(BlastRadius radius) {
    Inventory inventory = radius.inventory();
    Map<Integer, CompanyTally> tallies = new HashMap<>();
    for (State state : List.of(State.DOWN, State.DEGRADED)) {
      for (Node node : radius.in(state)) {
        Optional<Node> company = operator(node);
        if (company.isPresent()) {
          int number = company.get().index();
          if (!tallies.containsKey(number)) {
            tallies.put(number, new CompanyTally(inventory, company.get()));
          }
          tallies.get(number).add(node, state);
        }
      }
    }
    countServices(inventory, tallies);
    List<CompanyImpact> impacts = new ArrayList<>(tallies.size());
    for (CompanyTally tally : tallies.values()) {
      impacts.add(tally.toImpact());
    }
    impacts.sort(CompanyTally::compare);
    return Collections.unmodifiableList(impacts);
  }

  private static Optional<Node> operator(Node node) {
    return node.kind() == Kind.SERVICE ? node.company() : Optional.empty();
  }

  private static void countServices(Inventory inventory, Map<Integer, CompanyTally> tallies) {
    if (tallies.isEmpty()) {
      return;
    }
    for (Node node : inventory.nodes()) {
      Optional<Node> company = operator(node);
      CompanyTally tally = company.isPresent() ? tallies.get(company.get().index()) : null;
      if (tally != null) {
        tally.services++;
      }
    }
  }

  private static int compare(CompanyImpact one, CompanyImpact other) {
    int byUsers = Long.compare(other.atMost(), one.atMost());
    byUsers = byUsers != 0 ? byUsers : Long.compare(other.atLeast(), one.atLeast());
    int byDown = byUsers != 0 ? byUsers : Integer.compare(other.down(), one.down());
    return byDown != 0 ? byDown : ReportOrder.BY_ID.compare(one.company(), other.company());
  }

  private void add(Node service, State state) {
    if (state == State.DOWN) {
      down++;
      lost.add(service);
    } else {
      degraded++;
    }
  }

  private CompanyImpact toImpact() {
    return new CompanyImpact(company, services, down, degraded, Impact.of(inventory, lost).users());
  }
}

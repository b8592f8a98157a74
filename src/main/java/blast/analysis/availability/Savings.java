package blast.analysis.availability;

import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up over services what people would lose less if single nodes never failed. */
final class Savings {
  private static final Comparator<Saving> LARGEST =
      Comparator.comparingDouble(Saving::atMost)
          .thenComparingDouble(Saving::atLeast)
          .reversed()
          .thenComparing(saving -> saving.node().id());

  private final Figures figures;
  private final Map<Node, Saving> byNode = new TreeMap<>();
  private final Set<Node> unknown = new HashSet<>();

  Savings(Figures figures) {
    this.figures = figures;
  }

  /** Leaves a node out of which not everything is known. */
  void forget(Node node) {
    unknown.add(node);
  }

  /** Adds what a service gains by each node. */
  void add(ServiceAvailability service) {
    double users = service.service().totalUsers().orElse(0);
    for (NodeImportance one : service.importance()) {
      double likely = figures.unavailable(one.node().index());
      double gain = UserMinutes.YEAR * users * likely * one.birnbaum();
      byNode.merge(
          one.node(),
          new Saving(one.node(), gain, gain),
          (sum, more) ->
              new Saving(
                  sum.node(),
                  Math.max(sum.atLeast(), more.atLeast()),
                  sum.atMost() + more.atMost()));
    }
  }

  /** All of them, the largest first. */
  List<Saving> ranked() {
    List<Saving> ranked = new ArrayList<>();
    for (Saving saving : byNode.values()) {
      if (!unknown.contains(saving.node())) {
        ranked.add(saving);
      }
    }
    ranked.sort(LARGEST);
    return ranked;
  }
}

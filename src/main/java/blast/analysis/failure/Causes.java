package blast.analysis.failure;

import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Field;
import blast.inventory.Requirement;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds why nodes are down in a failure that has spread. */
final class Causes {
  private final DependencyGraph graph;
  private final Spread spread;

  /** For the failure that a spread holds now. */
  Causes(DependencyGraph graph, Spread spread) {
    this.graph = graph;
    this.spread = spread;
  }

  /** Why a node is down that is. */
  Cause of(int node) {
    int level = spread.level(node);
    if (level == 0) {
      return new Cause.Removed();
    }
    IntPredicate lostBefore = other -> spread.isDown(other) && spread.level(other) < level;
    for (Field field : Field.HARD) {
      Optional<Requirement> requirement = graph.inventory().node(node).requirement(field);
      if (requirement.isPresent() && !requirement.get().holds(lostBefore)) {
        return new CauseFinder(lostBefore, spread::isDown).of(requirement.get());
      }
    }
    throw new IllegalStateException(graph.inventory().id(node) + " is down without a cause");
  }
}

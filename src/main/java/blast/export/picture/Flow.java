package blast.export.picture;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Cause;
import blast.analysis.failure.State;
import blast.graph.DependencyGraph;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Requirement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a failure carried into a node along one field.
 *
 * @param look what it did: down, degraded, or up for nothing
 * @param sources the nodes that it came from
 */
record Flow(Look look, Set<Node> sources) {
  static final Flow NONE = new Flow(Look.UP, Set.of());

  Flow {
    sources = Set.copyOf(sources);
  }

  static Flow of(DependencyGraph graph, Optional<BlastRadius> failure, Node node, Field field) {
    if (failure.isEmpty()) {
      return NONE;
    }
    BlastRadius radius = failure.get();
    return switch (radius.state(node)) {
      case DOWN -> down(radius.cause(node), field);
      case DEGRADED -> degraded(graph, radius, node, field);
      case AT_RISK, UP -> NONE;
    };
  }

  private static Flow down(Cause cause, Field field) {
    return cause instanceof Cause.LostRequirement lost && lost.field() == field
        ? new Flow(Look.DOWN, set(lost.lost()))
        : NONE;
  }

  private static Flow degraded(DependencyGraph graph, BlastRadius radius, Node node, Field field) {
    Optional<Requirement> soft = node.requirement(Field.USES);
    boolean isSoft =
        soft.isPresent()
            && !soft.get().holds(n -> radius.state(graph.inventory().node(n)) == State.DOWN);
    return isSoft == (field == Field.USES)
        ? new Flow(Look.DEGRADED, set(radius.because(node)))
        : NONE;
  }

  private static Set<Node> set(Collection<Node> nodes) {
    return new HashSet<>(nodes);
  }

  /** What it carried from one node. */
  Look from(Node source) {
    return sources.contains(source) ? look : Look.UP;
  }
}

package blast.analysis.failure;

import blast.graph.DependencyGraph;
import blast.graph.Outage;
import blast.graph.Startup;
import java.util.ArrayList;
import java.util.List;

/**
 * What is not down but could not be started again from what is up, and could be if nothing were
 * out: nodes that hold each other up in a circle, and what rests on them. A failure spreads from
 * losses, so it never reaches them; whether they really run on is for people to judge.
 */
final class HeldByCircle {
  private HeldByCircle() {}

  /** The numbers of such nodes; costs the sum of the references. */
  static List<Integer> in(Outage outage) {
    DependencyGraph graph = outage.graph();
    boolean[] isOut = new boolean[graph.size()];
    outage.forEachOut(node -> isOut[node] = true);
    Startup now = Startup.of(outage);
    List<Integer> stuck = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      if (!isOut[node] && !now.isUp(node)) {
        stuck.add(node);
      }
    }
    if (!stuck.isEmpty()) {
      Startup before = Startup.of(outage.beforeLosses());
      stuck.removeIf(node -> !before.isUp(node));
    }
    return stuck;
  }
}

package blast.analysis.failure;

import blast.analysis.people.UserIndex;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Field;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which of the nodes that are down others went down through, and about how many people with them.
 *
 * <p>An estimate, for the order in which nodes are tried: the users of each service flow from it to
 * what it lost before, in equal parts, down to what was removed. What most of a failure passed
 * through comes first. In time proportional to the references of what is down.
 */
final class Bottlenecks {
  private final DependencyGraph graph;
  private final Spread spread;

  /** What flows into each node from those that went down through it. */
  private final double[] inflow;

  private final BitSet passed = new BitSet();

  private Bottlenecks(DependencyGraph graph, Spread spread) {
    this.graph = graph;
    this.spread = spread;
    this.inflow = new double[graph.size()];
  }

  /**
   * The nodes that went down, but were not removed, and that others may have gone down through: the
   * most promising first, then by id. Keeping any other saves nothing but itself.
   */
  static int[] of(DependencyGraph graph, UserIndex users, Spread spread) {
    Bottlenecks bottlenecks = new Bottlenecks(graph, spread);
    for (int i = spread.downCount() - 1; i >= 0; i--) {
      bottlenecks.pass(spread.down(i), users);
    }
    return bottlenecks.inOrder();
  }

  /** What is down comes in the order of levels, so that all has flowed in before it flows on. */
  private void pass(int node, UserIndex users) {
    int[] reasons = reasons(node);
    // A service counts a little even if it states no users.
    double own = users.isService(node) ? users.total(node) + 1 : 0;
    double share = (own + inflow[node]) / Math.max(1, reasons.length);
    for (int reason : reasons) {
      inflow[reason] += share;
      passed.set(reason);
    }
  }

  private int[] reasons(int node) {
    IntStream.Builder reasons = IntStream.builder();
    graph.forEachRequired(
        node,
        (field, required) -> {
          if (field != Field.USES
              && spread.isDown(required)
              && spread.level(required) < spread.level(node)) {
            reasons.add(required);
          }
        });
    return reasons.build().distinct().toArray();
  }

  private int[] inOrder() {
    return passed.stream()
        .filter(node -> spread.level(node) > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(node -> -inflow[node])
                .thenComparing(node -> graph.inventory().id(node)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}

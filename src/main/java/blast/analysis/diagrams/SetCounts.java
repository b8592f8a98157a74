package blast.analysis.diagrams;

import java.util.Arrays;
import java.util.Optional;

/** Counts the sets of a family by order, from the modules up. */
final class SetCounts {
  /** Products and sums of numbers; more take too long. */
  private static final long MOST_STEPS = 20_000_000;

  private final int most;
  private final OrderCounts[] ofModules;
  private long stepsLeft = MOST_STEPS;

  /** Counts sets of so many members at most. */
  SetCounts(int modules, int most) {
    this.most = most;
    this.ofModules = new OrderCounts[modules];
    Arrays.fill(ofModules, OrderCounts.NONE);
  }

  /** Counts those of the next module; empty if that takes too long. */
  Optional<OrderCounts> add(int number, ModuleDiagram family) {
    OrderCounts[] byNode = new OrderCounts[Math.max(2, family.size())];
    byNode[NodeTable.ZERO] = OrderCounts.NONE;
    byNode[NodeTable.ONE] = OrderCounts.EMPTY_SET;
    int[] uses = uses(family);
    for (int node = 2; node < family.size() && stepsLeft >= 0; node++) {
      int input = family.inputs()[family.level(node)];
      OrderCounts ofInput = input >= 0 ? OrderCounts.ONE_MEMBER : ofModules[~input];
      OrderCounts high = byNode[family.high(node)];
      OrderCounts low = byNode[family.low(node)];
      stepsLeft -= 1L + (long) ofInput.span() * high.span() + low.span();
      byNode[node] = low.plus(ofInput.times(high, most));
      release(family.high(node), byNode, uses);
      release(family.low(node), byNode, uses);
    }
    if (stepsLeft < 0) {
      return Optional.empty();
    }
    ofModules[number] = byNode[family.root()];
    return Optional.of(ofModules[number]);
  }

  private static int[] uses(ModuleDiagram family) {
    int[] uses = new int[Math.max(2, family.size())];
    uses[family.root()]++;
    for (int node = 2; node < family.size(); node++) {
      uses[family.high(node)]++;
      uses[family.low(node)]++;
    }
    return uses;
  }

  /** Numbers that nothing needs any more needn't be kept. */
  private static void release(int node, OrderCounts[] byNode, int... uses) {
    uses[node]--;
    if (uses[node] == 0 && node > NodeTable.ONE) {
      byNode[node] = OrderCounts.NONE;
    }
  }
}

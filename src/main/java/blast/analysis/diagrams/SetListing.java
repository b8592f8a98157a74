package blast.analysis.diagrams;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lists the sets of a family one by one, of one order at a time: a walk through the diagrams that
 * enters a branch only if it ends in a set of that order. A module that is taken is walked through
 * before the rest of what took it.
 */
final class SetListing {
  /** Orders from here on are one bit; of these a branch may turn out to have none. */
  private static final int LAST_BIT = Long.SIZE - 1;

  private final List<ModuleDiagram> modules;

  /** By module and node: the orders of its sets as bits. */
  private final List<long[]> orders = new ArrayList<>();

  SetListing(List<ModuleDiagram> modules) {
    this.modules = modules;
    for (ModuleDiagram module : modules) {
      orders.add(orders(module));
    }
  }

  private long[] orders(ModuleDiagram module) {
    long[] byNode = new long[Math.max(2, module.size())];
    byNode[NodeTable.ONE] = 1;
    for (int node = 2; node < module.size(); node++) {
      long high = byNode[module.high(node)];
      byNode[node] = byNode[module.low(node)] | sums(ofInput(module, node), high);
    }
    return byNode;
  }

  private long ofInput(ModuleDiagram module, int node) {
    int input = module.inputs()[module.level(node)];
    return input >= 0 ? 1L << 1 : orders.get(~input)[modules.get(~input).root()];
  }

  /** The orders of sets made of one of each. */
  private static long sums(long ones, long others) {
    long sums = 0;
    for (int order = 0; order <= LAST_BIT; order++) {
      if ((ones & 1L << order) != 0) {
        sums |= others << order;
        boolean isBeyond = order > 0 && others >>> (Long.SIZE - order) != 0;
        sums |= isBeyond ? 1L << LAST_BIT : 0;
      }
    }
    return sums;
  }

  /** What is left to walk through: from a node on, so many members; and what comes after that. */
  private static final class Task {
    /** Nothing. */
    static final Task END = new Task();

    private final int module;
    private final int node;
    private final int order;
    private final Task next;

    private Task() {
      this.module = NONE;
      this.node = NodeTable.ZERO;
      this.order = 0;
      this.next = this;
    }

    Task(int module, int node, int order, Task next) {
      this.module = module;
      this.node = node;
      this.order = order;
      this.next = next;
    }
  }

  private static final int NONE = -1;

  /** A task, and how many members were taken on the way to it, the last of them with it. */
  private record Turn(Task task, int size, int last) {}

  private final Deque<Turn> turns = new ArrayDeque<>();

  /** Hands over the sets of an order, each in an array of its own. */
  void forEach(int order, Predicate<int[]> receiver) {
    int top = modules.size() - 1;
    int[] taken = new int[order];
    boolean isWanted = true;
    push(new Task(top, modules.get(top).root(), order, Task.END), 0, NONE);
    while (isWanted && !turns.isEmpty()) {
      Turn turn = turns.pop();
      if (turn.last() != NONE) {
        taken[turn.size() - 1] = turn.last();
      }
      Task task = turn.task();
      while (task.node == NodeTable.ONE) {
        task = task.next;
      }
      if (task.module == NONE) {
        isWanted = receiver.test(taken.clone());
      } else {
        branch(task, turn.size());
      }
    }
    turns.clear();
  }

  private void branch(Task task, int size) {
    ModuleDiagram module = modules.get(task.module);
    int input = module.inputs()[module.level(task.node)];
    int high = module.high(task.node);
    push(new Task(task.module, module.low(task.node), task.order, task.next), size, NONE);
    if (input >= 0) {
      push(new Task(task.module, high, task.order - 1, task.next), size + 1, input);
      return;
    }
    int root = modules.get(~input).root();
    for (int order = task.order; order >= 0; order--) {
      Task rest = new Task(task.module, high, task.order - order, task.next);
      if (isPossible(rest)) {
        push(new Task(~input, root, order, rest), size, NONE);
      }
    }
  }

  private void push(Task task, int size, int last) {
    if (isPossible(task)) {
      turns.push(new Turn(task, size, last));
    }
  }

  /** Whether a node has sets of the order; at its end only the empty one. */
  private boolean isPossible(Task task) {
    long ofNode = orders.get(task.module)[task.node];
    return task.order >= 0 && (ofNode & 1L << Math.min(task.order, LAST_BIT)) != 0;
  }
}

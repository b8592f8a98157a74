package blast.analysis.diagrams;

import java.util.Arrays;

/**
 * Families of minimal sets as diagrams without nodes whose branch for yes is empty (Minato 1993):
 * the ways through a diagram are the sets of a family, and none of them contains another. Sets that
 * weigh too much are left out from the beginning; what a level weighs is how many nodes it takes at
 * least.
 *
 * <p>As connectives they build the minimal cut sets of a network directly; from a {@link Bdd} they
 * are its minimal solutions (Rauzy 1993).
 *
 * <p>The operations call each other and themselves, as deep as there are levels, so they have a
 * stack of their own: each call has a frame there, with a stage from which it goes on.
 */
final class Families implements Connectives {
  /** That a set may weigh what it wants. */
  static final int ALL = (1 << 28) - 1;

  private static final int UNION = 0;
  private static final int WITHOUT = 1;
  private static final int PRODUCT = 2;
  private static final int CUT = 3;
  private static final int MINIMAL = 4;
  private static final int OPERATION_BITS = 3;

  private final NodeTable table;
  private final OperationCache cache;
  private final int most;
  private final int[] weights;

  /** Whose solutions are found by {@link #MINIMAL}. */
  private NodeTable solved;

  /** By node: how many levels its smallest and its largest set have. */
  private int[] smallest = new int[64];

  private int[] largest = new int[64];

  private final Calls calls = new Calls();

  /** What the last operation gave. */
  private int result;

  /**
   * For so many nodes at most, and steps that others may take too.
   *
   * @param most how much a set weighs at most, or {@link #ALL}
   * @param weights by level: what it weighs, 1 or more
   */
  Families(int nodes, Steps steps, int most, int... weights) {
    this.table = new NodeTable(nodes, steps);
    this.cache = new OperationCache(table);
    this.solved = table;
    this.most = most;
    this.weights = weights;
    smallest[NodeTable.ZERO] = Integer.MAX_VALUE / 2;
    largest[NodeTable.ZERO] = -1;
  }

  @Override
  public NodeTable table() {
    return table;
  }

  @Override
  public int input(int level) {
    return rest(most, level) < 0 ? NodeTable.ZERO : node(level, NodeTable.ONE, NodeTable.ZERO);
  }

  @Override
  public int choice(int level, int sooner, int later) {
    int rest = rest(most, level);
    if (rest < 0) {
      return later;
    }
    int high = run(WITHOUT, run(CUT, sooner, NodeTable.ZERO, rest), later, 0);
    return node(level, high, later);
  }

  @Override
  public int both(int one, int other) {
    return run(PRODUCT, one, other, most);
  }

  @Override
  public int either(int one, int other) {
    return run(UNION, one, other, 0);
  }

  /** The minimal sets of levels for which a diagram of something monotone says yes. */
  int minimalSolutions(NodeTable diagrams, int root) {
    solved = diagrams;
    return run(MINIMAL, root, NodeTable.ZERO, most);
  }

  private int run(int operation, int one, int other, int limit) {
    call(operation, one, other, limit);
    while (calls.depth > 0 && !table.isExhausted()) {
      int top = calls.depth - 1;
      switch (calls.operations[top]) {
        case UNION -> unite(top);
        case WITHOUT -> leaveOut(top);
        case PRODUCT -> multiply(top);
        case CUT -> cut(top);
        default -> solve(top);
      }
    }
    calls.depth = 0;
    return table.isExhausted() ? NodeTable.ZERO : result;
  }

  /** Gives the result at once if it is known, or a frame, of which it will be the result. */
  private void call(int operation, int one, int other, int limit) {
    boolean isEither = operation == UNION || operation == PRODUCT;
    int first = isEither ? Math.min(one, other) : one;
    int second = isEither ? Math.max(one, other) : other;
    int simple = simple(operation, first, second, limit);
    if (simple != OperationCache.UNKNOWN) {
      result = simple;
      return;
    }
    if (operation == PRODUCT && first == NodeTable.ONE) {
      call(CUT, second, NodeTable.ZERO, limit);
      return;
    }
    if (operation == PRODUCT && first == second) {
      call(CUT, first, NodeTable.ZERO, limit);
      return;
    }
    int known = cache.get(operation | limit << OPERATION_BITS, first, second);
    if (known != OperationCache.UNKNOWN) {
      result = known;
      return;
    }
    table.step();
    calls.push(operation, first, second, limit);
  }

  private int simple(int operation, int one, int other, int limit) {
    return switch (operation) {
      case UNION -> one == other || one == NodeTable.ZERO ? other : ofOne(one, one);
      case WITHOUT -> {
        if (one == NodeTable.ZERO || other == NodeTable.ONE || one == other) {
          yield NodeTable.ZERO;
        }
        // What is larger is in none that is smaller; also if there is nothing.
        yield smallest[other] > largest[one] ? one : ofOne(one, one);
      }
      case PRODUCT -> {
        boolean isNothing = one == NodeTable.ZERO || (limit <= 0 && other > NodeTable.ONE);
        yield isNothing ? NodeTable.ZERO : other == NodeTable.ONE ? one : OperationCache.UNKNOWN;
      }
      case CUT -> limit >= ALL || one <= NodeTable.ONE ? one : OperationCache.UNKNOWN;
      default -> one <= NodeTable.ONE ? one : OperationCache.UNKNOWN;
    };
  }

  private static int ofOne(int node, int answer) {
    return node == NodeTable.ONE ? answer : OperationCache.UNKNOWN;
  }

  private void end(int top, int value) {
    cache.put(
        calls.operations[top] | calls.limits[top] << OPERATION_BITS,
        calls.ones[top],
        calls.others[top],
        value);
    result = value;
    calls.depth--;
  }

  private int node(int level, int high, int low) {
    if (high == NodeTable.ZERO) {
      return low;
    }
    int node = table.node(level, high, low);
    if (node >= smallest.length) {
      smallest = Arrays.copyOf(smallest, node * 2);
      largest = Arrays.copyOf(largest, node * 2);
    }
    smallest[node] = Math.min(smallest[low], smallest[high] + 1);
    largest[node] = Math.max(largest[low], largest[high] + 1);
    return node;
  }

  private int high(int node, int level) {
    return table.level(node) == level ? table.high(node) : NodeTable.ZERO;
  }

  private int low(int node, int level) {
    return table.level(node) == level ? table.low(node) : node;
  }

  private int level(int top) {
    return Math.min(table.level(calls.ones[top]), table.level(calls.others[top]));
  }

  /** What may be weighed beside a level; below 0 if it weighs too much itself. */
  private int rest(int limit, int level) {
    return limit >= ALL ? ALL : limit - weights[level];
  }

  /** The sets of two families, without those that contain one of the other. */
  private void unite(int top) {
    int level = level(top);
    switch (calls.stages[top]++) {
      case 0 -> call(UNION, low(calls.ones[top], level), low(calls.others[top], level), 0);
      case 1 -> {
        calls.lows[top] = result;
        call(UNION, high(calls.ones[top], level), high(calls.others[top], level), 0);
      }
      case 2 -> call(WITHOUT, result, calls.lows[top], 0);
      default -> end(top, node(level, result, calls.lows[top]));
    }
  }

  /** The sets of one family that contain none of another. */
  private void leaveOut(int top) {
    int one = calls.ones[top];
    int other = calls.others[top];
    if (table.level(one) > table.level(other)) {
      if (calls.stages[top]++ == 0) {
        call(WITHOUT, one, table.low(other), 0);
      } else {
        end(top, result);
      }
      return;
    }
    int level = table.level(one);
    switch (calls.stages[top]++) {
      case 0 -> call(WITHOUT, table.low(one), low(other, level), 0);
      case 1 -> {
        calls.lows[top] = result;
        call(WITHOUT, table.high(one), low(other, level), 0);
      }
      case 2 -> call(WITHOUT, result, high(other, level), 0);
      default -> end(top, node(level, result, calls.lows[top]));
    }
  }

  /** The minimal ones of all unions of a set of one family with one of another. */
  private void multiply(int top) {
    int level = level(top);
    int one = calls.ones[top];
    int other = calls.others[top];
    int limit = calls.limits[top];
    int rest = rest(limit, level);
    switch (calls.stages[top]++) {
      case 0 -> call(PRODUCT, low(one, level), low(other, level), limit);
      case 1 -> {
        calls.lows[top] = result;
        if (rest < 0) {
          end(top, result);
        } else {
          call(UNION, low(other, level), high(other, level), 0);
        }
      }
      case 2 -> call(PRODUCT, high(one, level), result, rest);
      case 3 -> {
        calls.parts[top] = result;
        call(PRODUCT, low(one, level), high(other, level), rest);
      }
      case 4 -> call(UNION, calls.parts[top], result, 0);
      case 5 -> call(WITHOUT, result, calls.lows[top], 0);
      default -> end(top, node(level, result, calls.lows[top]));
    }
  }

  /** The sets that don't weigh too much. */
  private void cut(int top) {
    int level = table.level(calls.ones[top]);
    int rest = rest(calls.limits[top], level);
    switch (calls.stages[top]++) {
      case 0 -> call(CUT, table.low(calls.ones[top]), NodeTable.ZERO, calls.limits[top]);
      case 1 -> {
        calls.lows[top] = result;
        if (rest < 0) {
          end(top, result);
        } else {
          call(CUT, table.high(calls.ones[top]), NodeTable.ZERO, rest);
        }
      }
      default -> end(top, node(level, result, calls.lows[top]));
    }
  }

  private void solve(int top) {
    int level = solved.level(calls.ones[top]);
    int rest = rest(calls.limits[top], level);
    switch (calls.stages[top]++) {
      case 0 -> call(MINIMAL, solved.low(calls.ones[top]), NodeTable.ZERO, calls.limits[top]);
      case 1 -> {
        calls.lows[top] = result;
        if (rest < 0) {
          end(top, result);
        } else {
          call(MINIMAL, solved.high(calls.ones[top]), NodeTable.ZERO, rest);
        }
      }
      case 2 -> call(WITHOUT, result, calls.lows[top], 0);
      default -> end(top, node(level, result, calls.lows[top]));
    }
  }
}

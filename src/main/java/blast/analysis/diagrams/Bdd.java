package blast.analysis.diagrams;

import java.util.Arrays;

/**
 * Reduced ordered binary decision diagrams (Bryant 1986): whether something is down, by what is.
 * Both connectives go through two diagrams at once, along pairs of nodes that weren't met before;
 * with a stack of their own, as diagrams are as deep as services have things that may fail.
 */
final class Bdd implements Connectives {
  private static final int BOTH = 0;
  private static final int EITHER = 1;
  private static final int BUT_NOT = 2;
  private static final int OPEN = -1;

  private final NodeTable table;
  private final OperationCache cache;

  /** What is under way: pairs of nodes, and what the branch for yes gave. */
  private int[] ones = new int[64];

  private int[] others = new int[64];
  private int[] highs = new int[64];
  private int depth;

  /** For so many nodes at most, and steps that others may take too. */
  Bdd(int most, Steps steps) {
    this.table = new NodeTable(most, steps);
    this.cache = new OperationCache(table);
  }

  @Override
  public NodeTable table() {
    return table;
  }

  @Override
  public int input(int level) {
    return table.node(level, NodeTable.ONE, NodeTable.ZERO);
  }

  @Override
  public int both(int one, int other) {
    return apply(BOTH, one, other);
  }

  @Override
  public int either(int one, int other) {
    return apply(EITHER, one, other);
  }

  /** That the one is down and the other isn't. */
  int butNot(int one, int other) {
    return apply(BUT_NOT, one, other);
  }

  @Override
  public int choice(int level, int sooner, int later) {
    return sooner == later ? later : table.node(level, sooner, later);
  }

  private int apply(int operation, int one, int other) {
    int value = begin(operation, one, other);
    while (depth > 0 && !table.isExhausted()) {
      int top = depth - 1;
      int level = Math.min(table.level(ones[top]), table.level(others[top]));
      if (value == OPEN) {
        value = begin(operation, high(ones[top], level), high(others[top], level));
      } else if (highs[top] == OPEN) {
        highs[top] = value;
        value = begin(operation, low(ones[top], level), low(others[top], level));
      } else {
        value = highs[top] == value ? value : table.node(level, highs[top], value);
        cache.put(operation, ones[top], others[top], value);
        depth--;
      }
    }
    depth = 0;
    return table.isExhausted() ? NodeTable.ZERO : value;
  }

  private int high(int node, int level) {
    return table.level(node) == level ? table.high(node) : node;
  }

  private int low(int node, int level) {
    return table.level(node) == level ? table.low(node) : node;
  }

  /** What two diagrams give if that is known; else it is under way from now on. */
  private int begin(int operation, int one, int other) {
    return operation == BUT_NOT ? beginButNot(one, other) : beginEqual(operation, one, other);
  }

  private int beginButNot(int one, int other) {
    if (one == NodeTable.ZERO || other == NodeTable.ONE || one == other) {
      return NodeTable.ZERO;
    }
    return other == NodeTable.ZERO ? one : known(BUT_NOT, one, other);
  }

  /** For those in which it doesn't matter which is the one and which the other. */
  private int beginEqual(int operation, int one, int other) {
    int stronger = operation == BOTH ? NodeTable.ZERO : NodeTable.ONE;
    if (one == stronger || other == stronger) {
      return stronger;
    }
    if (one == other || other == NodeTable.ONE - stronger) {
      return one;
    }
    if (one == NodeTable.ONE - stronger) {
      return other;
    }
    int smaller = Math.min(one, other);
    int larger = Math.max(one, other);
    return known(operation, smaller, larger);
  }

  private int known(int operation, int one, int other) {
    int known = cache.get(operation, one, other);
    if (known == OperationCache.UNKNOWN) {
      push(one, other);
      return OPEN;
    }
    return known;
  }

  private void push(int one, int other) {
    if (depth == ones.length) {
      ones = Arrays.copyOf(ones, depth * 2);
      others = Arrays.copyOf(others, depth * 2);
      highs = Arrays.copyOf(highs, depth * 2);
    }
    table.step();
    ones[depth] = one;
    others[depth] = other;
    highs[depth++] = OPEN;
  }
}

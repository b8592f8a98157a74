package blast.analysis.diagrams;

import java.util.Arrays;

/**
 * The nodes of decision diagrams, each once, so that equal diagrams are the same number. A node
 * asks about one level, and has a branch for yes and one for no, which ask about later levels only.
 * Its branches are made before it, so they have smaller numbers. How many nodes and steps there may
 * be is bounded; afterwards everything is {@link #ZERO}, and {@link #isExhausted} says so.
 */
final class NodeTable {
  /** The end at which the answer is no. */
  static final int ZERO = 0;

  /** The end at which it is yes. */
  static final int ONE = 1;

  /** The level of the ends, below all others. */
  static final int BOTTOM = Integer.MAX_VALUE;

  private static final int NONE = 0;
  private static final int FIRST = 2;
  private static final int SMALLEST = 1 << 6;

  /** A step makes at most one node, and some are taken again since the cache forgets. */
  private static final int STEPS = 8;

  private int[] levels = new int[SMALLEST];
  private int[] highs = new int[SMALLEST];
  private int[] lows = new int[SMALLEST];
  private int[] next = new int[SMALLEST];
  private int[] heads = new int[SMALLEST];
  private int size = FIRST;
  private final int most;
  private final Steps steps;
  private long stepsLeft;

  /**
   * For so many nodes at most, and several times as many steps.
   *
   * @param steps that may be taken in this and other tables together
   */
  NodeTable(int most, Steps steps) {
    this.most = most;
    this.steps = steps;
    this.stepsLeft = (long) most * STEPS;
    levels[ZERO] = BOTTOM;
    levels[ONE] = BOTTOM;
  }

  /** The node with these branches, which may be new. */
  int node(int level, int high, int low) {
    int head = hash(level, high, low) & (heads.length - 1);
    for (int node = heads[head]; node != NONE; node = next[node]) {
      if (levels[node] == level && highs[node] == high && lows[node] == low) {
        return node;
      }
    }
    if (size >= most) {
      giveUp();
      return ZERO;
    }
    if (size == levels.length) {
      grow();
      head = hash(level, high, low) & (heads.length - 1);
    }
    levels[size] = level;
    highs[size] = high;
    lows[size] = low;
    next[size] = heads[head];
    heads[head] = size;
    return size++;
  }

  private static int hash(int level, int high, int low) {
    int hash = level * 0x9E3779B1 ^ high * 0x85EBCA6B ^ low * 0xC2B2AE35;
    hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
    return hash ^ hash >>> 13;
  }

  private void grow() {
    int length = levels.length * 2;
    levels = Arrays.copyOf(levels, length);
    highs = Arrays.copyOf(highs, length);
    lows = Arrays.copyOf(lows, length);
    next = new int[length];
    heads = new int[length];
    for (int node = FIRST; node < size; node++) {
      int head = hash(levels[node], highs[node], lows[node]) & (length - 1);
      next[node] = heads[head];
      heads[head] = node;
    }
  }

  /** Counts a step. */
  void step() {
    stepsLeft--;
    steps.take();
  }

  /** Ends all work. */
  void giveUp() {
    stepsLeft = -1;
  }

  /** Whether there was more to do than was allowed, so that nothing that was made is right. */
  boolean isExhausted() {
    return stepsLeft < 0 || steps.areUsedUp();
  }

  /** How many nodes there are, the ends included. */
  int size() {
    return size;
  }

  int level(int node) {
    return levels[node];
  }

  int high(int node) {
    return highs[node];
  }

  int low(int node) {
    return lows[node];
  }
}

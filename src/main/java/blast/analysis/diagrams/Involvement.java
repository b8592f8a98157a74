package blast.analysis.diagrams;

import java.util.Arrays;

/**
 * How likely all others have failed of some minimal set that a level belongs to.
 *
 * <p>A minimal set with an element x, all of which has failed, is there just if among what has
 * failed there are some that take the whole down together with x, and don't without it: what is
 * smallest of those is such a set. So the diagram of "down with x, and not without" is closed
 * upwards, which needs no list of sets.
 */
final class Involvement {
  private static final int FIRST = 2;

  /** For one level there may be so many nodes. */
  private static final int MOST = 1_000_000;

  /** And so many steps for each, if all are made. */
  private static final int STEPS = 4;

  private final int[] levels;
  private final int[] highs;
  private final int[] lows;
  private final int root;
  private final double[] likely;

  private Involvement(int[] levels, int[] highs, int[] lows, int root, double... likely) {
    this.levels = levels;
    this.highs = highs;
    this.lows = lows;
    this.root = root;
    this.likely = likely;
  }

  /**
   * For every level of a diagram, whose nodes come after their branches.
   *
   * @param likely by level: how likely it has failed
   * @param most how many nodes are made; NaN for the levels that are left then
   */
  static double[] of(int[] levels, int[] highs, int[] lows, int root, double[] likely, int most) {
    Involvement involvement = new Involvement(levels, highs, lows, root, likely);
    double[] found = new double[likely.length];
    Arrays.fill(found, Double.NaN);
    long left = most;
    Steps steps = new Steps((long) most * STEPS);
    for (int level = 0; level < found.length && left > 0 && !steps.areUsedUp(); level++) {
      Bdd bdd = new Bdd((int) Math.min(left, MOST), steps);
      found[level] = involvement.of(level, bdd);
      left -= bdd.table().size();
    }
    return found;
  }

  private double of(int level, Bdd bdd) {
    int with = without(level, true, bdd);
    int without = without(level, false, bdd);
    if (bdd.table().isExhausted()) {
      return Double.NaN;
    }
    int matters = upwards(bdd.butNot(with, without), bdd);
    return bdd.table().isExhausted() ? Double.NaN : probability(matters, bdd.table());
  }

  /** The diagram where a level is answered. */
  private int without(int level, boolean isYes, Bdd bdd) {
    int[] made = new int[Math.max(levels.length, FIRST)];
    made[NodeTable.ONE] = NodeTable.ONE;
    for (int node = FIRST; node < levels.length && !bdd.table().isExhausted(); node++) {
      int high = made[highs[node]];
      int low = made[lows[node]];
      if (levels[node] == level) {
        made[node] = isYes ? high : low;
      } else {
        made[node] = high == low ? low : bdd.table().node(levels[node], high, low);
      }
    }
    return made[root];
  }

  /** What holds wherever it holds with fewer failures. */
  private static int upwards(int diagram, Bdd bdd) {
    int[] nodes = below(diagram, bdd.table());
    int[] closed = new int[diagram + 1];
    if (diagram >= NodeTable.ONE) {
      closed[NodeTable.ONE] = NodeTable.ONE;
    }
    for (int node : nodes) {
      int low = closed[bdd.table().low(node)];
      int high = bdd.either(closed[bdd.table().high(node)], low);
      closed[node] = high == low ? low : bdd.table().node(bdd.table().level(node), high, low);
    }
    return closed[diagram];
  }

  private double probability(int diagram, NodeTable table) {
    double[] found = new double[Math.max(diagram + 1, FIRST)];
    found[NodeTable.ONE] = 1;
    for (int node : below(diagram, table)) {
      double low = found[table.low(node)];
      found[node] = low + likely[table.level(node)] * (found[table.high(node)] - low);
    }
    return found[diagram];
  }

  /** The nodes that a diagram consists of, each after its branches. */
  private static int[] below(int diagram, NodeTable table) {
    boolean[] isReached = new boolean[diagram + 1];
    isReached[diagram] = true;
    int count = 0;
    for (int node = diagram; node >= FIRST; node--) {
      if (isReached[node]) {
        count++;
        isReached[table.high(node)] = true;
        isReached[table.low(node)] = true;
      }
    }
    int[] nodes = new int[count];
    int at = count;
    for (int node = diagram; at > 0; node--) {
      if (isReached[node]) {
        nodes[--at] = node;
      }
    }
    return nodes;
  }
}

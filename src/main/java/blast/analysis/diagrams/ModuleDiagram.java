package blast.analysis.diagrams;

/**
 * A finished diagram without what was made on the way, its nodes after their branches. What it asks
 * about are inputs, as vertices of a cone, and modules that come before it.
 */
final class ModuleDiagram {
  private static final int FIRST = 2;

  private final int[] inputs;
  private final int[] levels;
  private final int[] highs;
  private final int[] lows;
  private final int root;

  /**
   * What a root consists of.
   *
   * @param inputs by level: what is asked about, a vertex, or the complement of a module's number
   */
  ModuleDiagram(NodeTable table, int root, int... inputs) {
    int[] names = new int[root + 1];
    int[] kept = new int[root + 1];
    int count = mark(table, root, names, kept);
    this.inputs = inputs;
    this.levels = new int[count];
    this.highs = new int[count];
    this.lows = new int[count];
    this.root = names[root];
    for (int i = FIRST; i < count; i++) {
      levels[i] = table.level(kept[i]);
      highs[i] = names[table.high(kept[i])];
      lows[i] = names[table.low(kept[i])];
    }
  }

  /** Of a network that is constant, or one input: a diagram and a family of sets alike. */
  static ModuleDiagram ofSimple(FailureNetwork network) {
    NodeTable table = new NodeTable(8, new Steps(8));
    if (network.isConstant()) {
      int root = network.isCertain() ? NodeTable.ONE : NodeTable.ZERO;
      return new ModuleDiagram(table, root);
    }
    int root = table.node(0, NodeTable.ONE, NodeTable.ZERO);
    return new ModuleDiagram(table, root, network.vertex(network.root()));
  }

  /** Numbers the nodes that a root leads to, in their order; the ends come first. */
  private static int mark(NodeTable table, int root, int[] names, int[] kept) {
    boolean[] isReached = new boolean[root + 1];
    isReached[root] = true;
    for (int node = root; node >= FIRST; node--) {
      if (isReached[node]) {
        isReached[table.high(node)] = true;
        isReached[table.low(node)] = true;
      }
    }
    int count = FIRST;
    if (root >= NodeTable.ONE) {
      names[NodeTable.ONE] = NodeTable.ONE;
    }
    for (int node = FIRST; node <= root; node++) {
      if (isReached[node]) {
        names[node] = count;
        kept[count++] = node;
      }
    }
    return count;
  }

  /** How many nodes there are, the ends included. */
  int size() {
    return levels.length;
  }

  /** What is asked about by level. */
  int[] inputs() {
    return inputs;
  }

  /** The node from which all others are reached; an end, or the last. */
  int root() {
    return root;
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

  /**
   * How likely a way from each node ends with yes; from the root at last.
   *
   * @param likely by level: how likely the answer is yes
   */
  double[] probabilities(double[] likely) {
    double[] found = new double[Math.max(levels.length, FIRST)];
    found[NodeTable.ONE] = 1;
    for (int node = FIRST; node < levels.length; node++) {
      double low = found[lows[node]];
      found[node] = low + likely[levels[node]] * (found[highs[node]] - low);
    }
    return found;
  }

  /** How likely each level matters to a minimal set; see {@link Involvement}. */
  double[] involvement(double[] likely, int most) {
    return Involvement.of(levels, highs, lows, root, likely, most);
  }

  double ofRoot(double[] byNode) {
    return byNode[root];
  }

  /** How much more likely the root is by level: with a yes there instead of a no. */
  double[] importance(double[] likely, double[] probabilities) {
    double[] found = new double[likely.length];
    double[] reach = new double[Math.max(levels.length, FIRST)];
    reach[root] = 1;
    for (int node = levels.length - 1; node >= FIRST; node--) {
      int level = levels[node];
      found[level] += reach[node] * (probabilities[highs[node]] - probabilities[lows[node]]);
      reach[highs[node]] += reach[node] * likely[level];
      reach[lows[node]] += reach[node] * (1 - likely[level]);
    }
    return found;
  }
}

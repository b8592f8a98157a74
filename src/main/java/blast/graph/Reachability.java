package blast.graph;

import java.util.Arrays;

/**
 * Which nodes could be touched by losing others: those that reach them along any requirement, hard
 * or soft, redundant or not.
 *
 * <p>Many sources are followed at once, one bit each (Then et al., "The More the Merrier", 2014),
 * over the {@link Components} in topological order, so that a pass over the edges serves {@link
 * #SOURCES} sources.
 */
public final class Reachability {
  /** How many sources one pass follows: a node's bits fill a line of the processor's cache. */
  public static final int SOURCES = 512;

  /** How many words hold a node's bits. */
  public static final int WORDS = SOURCES / Long.SIZE;

  private final DependencyGraph graph;
  private final int[] gateNodes;
  private final Components components;

  private Reachability(DependencyGraph graph) {
    this.graph = graph;
    this.gateNodes = new int[graph.gates().size()];
    for (int gate = 0; gate < gateNodes.length; gate++) {
      gateNodes[gate] = graph.gates().node(gate);
    }
    this.components = Components.of(graph.size(), this::successor);
  }

  /** Prepares a graph, in time proportional to its edges. */
  public static Reachability of(DependencyGraph graph) {
    return new Reachability(graph);
  }

  /** Whether a node reaches another one that reaches it. */
  public boolean isInACircle(int node) {
    return components.isInACircle(node);
  }

  /** Whether two nodes reach each other. */
  public boolean reachEachOther(int one, int other) {
    return components.areTogether(one, other);
  }

  /** Hard requirements first, then soft ones. */
  private int successor(int node, int index) {
    int hard = graph.hard().size(node);
    Dependents dependents =
        index < hard ? graph.hard().of(node, index) : graph.soft().of(node, index - hard);
    return dependents.next() ? target(dependents) : Components.Successors.NONE;
  }

  /** The same as {@link DependencyGraph#owner}, without climbing out of gates each time. */
  private int target(Dependents dependents) {
    return dependents.isGate() ? gateNodes[dependents.gate()] : dependents.node();
  }

  /**
   * For every node, {@link #WORDS} words of bits: bit i says that the i-th source is the node
   * itself or touches it.
   *
   * @param sources nodes, at most {@link #SOURCES}
   */
  public long[] touched(int... sources) {
    int[][] alone = new int[sources.length][];
    for (int i = 0; i < sources.length; i++) {
      alone[i] = new int[] {sources[i]};
    }
    return touchedByAny(newBits(), alone);
  }

  /** Room for one answer after another of {@link #touchedByAny}. */
  public long[] newBits() {
    return new long[graph.size() * WORDS];
  }

  /**
   * The same for sets of nodes: bit i says that a node of the i-th set is the node itself or
   * touches it.
   *
   * @param bits what holds the answer
   * @param sources sets of nodes, at most {@link #SOURCES}
   */
  public long[] touchedByAny(long[] bits, int[]... sources) {
    if (sources.length > SOURCES) {
      throw new IllegalArgumentException("too many sources: " + sources.length);
    }
    Arrays.fill(bits, 0);
    for (int i = 0; i < sources.length; i++) {
      for (int source : sources[i]) {
        bits[source * WORDS + i / Long.SIZE] |= 1L << i;
      }
    }
    int end;
    for (int start = 0; start < components.size(); start = end) {
      end = components.end(start);
      shareInComponent(bits, start, end);
      for (int i = start; i < end; i++) {
        if (isTouched(bits, components.node(i))) {
          pass(bits, components.node(i), graph.hard());
          pass(bits, components.node(i), graph.soft());
        }
      }
    }
    return bits;
  }

  private static boolean isTouched(long[] bits, int node) {
    long any = 0;
    for (int word = 0; word < WORDS; word++) {
      any |= bits[node * WORDS + word];
    }
    return any != 0;
  }

  private void shareInComponent(long[] bits, int start, int end) {
    if (end - start == 1) {
      return;
    }
    long[] all = new long[WORDS];
    for (int i = start; i < end; i++) {
      for (int word = 0; word < WORDS; word++) {
        all[word] |= bits[components.node(i) * WORDS + word];
      }
    }
    for (int i = start; i < end; i++) {
      System.arraycopy(all, 0, bits, components.node(i) * WORDS, WORDS);
    }
  }

  private void pass(long[] bits, int node, Adjacency adjacency) {
    Dependents dependents = adjacency.of(node);
    while (dependents.next()) {
      int from = node * WORDS;
      int to = target(dependents) * WORDS;
      for (int word = 0; word < WORDS; word++) {
        bits[to + word] |= bits[from + word];
      }
    }
  }
}

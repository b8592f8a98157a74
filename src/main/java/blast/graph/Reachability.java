package blast.graph;

import java.util.Arrays;

/**
 * Which nodes could be touched by losing others: those that reach them along any requirement, hard
 * or soft, redundant or not.
 *
 * <p>Many sources are followed at once, one bit each (Then et al., "The More the Merrier", 2014),
 * over the strongly connected components in topological order (Tarjan, 1972, without recursion), so
 * that a pass over the edges serves {@link #SOURCES} sources.
 */
public final class Reachability {
  /** How many sources one pass follows: a node's bits fill a line of the processor's cache. */
  public static final int SOURCES = 512;

  /** How many words hold a node's bits. */
  public static final int WORDS = SOURCES / Long.SIZE;

  private final DependencyGraph graph;
  private final int[] gateNodes;

  /** All nodes, component by component; what touches others comes before what it touches. */
  private final int[] order;

  /** For each place in the order, where its component begins. */
  private final int[] componentStarts;

  private Reachability(DependencyGraph graph) {
    this.graph = graph;
    this.gateNodes = new int[graph.gates().size()];
    for (int gate = 0; gate < gateNodes.length; gate++) {
      gateNodes[gate] = graph.gates().node(gate);
    }
    this.order = new int[graph.size()];
    this.componentStarts = new int[graph.size()];
    new Components().find();
  }

  /** Prepares a graph, in time proportional to its edges. */
  public static Reachability of(DependencyGraph graph) {
    return new Reachability(graph);
  }

  /** The node that an entry of the adjacency leads to. */
  private int target(int entry) {
    return Adjacency.isGate(entry) ? gateNodes[Adjacency.gate(entry)] : Adjacency.node(entry);
  }

  /**
   * For every node, {@link #WORDS} words of bits: bit i says that the i-th source is the node
   * itself or touches it.
   *
   * @param sources nodes, at most {@link #SOURCES}
   */
  public long[] touched(int... sources) {
    if (sources.length > SOURCES) {
      throw new IllegalArgumentException("too many sources: " + sources.length);
    }
    long[] bits = new long[graph.size() * WORDS];
    for (int i = 0; i < sources.length; i++) {
      bits[sources[i] * WORDS + i / Long.SIZE] |= 1L << i;
    }
    for (int start = 0; start < order.length; ) {
      int end = start + 1;
      while (end < order.length && componentStarts[end] == start) {
        end++;
      }
      shareInComponent(bits, start, end);
      for (int i = start; i < end; i++) {
        if (isTouched(bits, order[i])) {
          pass(bits, order[i], graph.hard());
          pass(bits, order[i], graph.soft());
        }
      }
      start = end;
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
        all[word] |= bits[order[i] * WORDS + word];
      }
    }
    for (int i = start; i < end; i++) {
      System.arraycopy(all, 0, bits, order[i] * WORDS, WORDS);
    }
  }

  private void pass(long[] bits, int node, Adjacency adjacency) {
    int end = adjacency.end(node);
    for (int i = adjacency.start(node); i < end; i++) {
      int from = node * WORDS;
      int to = target(adjacency.entry(i)) * WORDS;
      for (int word = 0; word < WORDS; word++) {
        bits[to + word] |= bits[from + word];
      }
    }
  }

  /** Tarjan's algorithm with a stack of its own; components come out last first. */
  private final class Components {
    private static final int UNSEEN = 0;

    private final int[] index = new int[graph.size()];
    private final int[] low = new int[graph.size()];
    private final boolean[] isOpen = new boolean[graph.size()];
    private final int[] open = new int[graph.size()];
    private final int[] path = new int[graph.size()];
    private final int[] nextEdge = new int[graph.size()];
    private int openSize;
    private int pathSize;
    private int seen;
    private int free = graph.size();

    void find() {
      for (int node = 0; node < index.length; node++) {
        if (index[node] == UNSEEN) {
          enter(node);
          while (pathSize > 0) {
            advance();
          }
        }
      }
    }

    private void enter(int node) {
      index[node] = ++seen;
      low[node] = seen;
      open[openSize++] = node;
      isOpen[node] = true;
      path[pathSize++] = node;
    }

    private void advance() {
      int node = path[pathSize - 1];
      int hardSize = graph.hard().end(node) - graph.hard().start(node);
      int softSize = graph.soft().end(node) - graph.soft().start(node);
      int edge = nextEdge[node]++;
      if (edge < hardSize + softSize) {
        int entry =
            edge < hardSize
                ? graph.hard().entry(graph.hard().start(node) + edge)
                : graph.soft().entry(graph.soft().start(node) + edge - hardSize);
        int next = target(entry);
        if (index[next] == UNSEEN) {
          enter(next);
        } else if (isOpen[next]) {
          low[node] = Math.min(low[node], index[next]);
        }
        return;
      }
      pathSize--;
      if (pathSize > 0) {
        int parent = path[pathSize - 1];
        low[parent] = Math.min(low[parent], low[node]);
      }
      if (low[node] == index[node]) {
        close(node);
      }
    }

    private void close(int root) {
      int end = free;
      int node;
      do {
        node = open[--openSize];
        isOpen[node] = false;
        order[--free] = node;
      } while (node != root);
      Arrays.fill(componentStarts, free, end, free);
    }
  }
}

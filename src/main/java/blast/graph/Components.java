package blast.graph;

import java.util.Arrays;

/**
 * The strongly connected components of a graph, in topological order: what leads to others comes
 * before them. Tarjan's algorithm (1972) with a stack of its own, in time proportional to the
 * edges.
 */
public final class Components {
  /** What leads where. */
  @FunctionalInterface
  public interface Successors {
    /** No successor. */
    int NONE = -1;

    /** The successor of a node with that index, from 0, or {@link #NONE} after the last. */
    int of(int node, int index);
  }

  private static final int OPEN = -1;

  /** All nodes, component by component. */
  private final int[] order;

  /** For each node where its component begins in the order. */
  private final int[] starts;

  private Components(int[] order, int[] starts) {
    this.order = order;
    this.starts = starts;
  }

  /** Finds the components of a graph of so many nodes. */
  public static Components of(int size, Successors successors) {
    Search search = new Search(size, successors);
    search.run();
    return new Components(search.order, search.starts);
  }

  /** How many nodes there are in all. */
  int size() {
    return order.length;
  }

  /** A node, by where it stands in the order. */
  public int node(int index) {
    return order[index];
  }

  /** Where the component that begins at an index ends: where the next one begins. */
  public int end(int start) {
    int end = start + 1;
    while (end < order.length && starts[order[end]] == start) {
      end++;
    }
    return end;
  }

  /** Where the component begins in which the node at an index is. */
  int start(int index) {
    return starts[order[index]];
  }

  /** The nodes of the component that begins at an index. */
  int[] nodes(int start) {
    return Arrays.copyOfRange(order, start, end(start));
  }

  /** Whether two nodes lead to each other. */
  boolean areTogether(int one, int other) {
    return starts[one] == starts[other];
  }

  /** Whether a node leads to another one that leads back. */
  boolean isInACircle(int node) {
    int next = starts[node] + 1;
    return next < order.length && starts[order[next]] == starts[node];
  }

  private static final class Search {
    private static final int UNSEEN = 0;

    private final Successors successors;
    private final int[] starts;

    /** From the front the nodes that are open; from the back the components that are closed. */
    private final int[] order;

    private int openSize;
    private int free;

    /** For each node how many had been seen with it. */
    private final int[] seenAt;

    /** For each node the least of that for the open nodes that it is known to lead to. */
    private final int[] low;

    private final int[] nextSuccessor;
    private final int[] path;
    private int pathSize;
    private int seen;

    Search(int size, Successors successors) {
      this.successors = successors;
      this.order = new int[size];
      this.starts = new int[size];
      this.seenAt = new int[size];
      this.low = new int[size];
      this.nextSuccessor = new int[size];
      this.path = new int[size];
      this.free = size;
      Arrays.fill(starts, OPEN);
    }

    void run() {
      for (int node = 0; node < seenAt.length; node++) {
        if (seenAt[node] == UNSEEN) {
          enter(node);
          while (pathSize > 0) {
            advance(path[pathSize - 1]);
          }
        }
      }
    }

    private void enter(int node) {
      seenAt[node] = ++seen;
      low[node] = seen;
      order[openSize++] = node;
      path[pathSize++] = node;
    }

    private void advance(int node) {
      int next = successors.of(node, nextSuccessor[node]++);
      if (next == Successors.NONE) {
        leave(node);
      } else if (seenAt[next] == UNSEEN) {
        enter(next);
      } else if (starts[next] == OPEN) {
        low[node] = Math.min(low[node], seenAt[next]);
      }
    }

    private void leave(int node) {
      pathSize--;
      if (pathSize > 0) {
        int parent = path[pathSize - 1];
        low[parent] = Math.min(low[parent], low[node]);
      }
      if (low[node] == seenAt[node]) {
        close(node);
      }
    }

    private void close(int root) {
      int end = free;
      int node;
      do {
        node = order[--openSize];
        order[--free] = node;
      } while (node != root);
      for (int i = free; i < end; i++) {
        starts[order[i]] = free;
      }
    }
  }
}

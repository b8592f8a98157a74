package blast.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some of the hard requirements of a graph as plain links from each node to others, for finding
 * circles.
 *
 * <p>Links are the entries of the adjacency turned round, in compressed sparse rows. Circles are
 * looked for in strongly connected components (Tarjan, 1972, without recursion) by breadth-first
 * search. Either takes time proportional to the links.
 */
public final class Links {
  private final DependencyGraph graph;
  private final int[] starts;

  /** Twice the number of the node that is required, and 1 more if the link is a detour. */
  private final int[] targets;

  private final int[] componentOf;
  private final List<int[]> components = new ArrayList<>();

  /** Which entries become links. */
  @FunctionalInterface
  interface Choice {
    /** {@link #OUT}, {@link #PLAIN} or {@link #DETOUR}. */
    int of(int target, int entry);

    /** No link. */
    int OUT = -1;

    /** A link. */
    int PLAIN = 0;

    /** A link of the special kind with which a circle can be asked to begin. */
    int DETOUR = 1;
  }

  private Links(DependencyGraph graph, Choice choice) {
    this.graph = graph;
    this.starts = new int[graph.size() + 1];
    forEach(choice, (owner, target) -> starts[owner]++);
    int sum = 0;
    for (int i = 0; i < starts.length; i++) {
      sum += starts[i];
      starts[i] = sum;
    }
    this.targets = new int[sum];
    forEach(choice, (owner, target) -> targets[--starts[owner]] = target);
    this.componentOf = new int[graph.size()];
    new Components().find();
  }

  static Links of(DependencyGraph graph, Choice choice) {
    return new Links(graph, choice);
  }

  /** What nodes can't do without. */
  public static Links mandatory(Redundancy redundancy) {
    return of(
        redundancy.graph(),
        (target, entry) -> redundancy.isMandatory(entry) ? Choice.PLAIN : Choice.OUT);
  }

  /** All that nodes require; the links into groups of alternatives are detours. */
  public static Links all(Redundancy redundancy) {
    return of(
        redundancy.graph(),
        (target, entry) -> redundancy.isMandatory(entry) ? Choice.PLAIN : Choice.DETOUR);
  }

  @FunctionalInterface
  private interface LinkVisitor {
    void link(int owner, int target);
  }

  private void forEach(Choice choice, LinkVisitor visitor) {
    Adjacency hard = graph.hard();
    for (int target = 0; target < graph.size(); target++) {
      for (int i = hard.start(target); i < hard.end(target); i++) {
        int entry = hard.entry(i);
        int kind = choice.of(target, entry);
        if (kind != Choice.OUT) {
          visitor.link(graph.owner(entry), target << 1 | kind);
        }
      }
    }
  }

  /** The strongly connected components of more than one node, in no particular order. */
  public List<int[]> components() {
    return components;
  }

  /** Whether no node of a component has a link that leads out of it. */
  public boolean isClosed(int[] component) {
    for (int node : component) {
      for (int i = starts[node]; i < starts[node + 1]; i++) {
        if (!isInside(node, i)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a detour leads from a node to its own component. */
  public boolean hasDetourInside(int node) {
    for (int i = starts[node]; i < starts[node + 1]; i++) {
      if (isDetour(i) && isInside(node, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInside(int node, int link) {
    return componentOf[node] == componentOf[targets[link] >> 1];
  }

  private boolean isDetour(int link) {
    return (targets[link] & 1) != 0;
  }

  /**
   * The shortest circle through a node of a component; of several the first in an order of nodes.
   *
   * @param byDetour whether only circles count whose first link is a detour
   * @return the nodes, each once, the given one first
   * @throws IllegalArgumentException if there is none
   */
  public int[] shortestCircle(int from, boolean byDetour, Comparator<Integer> order) {
    Map<Integer, Integer> before = new HashMap<>();
    List<Integer> queue = new ArrayList<>(List.of(from));
    for (int next = 0; next < queue.size(); next++) {
      int node = queue.get(next);
      for (int target : inside(node, byDetour && node == from, order)) {
        if (target == from) {
          return path(before, from, node);
        }
        if (before.putIfAbsent(target, node) == null) {
          queue.add(target);
        }
      }
    }
    throw new IllegalArgumentException("no such circle leads through node " + from);
  }

  /** The nodes of the same component that a node links to, in order. */
  private List<Integer> inside(int node, boolean onlyDetours, Comparator<Integer> order) {
    List<Integer> inside = new ArrayList<>();
    for (int i = starts[node]; i < starts[node + 1]; i++) {
      if (isInside(node, i) && (!onlyDetours || isDetour(i))) {
        inside.add(targets[i] >> 1);
      }
    }
    inside.sort(order);
    return inside;
  }

  private static int[] path(Map<Integer, Integer> before, int from, int last) {
    Deque<Integer> path = new ArrayDeque<>();
    for (Integer node = last; node != null && node != from; node = before.get(node)) {
      path.push(node);
    }
    path.push(from);
    return path.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Tarjan's algorithm with a stack of its own. */
  private final class Components {
    private static final int UNSEEN = 0;

    private final int[] index = new int[graph.size()];
    private final int[] low = new int[graph.size()];
    private final int[] nextLink = starts.clone();
    private final int[] open = new int[graph.size()];
    private final int[] path = new int[graph.size()];
    private int openSize;
    private int pathSize;
    private int seen;
    private int closed;

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
      path[pathSize++] = node;
    }

    private void advance() {
      int node = path[pathSize - 1];
      if (nextLink[node] < starts[node + 1]) {
        int next = targets[nextLink[node]++] >> 1;
        if (index[next] == UNSEEN) {
          enter(next);
        } else if (componentOf[next] == UNSEEN) {
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
      closed++;
      int end = openSize;
      do {
        componentOf[open[--openSize]] = closed;
      } while (open[openSize] != root);
      if (end - openSize > 1) {
        components.add(Arrays.copyOfRange(open, openSize, end));
      }
    }
  }
}

package blast.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some of the hard requirements of a graph as plain links from each node to others, for finding
 * circles.
 *
 * <p>Links are the entries of the adjacency turned round. Circles are looked for inside of {@link
 * Components} by breadth-first search. Either takes time proportional to the links.
 */
public final class Links {
  private final DependencyGraph graph;

  /** Twice the number of the node that is required, and 1 more if the link is a detour. */
  private final Rows links;

  private final Components components;

  /** What becomes of a requirement. */
  enum Choice {
    /** No link. */
    OUT,
    /** A link. */
    PLAIN,
    /** A link of the special kind with which a circle can be asked to begin. */
    DETOUR
  }

  /** Chooses what becomes of the requirements of a graph. */
  @FunctionalInterface
  interface Chooser {
    /**
     * What becomes of one.
     *
     * @param target the node that is required
     * @param dependents where it counts
     */
    Choice of(int target, Dependents dependents);
  }

  private Links(DependencyGraph graph, Chooser chooser) {
    this.graph = graph;
    Rows.Counter counter = new Rows.Counter(graph.size());
    addAll(chooser, counter);
    Rows.Filler filler = counter.toFiller();
    addAll(chooser, filler);
    this.links = filler.toRows();
    this.components = Components.of(graph.size(), this::successor);
  }

  private void addAll(Chooser chooser, Rows.Pass pass) {
    for (int target = 0; target < graph.size(); target++) {
      Dependents dependents = graph.hard().of(target);
      while (dependents.next()) {
        Choice choice = chooser.of(target, dependents);
        if (choice != Choice.OUT) {
          pass.add(graph.owner(dependents), target << 1 | (choice == Choice.DETOUR ? 1 : 0));
        }
      }
    }
  }

  private int successor(int node, int index) {
    int link = links.start(node) + index;
    return link < links.end(node) ? target(link) : Components.Successors.NONE;
  }

  private int target(int link) {
    return links.entry(link) >> 1;
  }

  static Links of(DependencyGraph graph, Chooser chooser) {
    return new Links(graph, chooser);
  }

  /** What nodes can't do without. */
  public static Links mandatory(Redundancy redundancy) {
    return of(
        redundancy.graph(),
        (target, dependents) -> redundancy.isMandatory(dependents) ? Choice.PLAIN : Choice.OUT);
  }

  /** All that nodes require; the links into groups of alternatives are detours. */
  public static Links all(Redundancy redundancy) {
    return of(
        redundancy.graph(),
        (target, dependents) -> redundancy.isMandatory(dependents) ? Choice.PLAIN : Choice.DETOUR);
  }

  /** The strongly connected components of more than one node, in no particular order. */
  public List<int[]> components() {
    List<int[]> several = new ArrayList<>();
    int end;
    for (int start = 0; start < components.size(); start = end) {
      end = components.end(start);
      if (end - start > 1) {
        several.add(components.nodes(start));
      }
    }
    return several;
  }

  /** Whether no node of a component has a link that leads out of it. */
  public boolean isClosed(int[] component) {
    for (int node : component) {
      for (int i = links.start(node); i < links.end(node); i++) {
        if (!isInside(node, i)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a detour leads from a node to its own component. */
  public boolean hasDetourInside(int node) {
    for (int i = links.start(node); i < links.end(node); i++) {
      if (isDetour(i) && isInside(node, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInside(int node, int link) {
    return components.areTogether(node, target(link));
  }

  private boolean isDetour(int link) {
    return (links.entry(link) & 1) != 0;
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
    for (int i = links.start(node); i < links.end(node); i++) {
      if (isInside(node, i) && (!onlyDetours || isDetour(i))) {
        inside.add(target(i));
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
}

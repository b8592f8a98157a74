package blast.graph;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Failures that contain one another: trees of nodes in which a child takes down all that its parent
 * takes down, the parent among it.
 *
 * <p>A node's parent is one that can't do without it. So whoever removes a parent first and then
 * its child as well has the failure of the child, at the cost of what it takes down in addition: on
 * a long chain one node each, where the failures themselves are half as many as the square of its
 * length. Where nodes need each other in a circle their failures are equal, and all but one cost
 * nothing.
 *
 * <p>Nodes have positions, each before those of its children, and what is below it follows it
 * without a gap. Prepared in time proportional to the edges.
 */
public final class FailureForest {
  private static final int NONE = -1;

  private final DependencyGraph graph;
  private final boolean[] isIn;

  /** By position. */
  private final int[] nodes;

  private final int[] ends;

  /** By node. */
  private final int[] positions;

  /** The positions of the roots, in order. */
  private final int[] roots;

  private FailureForest(Outage outage, IntPredicate isAsked) {
    this.graph = outage.graph();
    int size = graph.size();
    this.isIn = new boolean[size];
    for (int node = 0; node < size; node++) {
      isIn[node] = isAsked.test(node);
    }
    outage.forEachOut(node -> isIn[node] = false);
    outage.forEachKept(node -> isIn[node] = false);
    int[] parents = parents();
    cutCircles(parents);
    int count = 0;
    int rootCount = 0;
    for (int node = 0; node < size; node++) {
      count += isIn[node] ? 1 : 0;
      rootCount += isIn[node] && parents[node] == NONE ? 1 : 0;
    }
    this.nodes = new int[count];
    this.ends = new int[count];
    this.roots = new int[rootCount];
    this.positions = new int[size];
    Arrays.fill(positions, NONE);
    number(parents);
  }

  /**
   * Arranges the nodes of a graph.
   *
   * @param outage what is out or stays up; it is in no tree
   * @param isAsked which of the others are to be in it
   */
  public static FailureForest of(Outage outage, IntPredicate isAsked) {
    return new FailureForest(outage, isAsked);
  }

  /** By node, the one whose failure is likely to be the largest of those that its own contains. */
  private int[] parents() {
    int[] weights = weights();
    int[] parents = new int[graph.size()];
    Arrays.fill(parents, NONE);
    for (int node = 0; node < parents.length; node++) {
      int end = isIn[node] ? graph.hard().end(node) : 0;
      for (int i = graph.hard().start(node); i < end; i++) {
        int next = target(node, i);
        if (next != node && (parents[node] == NONE || weights[next] > weights[parents[node]])) {
          parents[node] = next;
        }
      }
    }
    return parents;
  }

  /** The node in the forest that can't do without a node, or the node itself. */
  private int target(int node, int at) {
    boolean isDirect = !graph.hard().isGate(at) && isIn[graph.hard().node(at)];
    return isDirect ? graph.hard().node(at) : node;
  }

  /** How large the failure of each node is, by a rough guess: along its longest branch. */
  private int[] weights() {
    Adjacency hard = graph.hard();
    Components components =
        Components.of(
            graph.size(),
            (node, index) ->
                isIn[node] && index < hard.size(node)
                    ? target(node, hard.start(node) + index)
                    : Components.Successors.NONE);
    int[] weights = new int[graph.size()];
    for (int end = components.size(); end > 0; ) {
      int start = components.start(end - 1);
      int weight = weight(components, start, end, weights);
      for (int i = start; i < end; i++) {
        weights[components.node(i)] = weight;
      }
      end = start;
    }
    return weights;
  }

  private int weight(Components components, int start, int end, int[] weights) {
    int heaviest = 0;
    int leaving = 0;
    for (int i = start; i < end; i++) {
      int node = components.node(i);
      int last = isIn[node] ? graph.hard().end(node) : 0;
      for (int at = graph.hard().start(node); at < last; at++) {
        int next = target(node, at);
        if (!components.areTogether(node, next)) {
          heaviest = Math.max(heaviest, weights[next]);
          leaving++;
        }
      }
    }
    return end - start + heaviest + Math.max(0, leaving - 1);
  }

  /** Makes a root of one node in each circle of parents. */
  private static void cutCircles(int... parents) {
    int[] seenFrom = new int[parents.length];
    for (int first = 0; first < parents.length; first++) {
      int node = first;
      while (seenFrom[node] == 0) {
        seenFrom[node] = first + 1;
        if (parents[node] == NONE) {
          break;
        }
        if (seenFrom[parents[node]] == first + 1) {
          parents[node] = NONE;
          break;
        }
        node = parents[node];
      }
    }
  }

  private void number(int... parents) {
    // The children of each node as a list: the first of them, and what comes after each.
    int[] firsts = new int[parents.length];
    int[] nexts = new int[parents.length];
    Arrays.fill(firsts, NONE);
    for (int node = parents.length - 1; node >= 0; node--) {
      if (parents[node] != NONE) {
        nexts[node] = firsts[parents[node]];
        firsts[parents[node]] = node;
      }
    }
    int next = 0;
    int tree = 0;
    for (int root = 0; root < parents.length; root++) {
      if (isIn[root] && parents[root] == NONE) {
        roots[tree++] = next;
        next = numberTree(root, next, parents, firsts, nexts);
      }
    }
  }

  private int numberTree(int root, int position, int[] parents, int[] firsts, int[] nexts) {
    int next = position;
    int node = root;
    take(node, next++);
    while (true) {
      if (firsts[node] != NONE) {
        int child = firsts[node];
        firsts[node] = nexts[child];
        node = child;
        take(node, next++);
      } else {
        ends[positions[node]] = next;
        if (node == root) {
          return next;
        }
        node = parents[node];
      }
    }
  }

  private void take(int node, int position) {
    nodes[position] = node;
    positions[node] = position;
  }

  /** How many nodes are in the forest; their positions begin at 0. */
  public int size() {
    return nodes.length;
  }

  /** How many trees there are. */
  public int trees() {
    return roots.length;
  }

  /** The position of a tree's root. */
  public int root(int tree) {
    return roots[tree];
  }

  /** The tree that a position is in. */
  public int tree(int position) {
    int found = Arrays.binarySearch(roots, position);
    return found >= 0 ? found : -found - 2;
  }

  /** The node at a position. */
  public int node(int position) {
    return nodes[position];
  }

  /** The position of a node, or -1 if it is in no tree. */
  public int position(int node) {
    return positions[node];
  }

  /** The position after the last of those whose failures contain that of the node at a position. */
  public int end(int position) {
    return ends[position];
  }
}

package blast.analysis.failure;

import blast.PublicApi;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows failures back to what was removed, for many of them: one spread serves them all. Asking
 * for the same removal several times in a row costs one removal.
 */
@PublicApi
public final class Chains {
  /**
   * One link.
   *
   * @param node what is down
   * @param cause why; the next link is the first node that it hangs on
   */
  public record Link(Node node, Cause cause) {}

  /** Links that are followed at the most; a longer chain doesn't end at a removed node. */
  public static final int LONGEST = 100;

  private static final int NOBODY = -1;

  /** Nodes that are looked at for the ways to further removed nodes. */
  private static final int WIDEST = 10_000;

  /** Nodes that are looked at for a step that somebody looks for. */
  private static final int NEAR = 1_000;

  private final DependencyGraph graph;
  private final Spread spread;
  private final Causes causes;
  private final Map<Integer, Link> known = new HashMap<>();
  private Set<Node> removed = Set.of();

  /** For failures in a graph. */
  public Chains(DependencyGraph graph) {
    this.graph = graph;
    this.spread = new Spread(graph);
    this.causes = new Causes(graph, spread);
  }

  /**
   * How a removal takes a node down: from the node to a removed one, or as far as {@link #LONGEST}
   * links lead. Where a cause names several nodes, the first is followed; where a standby is there
   * in vain, what should switch to it.
   *
   * @throws IllegalArgumentException if the node doesn't go down
   */
  public List<Link> of(Node node, Set<Node> nodes) {
    if (nodes != removed && !nodes.equals(removed)) {
      spread.undo();
      spread.remove(nodes.stream().mapToInt(Node::index).sorted().toArray());
      removed = Set.copyOf(nodes);
      known.clear();
    }
    if (!spread.isDown(node.index())) {
      throw new IllegalArgumentException(node + " is not down without " + nodes);
    }
    List<Link> links = new ArrayList<>();
    Link link = link(node.index());
    links.add(link);
    while (links.size() < LONGEST && link.cause() instanceof Cause.LostRequirement lost) {
      link = link(next(lost.shortfall()).index());
      links.add(link);
    }
    return links;
  }

  /** Whether a step of a chain is one that somebody looks for. */
  @FunctionalInterface
  public interface StepFilter {
    /**
     * Judges a step.
     *
     * @param link what is down, and why
     * @param next one of the nodes that it hangs on
     */
    boolean fits(Link link, Node next);
  }

  /**
   * The same along the shortest way with a step that is looked for; the usual one if there is none
   * within {@link #NEAR} nodes.
   *
   * @throws IllegalArgumentException if the node doesn't go down
   */
  public List<Link> through(Node node, Set<Node> nodes, StepFilter filter) {
    List<Link> usual = of(node, nodes);
    Map<Integer, Integer> parents = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    parents.put(node.index(), NOBODY);
    open.add(node.index());
    while (!open.isEmpty()) {
      Link link = link(open.peek());
      if (link.cause() instanceof Cause.LostRequirement lost) {
        for (Node reason : lost.lost()) {
          if (filter.fits(link, reason)) {
            List<Link> links = way(open.peek(), parents);
            links.add(0, link(node.index()));
            links.addAll(of(reason, nodes));
            return links.subList(0, Math.min(LONGEST, links.size()));
          }
          if (parents.size() < NEAR && parents.putIfAbsent(reason.index(), open.peek()) == null) {
            open.add(reason.index());
          }
        }
      }
      open.remove();
    }
    return usual;
  }

  /** Failures share the ends of their chains, and those are found once. */
  private Link link(int node) {
    return known.computeIfAbsent(
        node, unknown -> new Link(graph.inventory().node(node), causes.of(node)));
  }

  /**
   * The same for several nodes that were removed together: after the way to the first of them, the
   * ways to the others from where they part.
   */
  public List<Link> toAll(Node node, Set<Node> nodes) {
    Set<Link> links = new LinkedHashSet<>(of(node, nodes));
    Map<Integer, Integer> parents = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (Link link : links) {
      parents.put(link.node().index(), NOBODY);
      open.add(link.node().index());
    }
    while (!open.isEmpty() && parents.size() < WIDEST) {
      int at = open.remove();
      Cause cause = link(at).cause();
      if (cause instanceof Cause.LostRequirement lost) {
        for (Node reason : lost.lost()) {
          if (parents.putIfAbsent(reason.index(), at) == null) {
            open.add(reason.index());
          }
        }
      } else if (parents.getOrDefault(at, NOBODY) != NOBODY) {
        links.addAll(way(at, parents));
      }
    }
    return List.copyOf(links);
  }

  private List<Link> way(int removed, Map<Integer, Integer> parents) {
    List<Link> way = new ArrayList<>();
    for (int at = removed;
        parents.getOrDefault(at, NOBODY) != NOBODY;
        at = parents.getOrDefault(at, NOBODY)) {
      way.add(0, link(at));
    }
    return way;
  }

  /**
   * The node that a chain goes on with: the failover that is missing, or the first one that is
   * lost.
   */
  public static Node next(Cause.Shortfall shortfall) {
    return shortfall
        .unusableStandby()
        .map(standby -> standby.lostFailover().get(0))
        .orElseGet(() -> shortfall.lost().get(0));
  }
}

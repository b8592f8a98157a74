package blast.analysis.redundancy;

import blast.graph.DependencyGraph;
import blast.graph.Links;
import blast.graph.Redundancy;
import blast.inventory.Requirement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Nodes that require each other in a circle: one circle for each knot of nodes that all require
 * each other, the shortest through the first of them by id. Costs the sum of the references.
 */
public final class Circles {
  private final DependencyGraph graph;
  private final Comparator<Integer> byId;

  private Circles(DependencyGraph graph) {
    this.graph = graph;
    this.byId = Comparator.comparing(graph.inventory()::id);
  }

  /** Circles of nodes that can't do without each other, in the order of their first ids. */
  public static List<Circle> ofDependencies(Redundancy redundancy) {
    Links links = Links.mandatory(redundancy);
    Naming naming = Naming.outside(Requirement.Group::canLoseAMember);
    Circles circles = new Circles(redundancy.graph());
    return inOrder(
        links.components().stream()
            .map(knot -> circles.shortest(links, circles.first(knot), false, naming)));
  }

  /**
   * Circles that pass through a group of alternatives, in the order of their first ids: of all in a
   * knot whose alternatives lead back to themselves the first by id, and its shortest circle that
   * begins so.
   */
  public static List<Circle> ofAlternatives(Redundancy redundancy) {
    Links links = Links.all(redundancy);
    Naming naming = Naming.amongAlternatives();
    Circles circles = new Circles(redundancy.graph());
    return inOrder(
        links.components().stream()
            .map(knot -> Arrays.stream(knot).filter(links::hasDetourInside).toArray())
            .filter(nodes -> nodes.length > 0)
            .map(nodes -> circles.shortest(links, circles.first(nodes), true, naming)));
  }

  /** The shortest circle of nodes that wait for each other in one knot. */
  static Circle ofWaiting(DependencyGraph graph, Links links, int[] knot, Naming naming) {
    Circles circles = new Circles(graph);
    return circles.shortest(links, circles.first(knot), false, naming);
  }

  private int first(int[] nodes) {
    Optional<Integer> first = Arrays.stream(nodes).boxed().min(byId);
    return first.orElseThrow();
  }

  private Circle shortest(Links links, int from, boolean byDetour, Naming naming) {
    return Circle.of(graph, links.shortestCircle(from, byDetour, byId), naming);
  }

  private static List<Circle> inOrder(Stream<Circle> circles) {
    return circles.sorted(Comparator.comparing(circle -> circle.first().id())).toList();
  }
}

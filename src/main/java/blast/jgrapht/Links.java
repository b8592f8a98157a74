package blast.jgrapht;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * Links between a few hundred things, as they are drawn in a picture. Not for whole inventories:
 * the algorithms take time that grows with the cube of the things.
 */
public final class Links {
  /**
   * A link.
   *
   * @param from where it begins
   * @param to where it ends
   */
  public record Link(String from, String to) {}

  private Links() {}

  /**
   * The links that follow from others: those from a to c where other links lead from a to c as well
   * (the transitive reduction; Aho, Garey and Ullman, 1972). Within a circle every link stays, for
   * none of them follows from the others alone.
   */
  public static Set<Link> implied(Collection<Link> links) {
    Map<String, Integer> knots = knots(links);
    Graph<Integer, DefaultEdge> between = new DefaultDirectedGraph<>(DefaultEdge.class);
    Set<Integer> all = new HashSet<>(knots.values());
    all.forEach(between::addVertex);
    for (Link link : links) {
      int from = knots.getOrDefault(link.from(), 0);
      int to = knots.getOrDefault(link.to(), 0);
      if (from != to) {
        between.addEdge(from, to);
      }
    }
    TransitiveReduction.INSTANCE.reduce(between);
    Set<Link> implied = new HashSet<>();
    for (Link link : links) {
      int from = knots.getOrDefault(link.from(), 0);
      int to = knots.getOrDefault(link.to(), 0);
      if (from != to && !between.containsEdge(from, to)) {
        implied.add(link);
      }
    }
    return implied;
  }

  /** For each thing the number of its knot: those that all lead to each other share one. */
  private static Map<String, Integer> knots(Collection<Link> links) {
    Graph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
    for (Link link : links) {
      graph.addVertex(link.from());
      graph.addVertex(link.to());
      graph.addEdge(link.from(), link.to());
    }
    List<Set<String>> components =
        new ArrayList<>(new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets());
    Map<String, Integer> knots = new HashMap<>();
    for (int i = 0; i < components.size(); i++) {
      int knot = i;
      components.get(i).forEach(thing -> knots.put(thing, knot));
    }
    return knots;
  }
}

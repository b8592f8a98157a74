package blast.analysis.profile;

import blast.PublicApi;
import blast.analysis.failure.BlastRadius;
import blast.analysis.people.ReportOrder;
import blast.analysis.sweep.Killers;
import blast.graph.DependencyGraph;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One node among all others. Immutable. */
@PublicApi
public final class Profile {
  private final Node node;
  private final List<Dependent> dependents;
  private final int reachedBy;
  private final BlastRadius loss;
  private final Optional<Killers> killers;

  private Profile(DependencyGraph graph, Node node, Optional<Killers> killers) {
    this.node = node;
    this.dependents = dependents(graph, node);
    this.reachedBy = reachedBy(graph, node.index());
    this.loss = BlastRadius.of(graph, List.of(node));
    this.killers = killers;
  }

  /**
   * Looks at a node.
   *
   * @param killers what takes it down; only for services
   */
  public static Profile of(DependencyGraph graph, Node node, Optional<Killers> killers) {
    return new Profile(graph, node, killers);
  }

  private static List<Dependent> dependents(DependencyGraph graph, Node node) {
    Map<Integer, Set<Field>> found = new HashMap<>();
    graph.forEachDependent(node.index(), owner -> found.put(owner, EnumSet.noneOf(Field.class)));
    for (Map.Entry<Integer, Set<Field>> one : found.entrySet()) {
      graph.forEachRequired(
          one.getKey(),
          (field, required) -> {
            if (required == node.index()) {
              one.getValue().add(field);
            }
          });
    }
    Inventory inventory = graph.inventory();
    List<Dependent> dependents = new ArrayList<>(found.size());
    for (Node owner : ReportOrder.of(inventory, found.keySet())) {
      List<Field> fields = new ArrayList<>();
      for (Field field : Field.REQUIREMENTS) {
        if (found.getOrDefault(owner.index(), Set.of()).contains(field)) {
          fields.add(field);
        }
      }
      dependents.add(new Dependent(owner, fields));
    }
    return dependents;
  }

  private static int reachedBy(DependencyGraph graph, int node) {
    boolean[] found = new boolean[graph.size()];
    int[] open = new int[graph.size()];
    found[node] = true;
    open[0] = node;
    int[] size = {1};
    for (int next = 0; next < size[0]; next++) {
      graph.forEachHardDependent(
          open[next],
          owner -> {
            if (!found[owner]) {
              found[owner] = true;
              open[size[0]++] = owner;
            }
          });
    }
    return size[0] - 1;
  }

  /** The node. */
  public Node node() {
    return node;
  }

  /** The nodes that name it in a requirement, in report order; itself perhaps too. */
  public List<Dependent> dependents() {
    return dependents;
  }

  /**
   * How many other nodes reach it along hard requirements, redundant ones too: those that its loss
   * could take down together with other losses.
   */
  public int reachedBy() {
    return reachedBy;
  }

  /** What happens if it alone is lost. */
  public BlastRadius loss() {
    return loss;
  }

  /** The other single nodes that take it down; only of services. */
  public Optional<Killers> killers() {
    return killers;
  }
}

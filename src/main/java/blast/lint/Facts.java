package blast.lint;

import blast.analysis.people.Impact;
import blast.analysis.redundancy.SharedFates;
import blast.analysis.sweep.Sweep;
import blast.graph.DependencyGraph;
import blast.graph.Redundancy;
import blast.inventory.Criticality;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.List;
import java.util.Optional;

/** The inventory, and what is computed of it once for all rules: when first asked for. */
public final class Facts {
  private final Inventory inventory;
  private Optional<DependencyGraph> graph = Optional.empty();
  private Optional<Sweep> sweep = Optional.empty();
  private Optional<Redundancy> redundancy = Optional.empty();
  private Optional<SharedFates> sharedFates = Optional.empty();

  private Facts(Inventory inventory) {
    this.inventory = inventory;
  }

  /** The facts of an inventory. */
  public static Facts of(Inventory inventory) {
    return new Facts(inventory);
  }

  /** The inventory. */
  public Inventory inventory() {
    return inventory;
  }

  /** Its graph. */
  public DependencyGraph graph() {
    if (graph.isEmpty()) {
      graph = Optional.of(DependencyGraph.of(inventory));
    }
    return graph.get();
  }

  /** The failure of every node; what takes down services that {@link #matters} is remembered. */
  public Sweep sweep() {
    if (sweep.isEmpty()) {
      List<Node> watched = inventory.nodes().stream().filter(Facts::matters).toList();
      sweep = Optional.of(Sweep.of(graph(), watched));
    }
    return sweep.get();
  }

  /** The people who use any of its services. */
  public Impact everyone() {
    return Impact.everyone(inventory);
  }

  /** Its groups of alternatives. */
  public Redundancy redundancy() {
    if (redundancy.isEmpty()) {
      redundancy = Optional.of(Redundancy.of(graph()));
    }
    return redundancy.get();
  }

  /** Those of them that fall together when one other node falls. */
  public SharedFates sharedFates() {
    if (sharedFates.isEmpty()) {
      sharedFates = Optional.of(SharedFates.of(redundancy()));
    }
    return sharedFates.get();
  }

  /** Whether a node is a service whose criticality is critical or high. */
  public static boolean matters(Node node) {
    Optional<Criticality> criticality = node.criticality();
    return criticality.isPresent() && criticality.get().compareTo(Criticality.HIGH) <= 0;
  }
}

package blast.analysis.concentration;

import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.Arrays;
import java.util.Optional;

/** Finds for every node who hosts it. */
final class Hosts {
  private static final int UNKNOWN = -1;

  private final Inventory inventory;
  private final Concentration.By by;
  private final int[] rowOf;
  private final int nowhere;

  private Hosts(Inventory inventory, Concentration.By by, int[] subjects) {
    this.inventory = inventory;
    this.by = by;
    this.nowhere = subjects.length;
    this.rowOf = new int[inventory.size()];
    Arrays.fill(rowOf, UNKNOWN);
    for (int row = 0; row < subjects.length; row++) {
      rowOf[subjects[row]] = row;
    }
  }

  /**
   * For each node the number of its host: the nearest enclosing place of the type asked for; or, by
   * company, its company, else that of the nearest enclosing place that has one. Nodes without a
   * host have the number {@code subjects.length}.
   */
  static int[] of(Inventory inventory, Concentration.By by, int[] subjects) {
    Hosts hosts = new Hosts(inventory, by, subjects);
    int[] result = new int[inventory.size()];
    for (int node = 0; node < result.length; node++) {
      // Only servers and services are hosted.
      boolean isHosted =
          inventory.kind(node) == Kind.SERVER || inventory.kind(node) == Kind.SERVICE;
      result[node] = isHosted ? hosts.host(node) : hosts.nowhere;
    }
    return result;
  }

  private int host(int node) {
    if (by.kind() == Kind.COMPANY && inventory.kind(node) == Kind.SERVICE) {
      // Who operates a service need not be who hosts it: its place comes first.
      int ofPlace = inventory.node(node).place().map(p -> hostOfPlace(p)).orElse(nowhere);
      return ofPlace != nowhere ? ofPlace : company(inventory.node(node));
    }
    int own = by.kind() == Kind.COMPANY ? company(inventory.node(node)) : nowhere;
    return own != nowhere
        ? own
        : inventory.node(node).place().map(this::hostOfPlace).orElse(nowhere);
  }

  private int company(Node node) {
    return node.company().map(company -> rowOf[company.index()]).orElse(nowhere);
  }

  /** The host of what stands in a place; places are few, and nest without circles. */
  private int hostOfPlace(Node place) {
    for (Optional<Node> at = Optional.of(place); at.isPresent(); at = at.get().place()) {
      int row = by.kind() == Kind.COMPANY ? company(at.get()) : rowOf[at.get().index()];
      if (row != UNKNOWN && row != nowhere) {
        return row;
      }
    }
    return nowhere;
  }
}

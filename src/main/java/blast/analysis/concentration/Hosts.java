package blast.analysis.concentration;

import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds for every node who hosts it. */
final class Hosts {
  private final Division division;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int nowhere;

  private Hosts(Division division, List<Division.Part> parts) {
    this.division = division;
    this.nowhere = parts.size();
    for (int row = 0; row < parts.size(); row++) {
      numbers.put(parts.get(row).id(), row);
    }
  }

  /**
   * For each node the number of its host. A server's is what it names itself, else what the nearest
   * place around it does. A service's is that of its place first: who operates a service need not
   * be who hosts it. Nodes without a host have the number {@code parts.size()}.
   */
  static int[] of(Inventory inventory, Division division, List<Division.Part> parts) {
    Hosts hosts = new Hosts(division, parts);
    int[] result = new int[inventory.size()];
    for (int node = 0; node < result.length; node++) {
      // Only servers and services are hosted.
      Kind kind = inventory.kind(node);
      boolean isHosted = kind == Kind.SERVER || kind == Kind.SERVICE;
      result[node] = isHosted ? hosts.host(inventory.node(node)) : hosts.nowhere;
    }
    return result;
  }

  private int host(Node node) {
    Optional<String> host =
        node.kind() == Kind.SERVICE
            ? ofPlace(node).or(() -> division.own(node))
            : division.own(node).or(() -> ofPlace(node));
    return host.map(row -> numbers.getOrDefault(row, nowhere)).orElse(nowhere);
  }

  /** What the nearest place around a node names; places are few, and nest without circles. */
  private Optional<String> ofPlace(Node node) {
    for (Optional<Node> at = node.place(); at.isPresent(); at = at.get().place()) {
      Optional<String> row = division.own(at.get());
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }
}

package blast.analysis.sweep;

import blast.PublicApi;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.List;

/**
 * The single nodes, other than itself, that take a service down.
 *
 * @param service the service; it survives the loss of any one node that isn't listed
 * @param nodes what takes it down, by kind and id
 */
@PublicApi
public record Killers(Node service, List<Node> nodes) {
  public Killers {
    // Those can't be changed, and a copy takes many times as much memory.
    nodes = nodes instanceof RankedNodes ? nodes : List.copyOf(nodes);
  }

  /** Those of a kind, by id; empty if it survives the loss of any one node of that kind. */
  public List<Node> of(Kind kind) {
    return nodes.stream().filter(node -> node.kind() == kind).toList();
  }
}

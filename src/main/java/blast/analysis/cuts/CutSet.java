package blast.analysis.cuts;

import blast.PublicApi;
import blast.analysis.people.Bounds;
import blast.inventory.Node;
import java.util.List;

/**
 * Nodes whose loss together does what was asked about, while no fewer of them do.
 *
 * @param nodes by id
 * @param users who is hit then; of what is kept, who is hit nevertheless
 */
@PublicApi
public record CutSet(List<Node> nodes, Bounds users) {
  public CutSet {
    nodes = List.copyOf(nodes);
  }

  /** How many nodes there are. */
  public int order() {
    return nodes.size();
  }
}

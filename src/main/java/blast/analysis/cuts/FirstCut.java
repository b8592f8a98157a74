package blast.analysis.cuts;

import blast.PublicApi;
import blast.inventory.Node;
import java.util.List;

/**
 * The first of the minimal sets that take a service down.
 *
 * @param service the service
 * @param nodes the smallest set, of several the first by id; empty if none was found
 * @param count how many sets were found
 * @param isComplete whether all sets were found that were asked for
 * @param completeTo all sets of so many nodes or fewer were found
 */
@PublicApi
public record FirstCut(
    Node service, List<Node> nodes, long count, boolean isComplete, int completeTo) {
  public FirstCut {
    nodes = List.copyOf(nodes);
  }
}

package blast.report.answers;

import blast.inventory.Node;
import blast.inventory.NodeFilter;
import java.util.List;

/**
 * What a report of a failure lists.
 *
 * @param filter the nodes that are listed; numbers of people are not affected
 * @param all whether long lists are written to their ends
 * @param details whether owners and links stand beside services
 */
public record RadiusListing(NodeFilter filter, boolean all, boolean details) {
  /** How many rows of a list are written unless all are asked for. */
  public static final int ROWS = 20;

  List<Node> listed(List<Node> nodes) {
    return filter.fitting(nodes);
  }

  int rows(int size) {
    return all ? size : Math.min(size, ROWS);
  }
}

package blast.report.answers;

import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a report of a failure lists.
 *
 * @param kinds the kinds of nodes that are listed; numbers of people are not affected
 * @param all whether long lists are written to their ends
 * @param details whether owners and links stand beside services
 */
public record RadiusListing(Set<Kind> kinds, boolean all, boolean details) {
  /** How many rows of a list are written unless all are asked for. */
  public static final int ROWS = 20;

  public RadiusListing {
    kinds = Set.copyOf(kinds);
  }

  List<Node> listed(List<Node> nodes) {
    if (kinds.size() == Kind.values().length) {
      return nodes;
    }
    List<Node> listed = new ArrayList<>();
    for (Node node : nodes) {
      if (kinds.contains(node.kind())) {
        listed.add(node);
      }
    }
    return listed;
  }

  int rows(int size) {
    return all ? size : Math.min(size, ROWS);
  }
}

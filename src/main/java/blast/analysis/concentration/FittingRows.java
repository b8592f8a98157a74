package blast.analysis.concentration;

import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.NodeFilter;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the rows that a filter means: those of a node that fits, or of several of which one does.
 */
final class FittingRows {
  private FittingRows() {}

  /** The ids of these rows; others may be among them that are no rows. */
  static Set<String> ids(Concentration.By by, NodeFilter filter, Inventory inventory) {
    Division division = Division.by(by);
    Set<String> ids = new HashSet<>();
    for (Node node : inventory.nodes()) {
      if (filter.fits(node)) {
        ids.addAll(division.rows(node));
      }
    }
    return ids;
  }
}

package blast.analysis.sweep;

import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * Nodes by their ranks in an order that many such lists share; each is made when it is asked for.
 */
final class RankedNodes extends AbstractList<Node> implements RandomAccess {
  private final Inventory inventory;
  private final int[] order;
  private final int[] ranks;

  /**
   * A list that can't be changed.
   *
   * @param order the number of the node of each rank
   * @param ranks ascending; handed over
   */
  RankedNodes(Inventory inventory, int[] order, int[] ranks) {
    this.inventory = inventory;
    this.order = order;
    this.ranks = ranks;
  }

  @Override
  public Node get(int index) {
    return inventory.node(order[ranks[index]]);
  }

  @Override
  public int size() {
    return ranks.length;
  }
}

package blast.analysis.difference;

import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.RecordComparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which node of one inventory is which of the other: the one of the same id. */
final class Matching {
  private static final int NONE = -1;

  private final Inventory before;
  private final Inventory after;
  private final int[] afterOf;
  private final int[] beforeOf;

  Matching(Inventory before, Inventory after) {
    this.before = before;
    this.after = after;
    this.afterOf = new int[before.size()];
    this.beforeOf = new int[after.size()];
    Arrays.fill(afterOf, NONE);
    for (int node = 0; node < beforeOf.length; node++) {
      beforeOf[node] = before.find(after.id(node)).map(Node::index).orElse(NONE);
      if (beforeOf[node] != NONE) {
        afterOf[beforeOf[node]] = node;
      }
    }
  }

  /** The node that one of the inventory before has become, if it is still there. */
  Optional<Node> after(Node node) {
    int found = afterOf[node.index()];
    return found == NONE ? Optional.empty() : Optional.of(after.node(found));
  }

  /** The node that one of the inventory after has been, if it was there. */
  Optional<Node> before(Node node) {
    int found = beforeOf[node.index()];
    return found == NONE ? Optional.empty() : Optional.of(before.node(found));
  }

  /** Sees quickly which nodes are described in both alike. */
  RecordComparison comparison() {
    return new RecordComparison(before, after, afterOf);
  }

  /** Those that are only in the inventory before, by kind and id. */
  List<Node> removed() {
    return only(before, afterOf);
  }

  /** Those that are only in the inventory after, by kind and id. */
  List<Node> added() {
    return only(after, beforeOf);
  }

  private static List<Node> only(Inventory inventory, int... others) {
    List<Node> only = new ArrayList<>();
    for (int node = 0; node < others.length; node++) {
      if (others[node] == NONE) {
        only.add(inventory.node(node));
      }
    }
    only.sort(null);
    return only;
  }
}

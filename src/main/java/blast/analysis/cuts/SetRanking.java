package blast.analysis.cuts;

import blast.analysis.people.Bounds;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which sets of nodes are told: fewest nodes first, then by users, then by id. */
final class SetRanking {
  private static final Comparator<CutSet> BY_ORDER = Comparator.comparingInt(CutSet::order);

  /** The worst loss first. */
  static final Comparator<CutSet> MOST_USERS =
      BY_ORDER
          .thenComparing((one, other) -> compareUsers(other.users(), one.users()))
          .thenComparing(SetRanking::compareIds);

  /** The best rescue first. */
  static final Comparator<CutSet> FEWEST_USERS =
      BY_ORDER
          .thenComparing((one, other) -> compareUsers(one.users(), other.users()))
          .thenComparing(SetRanking::compareIds);

  private SetRanking() {}

  private static int compareUsers(Bounds one, Bounds other) {
    int byMost = Long.compare(one.atMost(), other.atMost());
    return byMost == 0 ? Long.compare(one.atLeast(), other.atLeast()) : byMost;
  }

  private static int compareIds(CutSet one, CutSet other) {
    for (int i = 0; i < one.order(); i++) {
      int byId = one.nodes().get(i).id().compareTo(other.nodes().get(i).id());
      if (byId != 0) {
        return byId;
      }
    }
    return 0;
  }

  /** The nodes of a set, by id. */
  private static List<Node> nodes(Inventory inventory, int... set) {
    List<Node> nodes = new ArrayList<>(set.length);
    for (int node : set) {
      nodes.add(inventory.node(node));
    }
    nodes.sort(Comparator.comparing(Node::id));
    return nodes;
  }

  /** The smallest of some sets; of several the first by id. Empty if there is none. */
  static List<Node> first(Inventory inventory, List<int[]> sets) {
    return sets.stream()
        .map(set -> new CutSet(nodes(inventory, set), Bounds.NONE))
        .min(BY_ORDER.thenComparing(SetRanking::compareIds))
        .map(CutSet::nodes)
        .orElseGet(List::of);
  }

  /** Sets of nodes, and who is hit by each, in order. */
  static List<CutSet> ranked(
      Inventory inventory, List<int[]> sets, List<Bounds> users, Comparator<CutSet> order) {
    List<CutSet> ranked = new ArrayList<>(sets.size());
    for (int i = 0; i < sets.size(); i++) {
      ranked.add(new CutSet(nodes(inventory, sets.get(i)), users.get(i)));
    }
    ranked.sort(order);
    return ranked;
  }
}

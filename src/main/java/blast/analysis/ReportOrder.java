package blast.analysis;

import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The order of every list of nodes: services by users, most first; then by kind; then by id. */
public final class ReportOrder {
  private record Ranked(Node node, Kind kind, String id, long users) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      int byKind = kind.compareTo(other.kind);
      if (byKind != 0) {
        return byKind;
      }
      int byUsers = Long.compare(other.users, users);
      return byUsers != 0 ? byUsers : id.compareTo(other.id);
    }
  }

  private ReportOrder() {}

  /** The nodes of those numbers, in order. */
  static List<Node> of(Inventory inventory, Collection<Integer> numbers) {
    List<Ranked> ranked = new ArrayList<>(numbers.size());
    for (int number : numbers) {
      Node node = inventory.node(number);
      long users = node.totalUsers().orElse(0);
      ranked.add(new Ranked(node, node.kind(), node.id(), users));
    }
    Collections.sort(ranked);
    return ranked.stream().map(Ranked::node).toList();
  }
}

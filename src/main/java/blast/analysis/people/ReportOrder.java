package blast.analysis.people;

import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;

/** The order of every list of nodes: services by users, most first; then by kind; then by id. */
public final class ReportOrder {
  private record Ranked(int node, Kind kind, String id, long users) implements Comparable<Ranked> {
    static Ranked of(Inventory inventory, int node, long users) {
      return new Ranked(node, inventory.kind(node), inventory.id(node), users);
    }

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

  private static final int ALL = Integer.MAX_VALUE;

  /** By id, for nodes that are named in a reason; {@code Comparator.comparing} starts slowly. */
  public static final Comparator<Node> BY_ID = ReportOrder::compareIds;

  private ReportOrder() {}

  private static int compareIds(Node one, Node other) {
    return one.id().compareTo(other.id());
  }

  /** The nodes of those numbers, in order. */
  public static List<Node> of(Inventory inventory, Collection<Integer> numbers) {
    return first(inventory, node -> inventory.node(node).totalUsers().orElse(0), numbers, ALL);
  }

  /**
   * The first so many of the nodes of those numbers, in order, without ordering the others.
   *
   * @param users the users of a node, for those who have them at hand
   */
  public static List<Node> first(
      Inventory inventory, IntToLongFunction users, Collection<Integer> numbers, int most) {
    List<Ranked> ranked = new ArrayList<>();
    if (most >= numbers.size()) {
      for (int number : numbers) {
        ranked.add(Ranked.of(inventory, number, users.applyAsLong(number)));
      }
    } else {
      PriorityQueue<Ranked> best = new PriorityQueue<>(Comparator.reverseOrder());
      for (int number : numbers) {
        best.add(Ranked.of(inventory, number, users.applyAsLong(number)));
        if (best.size() > most) {
          best.remove();
        }
      }
      ranked.addAll(best);
    }
    Collections.sort(ranked);
    List<Node> nodes = new ArrayList<>(ranked.size());
    for (Ranked one : ranked) {
      nodes.add(inventory.node(one.node()));
    }
    return Collections.unmodifiableList(nodes);
  }
}

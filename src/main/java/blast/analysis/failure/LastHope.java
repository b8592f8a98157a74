package blast.analysis.failure;

import blast.analysis.people.ReportOrder;
import blast.graph.DependencyGraph;
import blast.graph.Threshold;
import blast.inventory.Field;
import blast.inventory.Node;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Finds what a node that is at risk still hangs on. */
final class LastHope {
  private LastHope() {}

  /**
   * The nodes whose loss would break a threshold that has lost a member already, in the order of
   * ids; empty if the node has no such threshold, and is not at risk. A threshold that hangs on a
   * group with alternatives of its own gives all that the group still rests on.
   */
  static Optional<List<Node>> of(DependencyGraph graph, int node, IntPredicate lost) {
    TreeSet<Node> hopes = new TreeSet<>(ReportOrder.BY_ID);
    for (Field field : Field.HARD) {
      graph
          .threshold(node, field)
          .ifPresent(
              threshold ->
                  threshold.forEachGate(
                      gate ->
                          hangingMembers(gate, lost)
                              .forEach(
                                  member ->
                                      breaking(member, lost)
                                          .forEach(n -> hopes.add(graph.inventory().node(n))))));
    }
    return hopes.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(hopes));
  }

  /** The members that hold and that the gate can't lose, if it holds and has lost others. */
  private static List<Threshold> hangingMembers(Threshold.Gate gate, IntPredicate lost) {
    long left = gate.left(lost);
    boolean isStrained = left >= gate.needed() && left < gate.total();
    return isStrained ? criticalMembers(gate, lost) : List.of();
  }

  /** The members that hold, and without any one of which the gate would not. */
  private static List<Threshold> criticalMembers(Threshold.Gate gate, IntPredicate lost) {
    long left = gate.left(lost);
    return gate.members().stream()
        .filter(member -> member.holds(lost))
        .filter(member -> left - gate.weightOf(member) < gate.needed())
        .toList();
  }

  /** The nodes whose single loss breaks a member; if there are none, all that it still rests on. */
  private static List<Integer> breaking(Threshold member, IntPredicate lost) {
    Set<Integer> breaking = new LinkedHashSet<>();
    collectCritical(member, lost, breaking);
    // A node that stands in several places can be critical though none of the places is.
    for (int node : repeated(member, lost)) {
      if (!breaking.contains(node) && !member.holds(n -> n == node || lost.test(n))) {
        breaking.add(node);
      }
    }
    if (breaking.isEmpty()) {
      collectHolding(member, lost, breaking);
    }
    return List.copyOf(breaking);
  }

  private static void collectCritical(Threshold member, IntPredicate lost, Set<Integer> critical) {
    if (member instanceof Threshold.Leaf leaf) {
      critical.add(leaf.node());
    } else if (member instanceof Threshold.Gate gate) {
      criticalMembers(gate, lost).forEach(inner -> collectCritical(inner, lost, critical));
    }
  }

  private static List<Integer> repeated(Threshold member, IntPredicate lost) {
    Map<Integer, Integer> places = new HashMap<>();
    member.forEachLeaf(leaf -> places.merge(leaf.node(), 1, Integer::sum));
    return places.entrySet().stream()
        .filter(entry -> entry.getValue() > 1 && !lost.test(entry.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void collectHolding(Threshold member, IntPredicate lost, Set<Integer> holding) {
    if (!member.holds(lost)) {
      return;
    }
    if (member instanceof Threshold.Leaf leaf) {
      holding.add(leaf.node());
    } else if (member instanceof Threshold.Gate gate) {
      gate.members().forEach(inner -> collectHolding(inner, lost, holding));
    }
  }
}

package blast.analysis.failure;

import blast.analysis.people.ReportOrder;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Requirement;
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
   * The nodes whose loss would break a group that has lost a member already, in the order of ids;
   * empty if the node has no such group, and is not at risk. One that hangs on a group with
   * alternatives of its own gives all that the group still rests on.
   */
  static Optional<List<Node>> of(Node node, IntPredicate lost) {
    TreeSet<Node> hopes = new TreeSet<>(ReportOrder.BY_ID);
    for (Field field : Field.HARD) {
      node.requirement(field)
          .ifPresent(
              requirement ->
                  requirement.forEachPart(
                      part -> {
                        if (part instanceof Requirement.Group group && group.isStrained(lost)) {
                          group
                              .critical(lost)
                              .forEach(member -> hopes.addAll(breaking(member, lost)));
                        }
                      }));
    }
    return hopes.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(hopes));
  }

  /** The nodes whose single loss breaks a member; if there are none, all that it still rests on. */
  private static Set<Node> breaking(Requirement member, IntPredicate lost) {
    Set<Node> breaking = new LinkedHashSet<>();
    collectCritical(member, lost, breaking);
    // A node that is named several times can be critical though none of the parts is.
    for (Node node : repeated(member, lost)) {
      if (!breaking.contains(node) && !member.holds(n -> n == node.index() || lost.test(n))) {
        breaking.add(node);
      }
    }
    if (breaking.isEmpty()) {
      collectHolding(member, lost, breaking);
    }
    return breaking;
  }

  private static void collectCritical(Requirement member, IntPredicate lost, Set<Node> critical) {
    if (member instanceof Requirement.One one) {
      critical.add(one.node());
    } else if (member instanceof Requirement.Group group) {
      group.critical(lost).forEach(inner -> collectCritical(inner, lost, critical));
    }
  }

  private static List<Node> repeated(Requirement member, IntPredicate lost) {
    Map<Node, Integer> times = new HashMap<>();
    member.forEachPart(
        part -> {
          if (part instanceof Requirement.One one) {
            times.merge(one.node(), 1, Integer::sum);
          }
        });
    return times.entrySet().stream()
        .filter(entry -> entry.getValue() > 1 && !lost.test(entry.getKey().index()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void collectHolding(Requirement member, IntPredicate lost, Set<Node> holding) {
    if (!member.holds(lost)) {
      return;
    }
    if (member instanceof Requirement.One one) {
      holding.add(one.node());
    } else if (member instanceof Requirement.Group group) {
      group.members().forEach(inner -> collectHolding(inner, lost, holding));
    }
  }
}

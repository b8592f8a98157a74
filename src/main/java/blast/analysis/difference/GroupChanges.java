package blast.analysis.difference;

import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the groups of alternatives of nodes that are in both inventories: outermost groups that
 * can lose a member and hold. Which group has become which is told by the ids in them.
 */
final class GroupChanges {
  private GroupChanges() {}

  static List<GroupChange> of(Side after, Matching matching) {
    List<GroupChange> changes = new ArrayList<>();
    for (Node now : after.inventory().nodes()) {
      Optional<Node> old = matching.before(now);
      if (old.isPresent()) {
        for (Field field : Field.REQUIREMENTS) {
          if (field.isRequirement()) {
            compare(old.get(), now, field, changes);
          }
        }
      }
    }
    changes.sort(
        Comparator.comparing(
                (GroupChange change) -> -change.node().totalUsers().orElse(0))
            .thenComparing(GroupChange::node)
            .thenComparing(GroupChange::field));
    return changes;
  }

  private static void compare(Node old, Node now, Field field, List<GroupChange> changes) {
    List<Requirement.Group> before = groups(old, field);
    List<Requirement.Group> after = groups(now, field);
    for (Requirement.Group group : before) {
      Optional<Requirement.Group> become = nearest(group, after);
      become.ifPresent(after::remove);
      if (become.isEmpty() || GroupChange.spare(become.get()) != GroupChange.spare(group)) {
        changes.add(new GroupChange(now, field, Optional.of(group), become));
      }
    }
    after.forEach(
        group -> changes.add(new GroupChange(now, field, Optional.empty(), Optional.of(group))));
  }

  /** The one with most nodes in common, the first of several; nothing if none has any. */
  private static Optional<Requirement.Group> nearest(
      Requirement.Group group, List<Requirement.Group> others) {
    Set<String> ids = ids(group);
    Optional<Requirement.Group> nearest = Optional.empty();
    int most = 0;
    for (Requirement.Group other : others) {
      Set<String> common = new HashSet<>(ids(other));
      common.retainAll(ids);
      if (common.size() > most) {
        most = common.size();
        nearest = Optional.of(other);
      }
    }
    return nearest;
  }

  private static Set<String> ids(Requirement requirement) {
    return requirement.nodes().stream().map(Node::id).collect(Collectors.toSet());
  }

  private static List<Requirement.Group> groups(Node node, Field field) {
    List<Requirement.Group> groups = new ArrayList<>();
    if (field.isOn(node.kind())) {
      node.requirement(field).ifPresent(one -> collect(one, groups));
    }
    return groups;
  }

  private static void collect(Requirement requirement, List<Requirement.Group> groups) {
    if (requirement instanceof Requirement.Group group) {
      if (group.canLoseAMember()) {
        groups.add(group);
      } else {
        group.members().forEach(member -> collect(member, groups));
      }
    }
  }
}

package blast.analysis.difference;

import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares the groups of alternatives of nodes that are in both inventories: outermost groups that
 * can lose a member and hold. Which group has become which is told by the ids in them.
 */
final class GroupChanges {
  /** Pairs of groups of one requirement that are looked at. */
  private static final long MOST_PAIRS = 1 << 18;

  private GroupChanges() {}

  /**
   * The changes, at nodes with most users first.
   *
   * @param inventory what changed at the nodes themselves
   */
  static List<GroupChange> of(InventoryChanges inventory, Side after, Matching matching) {
    List<GroupChange> changes = new ArrayList<>();
    boolean isWeightChanged = false;
    for (InventoryChanges.Changed changed : inventory.changed()) {
      isWeightChanged |=
          changed.before().kind() != changed.after().kind()
              || changed.fields().contains(Field.COUNT);
    }
    if (isWeightChanged) {
      // What a group can lose follows from what its members weigh, wherever that is stated.
      for (Node now : after.inventory().nodes()) {
        matching.before(now).ifPresent(old -> compare(old, now, changes));
      }
    } else {
      inventory.changed().forEach(one -> compare(one.before(), one.after(), changes));
    }
    changes.sort(
        Comparator.comparing((GroupChange change) -> -change.node().totalUsers().orElse(0))
            .thenComparing(GroupChange::node)
            .thenComparing(GroupChange::field));
    return changes;
  }

  private static void compare(Node old, Node now, List<GroupChange> changes) {
    for (Field field : Field.REQUIREMENTS) {
      if (field.isRequirement()) {
        compare(old, now, field, changes);
      }
    }
  }

  private static void compare(Node old, Node now, Field field, List<GroupChange> changes) {
    List<Requirement.Group> before = groups(old, field);
    List<Requirement.Group> after = groups(now, field);
    boolean[] isMatchedBefore = new boolean[before.size()];
    boolean[] isMatchedAfter = new boolean[after.size()];
    for (Match match : matches(before, after)) {
      if (!isMatchedBefore[match.before()] && !isMatchedAfter[match.after()]) {
        isMatchedBefore[match.before()] = true;
        isMatchedAfter[match.after()] = true;
        Requirement.Group one = before.get(match.before());
        Requirement.Group other = after.get(match.after());
        if (GroupChange.spare(one) != GroupChange.spare(other)) {
          changes.add(new GroupChange(now, field, Optional.of(one), Optional.of(other)));
        }
      }
    }
    for (int i = 0; i < isMatchedBefore.length; i++) {
      if (!isMatchedBefore[i]) {
        changes.add(new GroupChange(now, field, Optional.of(before.get(i)), Optional.empty()));
      }
    }
    for (int i = 0; i < isMatchedAfter.length; i++) {
      if (!isMatchedAfter[i]) {
        changes.add(new GroupChange(now, field, Optional.empty(), Optional.of(after.get(i))));
      }
    }
  }

  /**
   * Two groups that may be one.
   *
   * @param before which of those before
   * @param after which of those after
   * @param common how many nodes they have in common
   */
  private record Match(int before, int after, int common) implements Comparable<Match> {
    /** The same from both sides, for what is found there and back must be the same. */
    @Override
    public int compareTo(Match other) {
      int byCommon = Integer.compare(other.common, common);
      return byCommon != 0 ? byCommon : Integer.compare(before + after, other.before + other.after);
    }
  }

  /** Those that have a node in common, those with most first; of very many those in one place. */
  private static List<Match> matches(
      List<Requirement.Group> before, List<Requirement.Group> after) {
    if ((long) before.size() * after.size() > MOST_PAIRS) {
      return IntStream.range(0, Math.min(before.size(), after.size()))
          .mapToObj(i -> new Match(i, i, 1))
          .toList();
    }
    List<Set<String>> idsAfter = after.stream().map(GroupChanges::ids).toList();
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Set<String> ids = ids(before.get(i));
      for (int j = 0; j < after.size(); j++) {
        Set<String> common = new HashSet<>(idsAfter.get(j));
        common.retainAll(ids);
        if (!common.isEmpty()) {
          matches.add(new Match(i, j, common.size()));
        }
      }
    }
    Collections.sort(matches);
    return matches;
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

package blast.analysis.diagrams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits the members of gates, of which any is enough or all are needed, into groups that share
 * nothing of what they consist of: each group becomes a gate of the same sort and so a module,
 * where the gate as a whole is none.
 */
final class GroupSplit {
  private static final int FEWEST = 3;

  /** So many elements may be looked at, and so many times those that there are. */
  private static final long VISITS = 100_000;

  private static final int ROUNDS = 20;

  private final List<Gate> gates;
  private final int[] seenIn;

  /** By element: the member through which it was come to. */
  private final int[] seenBy;

  private final int[] open;
  private int walk;
  private long visitsLeft;

  private GroupSplit(Gate[] gates) {
    this.gates = new ArrayList<>(Arrays.asList(gates));
    this.seenIn = new int[gates.length];
    this.seenBy = new int[gates.length];
    this.open = new int[gates.length];
    this.visitsLeft = VISITS + (long) ROUNDS * gates.length;
  }

  /**
   * Splits the gates of a network.
   *
   * @param order of those that there are; others aren't looked at
   * @return the gates, with new ones at the end
   */
  static Gate[] of(Gate[] gates, int... order) {
    GroupSplit split = new GroupSplit(gates);
    // From above, so that what is looked at hasn't been split.
    for (int i = order.length - 1; i >= 0 && split.visitsLeft > 0; i--) {
      Gate gate = gates[order[i]];
      if (gate.size() >= FEWEST && (gate.isAnyOf() || gate.isAllOf())) {
        split.split(order[i], gates);
      }
    }
    return split.gates.toArray(new Gate[0]);
  }

  private void split(int element, Gate... all) {
    Gate gate = all[element];
    int[] groups = groups(gate, all);
    Map<Integer, List<Integer>> byGroup = new LinkedHashMap<>();
    for (int i = 0; i < gate.size(); i++) {
      byGroup.computeIfAbsent(root(groups, i), unseen -> new ArrayList<>()).add(gate.member(i));
    }
    boolean isSplit = byGroup.size() > 1 && byGroup.size() < gate.size();
    if (isSplit && visitsLeft > 0) {
      List<Integer> members = new ArrayList<>();
      for (List<Integer> group : byGroup.values()) {
        members.add(group.size() == 1 ? group.get(0) : gates.size());
        if (group.size() > 1) {
          gates.add(like(gate, group));
        }
      }
      gates.set(element, like(gate, members));
    }
  }

  private static Gate like(Gate gate, List<Integer> members) {
    Gate.Members all = new Gate.Members();
    members.forEach(member -> all.add(member, 1));
    return all.toGate(gate.isAnyOf() ? 1 : members.size());
  }

  /** By member: another one of its group, or itself. */
  private int[] groups(Gate gate, Gate... all) {
    int[] groups = new int[gate.size()];
    Arrays.setAll(groups, i -> i);
    walk++;
    for (int i = 0; i < groups.length && visitsLeft > 0; i++) {
      int count = come(gate.member(i), i, 0, groups);
      while (count > 0) {
        Gate inner = all[open[--count]];
        for (int j = 0; j < inner.size(); j++) {
          count = come(inner.member(j), i, count, groups);
        }
      }
    }
    return groups;
  }

  private int come(int element, int member, int count, int... groups) {
    visitsLeft--;
    if (seenIn[element] == walk) {
      groups[root(groups, member)] = root(groups, seenBy[element]);
      return count;
    }
    seenIn[element] = walk;
    seenBy[element] = member;
    open[count] = element;
    return count + 1;
  }

  private static int root(int[] groups, int member) {
    int root = member;
    while (groups[root] != root) {
      groups[root] = groups[groups[root]];
      root = groups[root];
    }
    return root;
  }
}

package blast.reference;

import blast.inventory.Field;
import blast.reference.PlainRequirement.ActiveStandby;
import blast.reference.ReferenceGroups.Group;
import blast.reference.ReferenceGroups.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups of alternatives that fall with one other node, by the letter: every node is tried for
 * every group.
 */
final class ReferenceFates {
  private static final int NEAREST = 8;

  private final PlainInventory inventory;
  private final ReferenceGroups groups;
  private final ReferenceRadius nothingLost;
  private final Map<String, Set<String>> down = new HashMap<>();
  private final Set<String> alternatives = new TreeSet<>();
  private final Set<String> failovers = new TreeSet<>();

  ReferenceFates(PlainInventory inventory) {
    this.inventory = inventory;
    this.groups = new ReferenceGroups(inventory);
    this.nothingLost = ReferenceRadius.of(inventory, List.of());
    for (String id : inventory.nodes().keySet()) {
      down.put(id, ReferenceRadius.of(inventory, List.of(id)).down());
    }
    for (String owner : inventory.nodes().keySet()) {
      for (Field field : ReferenceRadius.HARD) {
        groups.groups(owner, field).forEach(this::look);
      }
    }
  }

  /** A line for each group that falls as a whole. */
  Set<String> alternatives() {
    return alternatives;
  }

  /** A line for each pair whose failover falls with the active, and not the standby. */
  Set<String> failovers() {
    return failovers;
  }

  private void look(Group group) {
    List<String> shared = new ArrayList<>();
    List<String> ofFailover = new ArrayList<>();
    for (String id : inventory.nodes().keySet()) {
      if (isSharedFate(group, id)) {
        (isOnlyFailoverLost(group, down.get(id)) ? ofFailover : shared).add(id);
      }
    }
    tell(group, shared, alternatives);
    tell(group, ofFailover, failovers);
  }

  private boolean isSharedFate(Group group, String id) {
    Set<String> lost = down.get(id);
    List<PlainRequirement> lostMembers = lostMembers(group, lost);
    return !id.equals(group.owner())
        && !nothingLost.holds(group.requirement(), lost)
        && lostMembers.size() >= 2
        && lostMembers.stream().allMatch(member -> groups.canLose(group.requirement(), member))
        && groups.mandatory(group.owner()).stream().map(Mention::id).noneMatch(lost::contains);
  }

  private List<PlainRequirement> lostMembers(Group group, Set<String> lost) {
    return ReferenceGroups.members(group.requirement()).stream()
        .filter(member -> !nothingLost.holds(member, lost))
        .toList();
  }

  private boolean isOnlyFailoverLost(Group group, Set<String> lost) {
    return group.requirement() instanceof ActiveStandby pair
        && pair.failover().isPresent()
        && nothingLost.holds(pair.standby(), lost)
        && !nothingLost.holds(pair.failover().get(), lost);
  }

  private void tell(Group group, List<String> shared, Set<String> lines) {
    if (shared.isEmpty()) {
      return;
    }
    List<String> ranked =
        shared.stream()
            .sorted(
                Comparator.comparingInt((String id) -> down.get(id).size())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<String> nearest =
        ranked.stream()
            .limit(NEAREST)
            .filter(id -> shared.stream().noneMatch(other -> isNearer(other, id)))
            .toList();
    List<List<String>> lost =
        lostMembers(group, down.get(ranked.get(0))).stream()
            .map(member -> member.ids().distinct().toList())
            .toList();
    lines.add(line(group.owner(), group.field(), group.nth(), nearest, shared.size(), lost));
  }

  private boolean isNearer(String other, String id) {
    boolean isBehind = !other.equals(id) && down.get(id).contains(other);
    boolean isMutual = down.get(other).contains(id);
    return isBehind && (!isMutual || other.compareTo(id) < 0);
  }

  static String line(
      String owner,
      Field field,
      int nth,
      List<String> nearest,
      int count,
      List<List<String>> lost) {
    return owner
        + " "
        + field.key()
        + " #"
        + nth
        + ": "
        + lost
        + " with "
        + nearest
        + " of "
        + count;
  }
}

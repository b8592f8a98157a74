package blast.analysis.difference;

import blast.PublicApi;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Requirement;
import java.util.Optional;

/**
 * A group of alternatives in a requirement that has more or less to spare than before: the weight
 * that it can lose, its members, or whether a standby is of use without a failover.
 *
 * @param node the node whose requirement it is, of the inventory after
 * @param before the group; nothing if there was none
 * @param after what it has become; nothing if there is none any more
 */
@PublicApi
public record GroupChange(
    Node node, Field field, Optional<Requirement.Group> before, Optional<Requirement.Group> after) {
  /** Whether there is less to spare. */
  public boolean isWorse() {
    return before.isPresent() && (after.isEmpty() || spare(after.get()) < spare(before.get()));
  }

  /** Slack first, then members, then the failover that a standby needs. */
  static long spare(Requirement.Group group) {
    long slack = Math.min(group.total() - group.needed(), Integer.MAX_VALUE);
    long members = Math.min(group.members().size(), 1 << 20);
    boolean hasFailover = group.written().stream().anyMatch(one -> one.role().equals("failover"));
    return slack << 22 | members << 1 | (hasFailover ? 0 : 1);
  }
}

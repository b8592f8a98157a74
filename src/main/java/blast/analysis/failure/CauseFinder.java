package blast.analysis.failure;

import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.inventory.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds what made a requirement fail. */
final class CauseFinder {
  private final IntPredicate lost;
  private final IntPredicate down;

  /**
   * For saying what losses did.
   *
   * @param lost what was lost before
   * @param down what is down in the end
   */
  CauseFinder(IntPredicate lost, IntPredicate down) {
    this.lost = lost;
    this.down = down;
  }

  /** The cause in a requirement that doesn't hold. */
  Cause.LostRequirement of(Requirement requirement) {
    return new Cause.LostRequirement(
        requirement.part().field(),
        requirement.lost(lost),
        needed(requirement),
        left(requirement),
        shortfall(firstFailing(requirement)));
  }

  private Requirement firstFailing(Requirement requirement) {
    Requirement part = requirement;
    while (part instanceof Requirement.Group group && group.shape().isAllOf()) {
      part = firstFailing(group.members());
    }
    return part;
  }

  private Requirement firstFailing(List<Requirement> members) {
    for (Requirement member : members) {
      if (!member.holds(lost)) {
        return member;
      }
    }
    throw new IllegalStateException("nothing is lost");
  }

  private Cause.Shortfall shortfall(Requirement part) {
    Optional<Requirement.Group> group = group(part);
    return new Cause.Shortfall(
        group.map(Requirement.Group::shape),
        part.lost(lost),
        needed(part),
        left(part),
        group.map(Requirement.Group::total).orElse(1L),
        unusableStandby(part));
  }

  private static Optional<Requirement.Group> group(Requirement part) {
    return part instanceof Requirement.Group group ? Optional.of(group) : Optional.empty();
  }

  private static long needed(Requirement part) {
    return part instanceof Requirement.Group group ? group.needed() : 1;
  }

  private long left(Requirement part) {
    return part instanceof Requirement.Group group ? group.left(lost) : 0;
  }

  private Optional<Cause.UnusableStandby> unusableStandby(Requirement part) {
    if (part instanceof Requirement.Group group
        && group.shape() == Shape.ACTIVE_STANDBY
        && group.members().get(1) instanceof Requirement.Group pair
        && pair.shape() == Shape.STANDBY_WITH_FAILOVER
        && pair.members().get(0).holds(down)) {
      List<Node> standby = new ArrayList<>(pair.members().get(0).nodes());
      standby.removeIf(node -> down.test(node.index()));
      return Optional.of(new Cause.UnusableStandby(standby, pair.members().get(1).lost(lost)));
    }
    return Optional.empty();
  }
}

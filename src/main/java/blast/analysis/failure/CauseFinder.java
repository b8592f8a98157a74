package blast.analysis.failure;

import blast.graph.Threshold;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Tells what made a requirement fail. */
final class CauseFinder {
  private final Inventory inventory;
  private final IntPredicate lost;
  private final IntPredicate down;

  /**
   * For telling what losses did.
   *
   * @param lost what was lost before
   * @param down what is down in the end
   */
  CauseFinder(Inventory inventory, IntPredicate lost, IntPredicate down) {
    this.inventory = inventory;
    this.lost = lost;
    this.down = down;
  }

  /** The cause in a requirement that doesn't hold. */
  Cause.LostRequirement of(Field field, Threshold requirement) {
    return new Cause.LostRequirement(
        field,
        nodes(requirement.lost(lost)),
        needed(requirement),
        left(requirement),
        shortfall(firstFailing(requirement)));
  }

  private Threshold firstFailing(Threshold requirement) {
    Threshold part = requirement;
    while (part instanceof Threshold.Gate gate && gate.form() == Threshold.Form.ALL) {
      part = firstFailing(gate.members());
    }
    return part;
  }

  private Threshold firstFailing(List<Threshold> members) {
    for (Threshold member : members) {
      if (!member.holds(lost)) {
        return member;
      }
    }
    throw new IllegalStateException("nothing is lost");
  }

  private Cause.Shortfall shortfall(Threshold part) {
    long total = part instanceof Threshold.Gate gate ? gate.total() : 1;
    return new Cause.Shortfall(
        form(part), nodes(part.lost(lost)), needed(part), left(part), total, unusableStandby(part));
  }

  private static Cause.Form form(Threshold part) {
    if (!(part instanceof Threshold.Gate gate)) {
      return Cause.Form.ONE;
    }
    return switch (gate.form()) {
      case ANY -> Cause.Form.ANY;
      case COUNT -> Cause.Form.COUNT;
      case SHARE -> Cause.Form.SHARE;
      case ACTIVE_STANDBY -> Cause.Form.ACTIVE_STANDBY;
      case ALL, STANDBY_WITH_FAILOVER ->
          throw new IllegalStateException("a part of a part: " + gate.form());
    };
  }

  private static long needed(Threshold part) {
    return part instanceof Threshold.Gate gate ? gate.needed() : 1;
  }

  private long left(Threshold part) {
    return part instanceof Threshold.Gate gate ? gate.left(lost) : 0;
  }

  private Optional<Cause.UnusableStandby> unusableStandby(Threshold part) {
    if (part instanceof Threshold.Gate gate
        && gate.form() == Threshold.Form.ACTIVE_STANDBY
        && gate.members().get(1) instanceof Threshold.Gate pair
        && pair.form() == Threshold.Form.STANDBY_WITH_FAILOVER
        && pair.members().get(0).holds(down)) {
      List<Integer> standing = new ArrayList<>(pair.members().get(0).leaves());
      standing.removeIf(down::test);
      List<Node> standby = nodes(standing);
      List<Node> failover = nodes(pair.members().get(1).lost(lost));
      return Optional.of(new Cause.UnusableStandby(standby, failover));
    }
    return Optional.empty();
  }

  private List<Node> nodes(Collection<Integer> numbers) {
    List<Node> nodes = new ArrayList<>(numbers.size());
    for (int number : numbers) {
      nodes.add(inventory.node(number));
    }
    return nodes;
  }
}

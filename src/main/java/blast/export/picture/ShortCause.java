package blast.export.picture;

import blast.analysis.failure.Cause;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.text.Numbers;
import java.util.List;

/** Why a node is down, in the few words that a box has room for. */
final class ShortCause {
  private ShortCause() {}

  static String of(Cause cause) {
    if (!(cause instanceof Cause.LostRequirement lost)) {
      return "removed";
    }
    Cause.Shortfall shortfall = lost.shortfall();
    if (shortfall.shape().isEmpty()) {
      return verb(lost.field()) + ids(shortfall.lost());
    }
    return switch (shortfall.shape().get()) {
      case ANY_OF -> "all lost: " + ids(shortfall.lost());
      case AT_LEAST -> left(shortfall) + " left";
      case AT_LEAST_SHARE -> left(shortfall) + " machines left";
      case ACTIVE_STANDBY ->
          shortfall.unusableStandby().isPresent()
              ? "no failover: " + ids(shortfall.unusableStandby().get().lostFailover())
              : "active and standby lost";
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER ->
          throw new IllegalArgumentException("explained by a member: " + shortfall);
    };
  }

  private static String left(Cause.Shortfall shortfall) {
    return Numbers.of(shortfall.left()) + " of " + Numbers.of(shortfall.needed()) + " needed";
  }

  private static String verb(Field field) {
    return switch (field) {
      case COMPANY -> "operated by ";
      case WITHIN, SITE -> "in ";
      case RUNS_ON -> "runs on ";
      default -> "needs ";
    };
  }

  /** What a node at risk still stands by. */
  static String lastHope(List<Node> nodes) {
    return (nodes.size() == 1 ? "depends now only on: " : "depends now on each of: ") + ids(nodes);
  }

  /** The first of some ids, and how many more there are. */
  static String ids(List<Node> nodes) {
    int more = nodes.size() - 1;
    return nodes.get(0).id() + (more > 0 ? " and " + Numbers.of(more) + " more" : "");
  }
}

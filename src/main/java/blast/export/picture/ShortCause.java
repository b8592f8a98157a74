package blast.export.picture;

import blast.analysis.failure.Cause;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.text.Numbers;
import java.util.List;

/** Why a node is down, in the few words that a box has room for, by names. */
final class ShortCause {
  private final Names names;

  ShortCause(Names names) {
    this.names = names;
  }

  String of(Cause cause) {
    if (!(cause instanceof Cause.LostRequirement lost)) {
      return "removed";
    }
    Cause.Shortfall shortfall = lost.shortfall();
    if (shortfall.shape().isEmpty()) {
      return verb(lost.field()) + names(shortfall.lost());
    }
    return switch (shortfall.shape().get()) {
      case ANY_OF -> "all lost: " + names(shortfall.lost());
      case AT_LEAST -> left(shortfall) + " left";
      case AT_LEAST_SHARE -> left(shortfall) + " machines left";
      case ACTIVE_STANDBY ->
          shortfall.unusableStandby().isPresent()
              ? noFailover(shortfall.unusableStandby().get().lostFailover())
              : "active and standby lost";
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER ->
          throw new IllegalArgumentException("explained by a member: " + shortfall);
    };
  }

  private String noFailover(List<Node> lost) {
    return "can't fail over: " + names(lost) + (lost.size() == 1 ? " is down" : " are down");
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
  String lastHope(List<Node> nodes) {
    return (nodes.size() == 1 ? "depends now only on: " : "depends now on each of: ")
        + names(nodes);
  }

  /** The first of some nodes, and how many more there are. */
  String names(List<Node> nodes) {
    return names.first(nodes);
  }
}

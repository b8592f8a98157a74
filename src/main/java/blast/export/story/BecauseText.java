package blast.export.story;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Cause;
import blast.export.picture.Names;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Shape;
import blast.text.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says in the few words of a box why something went down, by names. */
final class BecauseText {
  private final BlastRadius radius;
  private final Names names;
  private final Set<Node> removed;

  BecauseText(BlastRadius radius, Names names) {
    this.radius = radius;
    this.names = names;
    this.removed = new HashSet<>(radius.removed());
  }

  /** Why one node is down, and how that is tied to what was removed, in one sentence. */
  String whole(Node node) {
    String way = way(node);
    return of(node) + (way.isEmpty() ? "" : ", " + way);
  }

  /** Why one node is down. */
  String of(Node node) {
    return radius.cause(node) instanceof Cause.LostRequirement lost ? of(lost) : "lost itself";
  }

  private String of(Cause.LostRequirement cause) {
    Cause.Shortfall shortfall = cause.shortfall();
    int more = cause.lost().size() - shortfall.lost().size();
    return of(cause.field(), shortfall) + (more > 0 ? " and " + Numbers.of(more) + " more" : "");
  }

  private String of(Field field, Cause.Shortfall shortfall) {
    String lost = names.of(shortfall.lost(), 1);
    if (shortfall.shape().isEmpty()) {
      return verb(field) + lost;
    }
    if (shortfall.unusableStandby().isPresent()) {
      return "can't fail over without "
          + names.of(shortfall.unusableStandby().get().lostFailover(), 1);
    }
    return shortfall.shape().get() == Shape.AT_LEAST
            || shortfall.shape().get() == Shape.AT_LEAST_SHARE
        ? Numbers.of(shortfall.left()) + " left of " + Numbers.of(shortfall.needed()) + " needed"
        : "none left of " + lost;
  }

  private static String verb(Field field) {
    return switch (field) {
      case COMPANY -> "run by ";
      case WITHIN, SITE -> "stood in ";
      case RUNS_ON -> "ran on ";
      default -> "needs ";
    };
  }

  /**
   * How what {@link #of(Node)} names is tied to what was removed: that it stood there, that it
   * needed it, or through how many others it hung on it; nothing if it was removed itself.
   */
  private String way(Node node) {
    Node at = nearest(radius.reasons(node));
    if (removed.contains(at)) {
      return "";
    }
    Node next = nearest(radius.reasons(at));
    if (removed.contains(next)) {
      return "which " + tie(at) + (removed.size() == 1 ? "" : names.of(next));
    }
    int others = 0;
    while (!removed.contains(next)) {
      next = nearest(radius.reasons(next));
      others++;
    }
    return "through " + Numbers.of(others) + " more";
  }

  private String tie(Node node) {
    boolean isOnly = removed.size() == 1;
    if (radius.cause(node) instanceof Cause.LostRequirement lost) {
      return switch (lost.field()) {
        case WITHIN, SITE -> isOnly ? "stood there" : "stood in ";
        case RUNS_ON -> isOnly ? "ran there" : "ran on ";
        default -> isOnly ? "needs it" : "needs ";
      };
    }
    throw new IllegalStateException(node + " was removed");
  }

  /** Of several reasons one that was removed, if there is one. */
  private Node nearest(List<Node> reasons) {
    for (Node reason : reasons) {
      if (removed.contains(reason)) {
        return reason;
      }
    }
    return reasons.get(0);
  }
}

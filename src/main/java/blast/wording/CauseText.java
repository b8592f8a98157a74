package blast.wording;

import blast.analysis.failure.Cause;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.text.Numbers;
import java.util.List;
import java.util.Optional;

/** Says in one line why a node is down, or why several are. */
public final class CauseText {
  /** Names that are listed before the rest is counted. */
  private static final int NAMED = 5;

  private static final CauseText ONE = new CauseText(false);
  private static final CauseText SEVERAL = new CauseText(true);

  private final boolean isOfSeveral;

  private CauseText(boolean isOfSeveral) {
    this.isOfSeveral = isOfSeveral;
  }

  public static String of(Cause cause) {
    return ONE.text(cause);
  }

  /**
   * Of several nodes, what is the same for each of them, to follow their number: {@code need dns,
   * which is lost}. Where it is the same, one thing is to be done for all of them.
   */
  public static String ofSeveral(Cause cause) {
    return SEVERAL.text(cause);
  }

  private String text(Cause cause) {
    return cause instanceof Cause.LostRequirement lost ? ofLost(lost) : "removed";
  }

  private String ofLost(Cause.LostRequirement cause) {
    // Of several needs that are lost the first is told.
    int more = cause.lost().size() - cause.shortfall().lost().size();
    return ofShortfall(cause.field(), cause.shortfall())
        + (more > 0 ? " (and " + Numbers.of(more) + " more)" : "");
  }

  private String ofShortfall(Field field, Cause.Shortfall shortfall) {
    String lost = ids(shortfall.lost());
    String verb = field == Field.RUNS_ON ? verb("runs", "run") + " on" : verb("needs", "need");
    if (shortfall.shape().isEmpty()) {
      return ofOne(field, lost);
    }
    return switch (shortfall.shape().get()) {
      case ANY_OF -> verb + " any of " + lost + ": all lost";
      case AT_LEAST -> verb + " at least " + outOf(shortfall) + " left; lost: " + lost;
      case AT_LEAST_SHARE ->
          verb + " at least " + outOf(shortfall) + " machines left; lost: " + lost;
      case ACTIVE_STANDBY ->
          shortfall.unusableStandby().isPresent()
              ? ofStandby(shortfall.unusableStandby().get())
              : "neither active nor standby is left; lost: " + lost;
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER ->
          throw new IllegalArgumentException("explained by a member: " + shortfall);
    };
  }

  private String ofOne(Field field, String lost) {
    return switch (field) {
      case COMPANY -> "operated by " + lost + ", which is lost";
      case WITHIN, SITE -> verb("stands", "stand") + " in " + lost + ", which is lost";
      case RUNS_ON -> verb("runs", "run") + " on " + lost + ", which is lost";
      default -> verb("needs", "need") + " " + lost + ", which is lost";
    };
  }

  private String verb(String one, String several) {
    return isOfSeveral ? several : one;
  }

  private static String outOf(Cause.Shortfall shortfall) {
    return Numbers.of(shortfall.needed())
        + " of "
        + Numbers.of(shortfall.total())
        + ", "
        + Numbers.of(shortfall.left());
  }

  /** Each may have a standby of its own: what they share is what doesn't switch to it. */
  private String ofStandby(Cause.UnusableStandby standby) {
    String lost = ids(standby.lostFailover());
    if (isOfSeveral) {
      return "a standby exists, but what switches to it is lost: " + lost;
    }
    boolean isOne = standby.standby().size() == 1;
    return "standby "
        + ids(standby.standby())
        + (isOne ? " exists, but its" : " exist, but their")
        + " failover is lost: "
        + lost;
  }

  /** What a node at risk still stands by: any one of these losses would take it down. */
  public static String lastHope(List<Node> nodes) {
    return "depends" + hope(nodes);
  }

  /** The same of several nodes that stand by the same. */
  public static String lastHopeOfSeveral(List<Node> nodes) {
    return "depend" + hope(nodes);
  }

  private static String hope(List<Node> nodes) {
    return (nodes.size() == 1 ? " now only on: " : " now on each of: ") + ids(nodes);
  }

  /** What counts as up, but rests only on a circle: for a line that begins with "careful". */
  public static String heldByCircle(List<Node> nodes) {
    if (nodes.size() == 2
        && names(nodes.get(0), nodes.get(1))
        && names(nodes.get(1), nodes.get(0))) {
      return nodes.get(0).id() + " and " + nodes.get(1).id() + " are up only through each other";
    }
    return ids(nodes) + (nodes.size() == 1 ? " is" : " are") + " up only through a circle of nodes";
  }

  private static boolean names(Node node, Node other) {
    for (Field field : Field.HARD) {
      Optional<Requirement> requirement = node.requirement(field);
      if (requirement.isPresent() && requirement.get().nodes().contains(other)) {
        return true;
      }
    }
    return false;
  }

  /** Ids in a row, the first few and how many more. */
  public static String ids(List<Node> nodes) {
    StringBuilder named = new StringBuilder();
    int shown = Math.min(NAMED, nodes.size());
    for (int i = 0; i < shown; i++) {
      named.append(i == 0 ? "" : ", ").append(nodes.get(i).id());
    }
    int more = nodes.size() - shown;
    return more > 0
        ? named.append(" and ").append(Numbers.of(more)).append(" more").toString()
        : named.toString();
  }
}

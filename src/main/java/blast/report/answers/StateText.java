package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.inventory.Node;
import blast.wording.CauseText;

/** Says in one line why a node is in the state it is in after a failure, whatever that is. */
final class StateText {
  private StateText() {}

  static String of(BlastRadius radius, Node node) {
    return switch (radius.state(node)) {
      case DOWN -> CauseText.of(radius.cause(node));
      case DEGRADED ->
          "degraded because of "
              + CauseText.ids(radius.because(node))
              + (radius.isAtRisk(node) ? "; " + CauseText.lastHope(radius.lastHope(node)) : "");
      case AT_RISK -> "works; " + CauseText.lastHope(radius.lastHope(node)) + circle(radius, node);
      case UP -> up(radius, node);
    };
  }

  private static String up(BlastRadius radius, Node node) {
    String circle = circle(radius, node);
    if (!circle.isEmpty()) {
      return "works" + circle;
    }
    return radius.kept().contains(node) ? "kept" : "nothing takes it down or degrades it";
  }

  /** What counts as up only through a circle, and perhaps isn't. */
  private static String circle(BlastRadius radius, Node node) {
    return radius.heldByCircle().contains(node)
        ? "; careful: up only through a circle of nodes"
        : "";
  }
}

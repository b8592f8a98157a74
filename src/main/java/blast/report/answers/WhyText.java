package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.report.Style;
import blast.wording.CauseText;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the chain of causes from a node to the removed ones, as a tree. What was explained once is
 * not explained again, so that the tree is never longer than the number of nodes and causes.
 */
final class WhyText {
  /** Lines that are written unless all are asked for. */
  public static final int LINES = 100;

  /** Levels that are indented; deeper ones stand below each other. */
  private static final int INDENTED_LEVELS = 24;

  private record Line(Node node, String prefix, String childPrefix, int level) {}

  private final BlastRadius radius;
  private final boolean all;
  private final Style style;
  private final Appendable out;

  private WhyText(BlastRadius radius, boolean all, Style style, Appendable out) {
    this.radius = radius;
    this.all = all;
    this.style = style;
    this.out = out;
  }

  /** Writes the tree of one node, whatever has become of it. */
  static void write(BlastRadius radius, Node node, boolean all, Style style, Appendable out)
      throws IOException {
    new WhyText(radius, all, style, out).write(node);
  }

  private void write(Node asked) throws IOException {
    State state = radius.state(asked);
    out.append(style.strong("why " + asked.id() + " is " + state.words())).append('\n');
    Set<Node> explained = new HashSet<>();
    Deque<Line> open = new ArrayDeque<>();
    open.push(new Line(asked, "", "", 0));
    int lines = 0;
    while (!open.isEmpty()) {
      if (++lines > LINES && !all) {
        out.append(style.faint("… the tree goes on (--all)")).append('\n');
        return;
      }
      Line line = open.pop();
      List<Node> reasons = radius.reasons(line.node());
      boolean isNew = explained.add(line.node());
      write(line, !isNew && !reasons.isEmpty());
      // A single reason that was explained already is named in the line itself.
      boolean isTold = reasons.size() == 1 && explained.contains(reasons.get(0));
      if (isNew && !isTold) {
        pushChildren(line, reasons, open);
      }
    }
  }

  private void pushChildren(Line parent, List<Node> reasons, Deque<Line> open) {
    int level = parent.level() + 1;
    boolean indents = level <= INDENTED_LEVELS;
    for (int i = reasons.size() - 1; i >= 0; i--) {
      boolean isLast = i == reasons.size() - 1;
      String prefix = parent.childPrefix() + (isLast ? "└─ " : "├─ ");
      String childPrefix =
          indents ? parent.childPrefix() + (isLast ? "   " : "│  ") : parent.childPrefix();
      open.push(new Line(reasons.get(i), prefix, childPrefix, level));
    }
  }

  private void write(Line line, boolean wasExplained) throws IOException {
    out.append(style.faint(line.prefix()))
        .append(dressed(line.node()))
        .append(": ")
        .append(wasExplained ? style.faint("explained above") : explanation(line.node()))
        .append('\n');
    Optional<String> source = line.node().text(Field.SOURCE);
    if (source.isPresent() && !wasExplained) {
      out.append(style.faint(line.childPrefix() + "   source: " + Printable.of(source.get())))
          .append('\n');
    }
  }

  private String dressed(Node node) {
    return switch (radius.state(node)) {
      case DOWN -> style.bad(node.id());
      case DEGRADED -> style.worrying(node.id());
      case AT_RISK -> style.calm(node.id());
      case UP -> node.id();
    };
  }

  private String explanation(Node node) {
    return switch (radius.state(node)) {
      case DOWN -> CauseText.of(radius.cause(node));
      case DEGRADED ->
          "degraded because of "
              + CauseText.ids(radius.because(node))
              + (radius.isAtRisk(node) ? "; " + CauseText.lastHope(radius.lastHope(node)) : "");
      case AT_RISK -> "works; " + CauseText.lastHope(radius.lastHope(node)) + circle(node);
      case UP -> up(node);
    };
  }

  private String up(Node node) {
    if (!circle(node).isEmpty()) {
      return "works" + circle(node);
    }
    return radius.kept().contains(node) ? "kept" : "nothing takes it down or degrades it";
  }

  /** What counts as up only through a circle, and perhaps isn't. */
  private String circle(Node node) {
    return radius.heldByCircle().contains(node)
        ? "; careful: up only through a circle of nodes"
        : "";
  }
}

package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.report.Paragraph;
import blast.report.Style;
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

  private static final String INDENT = "   ";

  /** Levels that are indented at most; deeper ones stand below each other. */
  private static final int INDENTED_LEVELS = 24;

  private record Line(Node node, String prefix, String childPrefix, int level) {}

  private final BlastRadius radius;
  private final boolean all;
  private final Style style;
  private final Appendable out;

  /** Levels that are indented, so that some room for words is left. */
  private final int indented;

  private WhyText(BlastRadius radius, boolean all, Style style, Appendable out) {
    this.radius = radius;
    this.all = all;
    this.style = style;
    this.out = out;
    this.indented = Math.min(INDENTED_LEVELS, style.width() / 5);
  }

  /** Writes the tree of one node, whatever has become of it. */
  static void write(BlastRadius radius, Node node, boolean all, Style style, Appendable out)
      throws IOException {
    new WhyText(radius, all, style, out).write(node);
  }

  private void write(Node asked) throws IOException {
    State state = radius.state(asked);
    String title = style.strong("why " + asked.id() + " is " + state.words());
    Paragraph.write(title, "", INDENT, style, out);
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
      // A single reason that was explained already is named in the line itself.
      boolean isTold = reasons.size() == 1 && explained.contains(reasons.get(0));
      boolean hasChildren = isNew && !isTold && !reasons.isEmpty();
      write(line, !isNew && !reasons.isEmpty(), hasChildren);
      if (hasChildren) {
        pushChildren(line, reasons, open);
      }
    }
  }

  private void pushChildren(Line parent, List<Node> reasons, Deque<Line> open) {
    int level = parent.level() + 1;
    boolean indents = level <= indented;
    for (int i = reasons.size() - 1; i >= 0; i--) {
      boolean isLast = i == reasons.size() - 1;
      String prefix = parent.childPrefix() + (isLast ? "└─ " : "├─ ");
      String childPrefix =
          indents ? parent.childPrefix() + (isLast ? INDENT : "│  ") : parent.childPrefix();
      open.push(new Line(reasons.get(i), prefix, childPrefix, level));
    }
  }

  private void write(Line line, boolean wasExplained, boolean hasChildren) throws IOException {
    String text =
        dressed(line.node())
            + ": "
            + (wasExplained ? style.faint("explained above") : StateText.of(radius, line.node()));
    String hanging = style.faint(line.childPrefix() + (hasChildren ? "│  " : INDENT));
    Paragraph.write(text, style.faint(line.prefix()), hanging, style, out);
    Optional<String> source = line.node().text(Field.SOURCE);
    if (source.isPresent() && !wasExplained) {
      String named = style.faint("source: " + Printable.of(source.get()));
      Paragraph.write(named, hanging, hanging + INDENT, style, out);
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
}

package blast.report.answers;

import blast.inventory.Node;
import blast.report.Paragraph;
import blast.report.Style;
import blast.text.Numbers;
import blast.wording.CauseText;
import java.io.IOException;
import java.util.List;

/** Says what an answer takes for granted: that some nodes are out. */
final class OutText {
  private static final String INDENT = "  ";

  private OutText() {}

  /**
   * Writes a line if any node is out.
   *
   * @param down how many services are down without these nodes
   * @param services of how many
   * @param heldByCircle what counts as up then, but only through a circle
   */
  static void write(
      List<Node> nodes,
      int down,
      int services,
      List<Node> heldByCircle,
      Style style,
      Appendable out)
      throws IOException {
    if (!nodes.isEmpty()) {
      String text =
          style.strong("while " + CauseText.ids(nodes))
              + (nodes.size() == 1 ? " is out (" : " are out (")
              + Numbers.of(down)
              + " of "
              + Numbers.of(services, "service")
              + " down already)";
      Paragraph.write(text, "", INDENT, style, out);
    }
    writeCareful(heldByCircle, "", style, out);
  }

  /** Writes a line about nodes that count as up, if there are any that perhaps shouldn't. */
  static void writeCareful(List<Node> heldByCircle, String indent, Style style, Appendable out)
      throws IOException {
    if (!heldByCircle.isEmpty()) {
      String text = style.worrying("careful:") + " " + CauseText.heldByCircle(heldByCircle);
      Paragraph.write(text, indent, indent + INDENT, style, out);
    }
  }
}

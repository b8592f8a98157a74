package blast.report.answers;

import blast.inventory.Node;
import blast.report.Style;
import blast.text.Numbers;
import blast.wording.CauseText;
import java.io.IOException;
import java.util.List;

/** Says what an answer takes for granted: that some nodes are out. */
final class OutText {
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
      out.append(style.strong("while " + CauseText.ids(nodes)))
          .append(nodes.size() == 1 ? " is out (" : " are out (")
          .append(Numbers.of(down))
          .append(" of ")
          .append(Numbers.of(services, "service"))
          .append(" down already)\n");
    }
    writeCareful(heldByCircle, style, out);
  }

  /** Writes a line about nodes that count as up, if there are any that perhaps shouldn't. */
  static void writeCareful(List<Node> heldByCircle, Style style, Appendable out)
      throws IOException {
    if (!heldByCircle.isEmpty()) {
      out.append(style.worrying("careful: "))
          .append(CauseText.heldByCircle(heldByCircle))
          .append('\n');
    }
  }
}

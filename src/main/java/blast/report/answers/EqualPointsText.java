package blast.report.answers;

import blast.analysis.sweep.EqualPoints;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.Paragraph;
import blast.text.Numbers;
import blast.wording.DisplayWidth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what stands for single points of failure that share a row. */
final class EqualPointsText {
  private EqualPointsText() {}

  /**
   * The first, and as many of the others as there is room for: {@code pangyo-dc (also
   * pangyo-power)}.
   *
   * @param room columns
   */
  static String ids(EqualPoints points, int room) {
    String first = points.first().node().id();
    List<Node> others = points.others();
    if (others.isEmpty()) {
      return first;
    }
    String text = ids(first, others, 0);
    for (int named = 1; named <= others.size(); named++) {
      String longer = ids(first, others, named);
      if (DisplayWidth.of(longer) > room) {
        break;
      }
      text = longer;
    }
    return text;
  }

  /** The first and all others, in lines of as many as there is room for. */
  static String allIds(EqualPoints points, int room) {
    List<Node> others = points.others();
    String first = points.first().node().id();
    return others.isEmpty()
        ? first
        : String.join("\n  ", Paragraph.lines(ids(first, others, others.size()), room - 2));
  }

  private static String ids(String first, List<Node> others, int named) {
    String names =
        others.subList(0, named).stream().map(Node::id).collect(Collectors.joining(", "));
    int more = others.size() - named;
    String rest = more == 0 ? "" : (named == 0 ? "" : " and ") + Numbers.of(more) + " more";
    return first + " (also " + names + rest + ")";
  }

  /** Their kinds, from the largest thing to the smallest. */
  static String kinds(EqualPoints points) {
    Set<Kind> kinds = EnumSet.of(points.first().node().kind());
    points.others().forEach(node -> kinds.add(node.kind()));
    return SinglePointsAnswer.KINDS.stream()
        .filter(kinds::contains)
        .map(Kind::word)
        .collect(Collectors.joining(", "));
  }

  /** How many nodes are down without one of them. */
  static String down(EqualPoints points) {
    String most = Numbers.of(points.mostDown(), "node");
    return points.leastDown() == points.mostDown()
        ? most
        : Numbers.of(points.leastDown()) + " to " + most;
  }
}

package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.wording.Csv;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes chains of causes for spreadsheets: of each node asked for, a row for every node that its
 * state follows from, once, in the order and at the depth at which the tree explains it.
 */
final class WhyCsv {
  private record Link(Node node, int depth) {}

  private final BlastRadius radius;
  private final Csv csv;

  private WhyCsv(BlastRadius radius, Csv csv) {
    this.radius = radius;
    this.csv = csv;
  }

  /** Writes every row; nothing is cut. */
  static void write(RadiusAnswer answer, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    csv.row("why", "depth", "id", "kind", "name", "status", "cause", "source");
    WhyCsv writer = new WhyCsv(answer.radius(), csv);
    for (Node asked : answer.asked()) {
      writer.write(asked);
    }
  }

  private void write(Node asked) throws IOException {
    Set<Node> explained = new HashSet<>();
    Deque<Link> open = new ArrayDeque<>();
    open.push(new Link(asked, 0));
    while (!open.isEmpty()) {
      Link link = open.pop();
      if (explained.add(link.node())) {
        write(asked, link);
        List<Node> reasons = radius.reasons(link.node());
        for (int i = reasons.size() - 1; i >= 0; i--) {
          open.push(new Link(reasons.get(i), link.depth() + 1));
        }
      }
    }
  }

  private void write(Node asked, Link link) throws IOException {
    Node node = link.node();
    csv.row(
        asked.id(),
        link.depth(),
        node.id(),
        node.kind().word(),
        node.name().orElse(""),
        RadiusCsv.word(radius.state(node)),
        StateText.of(radius, node),
        node.text(Field.SOURCE).orElse(""));
  }
}

package blast.report.answers;

import blast.inventory.Node;
import blast.report.Style;
import blast.wording.Csv;
import java.io.IOException;
import java.util.OptionalLong;

/** Writes nodes for spreadsheets, one row for each; what isn't stated is empty. */
final class ListCsv {
  private ListCsv() {}

  static void write(ListAnswer answer, Style style, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    csv.row("id", "kind", "name", "company", "place", "users");
    for (Node node : answer.nodes()) {
      OptionalLong users = node.totalUsers();
      csv.row(
          node.id(),
          node.kind().word(),
          node.name().orElse(""),
          node.company().map(Node::id).orElse(""),
          node.place().map(Node::id).orElse(""),
          users.isPresent() ? users.getAsLong() : "");
    }
  }
}

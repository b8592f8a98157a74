package blast.report.answers;

import blast.inventory.Node;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.Printable;
import java.io.IOException;
import java.util.OptionalLong;

/** Writes nodes for people, one line for each. */
final class ListText {
  private ListText() {}

  static void write(ListAnswer answer, Style style, Appendable out) throws IOException {
    if (answer.nodes().isEmpty()) {
      return;
    }
    Table table =
        new Table(
                Table.Column.WORD,
                Table.Column.WORD,
                Table.Column.NAME,
                Table.Column.WORD,
                Table.Column.WORD,
                Table.Column.NUMBER)
            .dress(0, style::strong)
            .dress(1, style::faint);
    table.names("id", "kind", "name", "company", "place", "users");
    for (Node node : answer.nodes()) {
      OptionalLong users = node.totalUsers();
      table.row(
          node.id(),
          node.kind().word(),
          Printable.of(node.name().orElse("")),
          node.company().map(Node::id).orElse(""),
          node.place().map(Node::id).orElse(""),
          users.isPresent() ? Numbers.of(users.getAsLong()) : "");
    }
    table.write(style, out, "");
  }
}

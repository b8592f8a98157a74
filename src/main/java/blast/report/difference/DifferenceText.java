package blast.report.difference;

import blast.analysis.difference.InventoryChanges;
import blast.analysis.difference.Pair;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.Paragraph;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a change does, for people. */
final class DifferenceText {
  private static final String INDENT = "  ";

  /** How many rows people read of a part unless they ask for more or fewer. */
  private static final int ROWS = 20;

  /** How many ids are named of a kind. */
  private static final int NAMED = 8;

  private final DifferenceAnswer answer;
  private final int rows;
  private final Style style;
  private final Appendable out;

  private DifferenceText(DifferenceAnswer answer, Style style, Appendable out) {
    this.answer = answer;
    this.rows = answer.most().orElse(ROWS);
    this.style = style;
    this.out = out;
  }

  static void write(DifferenceAnswer answer, Style style, Appendable out) throws IOException {
    new DifferenceText(answer, style, out).write();
  }

  private void write() throws IOException {
    String headline = Headline.of(answer);
    String between = " from " + answer.before().name() + " to " + answer.after().name();
    if (answer.isEmpty()) {
      Paragraph.write(headline + between, "", INDENT, style, out);
      return;
    }
    Paragraph.write(style.strong(Printable.of(headline)), "", INDENT, style, out);
    for (String met : answer.met()) {
      Paragraph.write(style.bad("fails on " + Printable.of(met)), "", INDENT, style, out);
    }
    part("Worse", answer.worse(), true);
    part("Better", answer.better(), false);
    inventory(answer.difference().inventory());
  }

  private void part(String title, List<Change> changes, boolean isWorse) throws IOException {
    if (changes.isEmpty()) {
      return;
    }
    out.append('\n').append(style.strong(title)).append('\n');
    int shown = Math.min(rows, changes.size());
    for (Change change : changes.subList(0, shown)) {
      String mark = isWorse ? style.bad("-") : style.calm("+");
      Paragraph.write(
          mark + " " + Printable.of(change.text()), INDENT, INDENT + INDENT, style, out);
      for (String detail : change.details()) {
        Paragraph.write(
            style.faint(Printable.of(detail)), INDENT.repeat(3), INDENT.repeat(4), style, out);
      }
    }
    Table.writeMore(changes.size() - shown, style, out);
  }

  private void inventory(InventoryChanges changes) throws IOException {
    out.append('\n').append(style.strong("The inventory")).append('\n');
    nodes("added", changes.added());
    nodes("removed", changes.removed());
    int renamed = Math.min(rows, changes.renamed().size());
    for (Pair<Node> pair : changes.renamed().subList(0, renamed)) {
      line("probably renamed: " + pair.before().id() + " → " + pair.after().id());
    }
    Table.writeMore(changes.renamed().size() - renamed, style, out);
    int changed = Math.min(rows, changes.changed().size());
    for (InventoryChanges.Changed change : changes.changed().subList(0, changed)) {
      changed(change);
    }
    Table.writeMore(changes.changed().size() - changed, style, out);
    line("the same: " + Numbers.of(changes.same(), "node"));
  }

  private void line(String text) throws IOException {
    Paragraph.write(Printable.of(text), INDENT, INDENT + INDENT, style, out);
  }

  private void nodes(String what, List<Node> nodes) throws IOException {
    Map<Kind, List<String>> byKind = new LinkedHashMap<>();
    nodes.forEach(
        node -> byKind.computeIfAbsent(node.kind(), kind -> new ArrayList<>()).add(node.id()));
    for (Map.Entry<Kind, List<String>> kind : byKind.entrySet()) {
      List<String> ids = kind.getValue();
      int named = Math.min(NAMED, ids.size());
      line(
          what
              + ": "
              + kind.getKey().word(ids.size())
              + " "
              + String.join(", ", ids.subList(0, named))
              + (named < ids.size() ? " and " + Numbers.of(ids.size() - named) + " more" : ""));
    }
  }

  private void changed(InventoryChanges.Changed change) throws IOException {
    List<String> parts = new ArrayList<>();
    if (change.before().kind() != change.after().kind()) {
      parts.add("kind " + change.before().kind().word() + " → " + change.after().kind().word());
    }
    for (Field field : change.fields()) {
      String before = FieldValues.of(change.before(), field, NAMED).orElse("nothing");
      String after = FieldValues.of(change.after(), field, NAMED).orElse("nothing");
      parts.add(field.key() + (before.equals(after) ? " otherwise" : " " + before + " → " + after));
    }
    line(
        "changed: "
            + change.after().kind().word()
            + " "
            + change.after().id()
            + ": "
            + String.join("; ", parts));
  }
}

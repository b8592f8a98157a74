package blast.report.difference;

import blast.analysis.difference.InventoryChanges;
import blast.inventory.Field;
import blast.report.findings.MarkdownText;
import blast.text.Numbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a comment for a pull request: the headline, the worst of what is worse and better, and the
 * rest folded away. The first line marks the comment, so that the next run can replace it.
 */
final class DifferenceMarkdown {
  private static final String MARKER = "<!-- blast diff -->";

  /** Rows that are seen at once. */
  private static final int ROWS = 10;

  /** Characters of a comment; GitHub takes some more. */
  private static final int LONGEST = 65_000;

  /** What is kept free for the end. */
  private static final int REST = 200;

  private static final int NAMED = 8;

  private final DifferenceAnswer answer;
  private final StringBuilder text = new StringBuilder();
  private boolean isCut;

  private DifferenceMarkdown(DifferenceAnswer answer) {
    this.answer = answer;
  }

  static void write(DifferenceAnswer answer, Appendable out) throws IOException {
    DifferenceMarkdown markdown = new DifferenceMarkdown(answer);
    markdown.write();
    out.append(markdown.text);
  }

  private void write() {
    List<String> met = answer.met();
    text.append(MARKER).append("\n### ").append(met.isEmpty() ? "" : "✗ ").append("blast diff: ");
    text.append(MarkdownText.whole(Headline.of(answer))).append("\n\n");
    text.append("From ").append(MarkdownText.of(answer.before().name()));
    text.append(" to ").append(MarkdownText.of(answer.after().name())).append(".\n");
    met.forEach(one -> text.append("\n**Fails on ").append(MarkdownText.of(one)).append("**\n"));
    part("Worse", answer.worse());
    part("Better", answer.better());
    inventory(answer.difference().inventory());
    if (isCut) {
      text.append("\nThis comment would be too long: the rest is left out.\n");
    }
  }

  private void part(String title, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    int shown = Math.min(ROWS, changes.size());
    table(title, changes.subList(0, shown));
    if (shown < changes.size()) {
      folded(
          Numbers.of(changes.size() - shown) + " more",
          () -> table(title, changes.subList(shown, changes.size())));
    }
    List<Change> explained =
        changes.subList(0, shown).stream().filter(one -> !one.details().isEmpty()).toList();
    if (!explained.isEmpty()) {
      folded("Why", () -> explained.forEach(this::chain));
    }
  }

  private void table(String title, List<Change> changes) {
    append("\n| " + title + " | |\n|---|---|\n");
    for (Change change : changes) {
      append("| " + change.type().word() + " | " + MarkdownText.of(change.text()) + " |\n");
    }
  }

  private void chain(Change change) {
    String fence = MarkdownText.fence(change.details());
    StringBuilder block = new StringBuilder();
    block.append('\n').append(MarkdownText.of(change.subject())).append("\n\n").append(fence);
    block.append("diff\n");
    change.details().forEach(line -> block.append(MarkdownText.cut(line)).append('\n'));
    append(block.append(fence).append('\n').toString());
  }

  /** A part that is unfolded by who wants it; left out with all that would be too long. */
  private void folded(String summary, Runnable content) {
    append("\n<details><summary>" + MarkdownText.inHtml(summary) + "</summary>\n");
    if (!isCut) {
      content.run();
      text.append("\n</details>\n");
    }
  }

  /** Nothing is begun that doesn't fit whole. */
  private void append(String block) {
    isCut |= text.length() + block.length() > LONGEST - REST;
    if (!isCut) {
      text.append(block);
    }
  }

  private void inventory(InventoryChanges changes) {
    String counts =
        Numbers.of(changes.added().size(), "node")
            + " added, "
            + Numbers.of(changes.removed().size())
            + " removed, "
            + Numbers.of(changes.changed().size())
            + " changed, "
            + Numbers.of(changes.same())
            + " the same";
    if (changes.isEmpty()) {
      append("\n" + counts + "\n");
      return;
    }
    folded(counts, () -> rows(changes));
  }

  private void rows(InventoryChanges changes) {
    append("\n| | node | field | before | after |\n|---|---|---|---|---|\n");
    changes.added().forEach(node -> row("added", node.id(), "", "", ""));
    changes.removed().forEach(node -> row("removed", node.id(), "", "", ""));
    changes
        .renamed()
        .forEach(pair -> row("probably renamed", pair.after().id(), "", pair.before().id(), ""));
    for (InventoryChanges.Changed change : changes.changed()) {
      for (Field field : change.fields()) {
        row(
            "changed",
            change.after().id(),
            field.key(),
            FieldValues.of(change.before(), field, NAMED).orElse(""),
            FieldValues.of(change.after(), field, NAMED).orElse(""));
      }
    }
  }

  private void row(String... cells) {
    List<String> escaped = new ArrayList<>();
    for (String cell : cells) {
      escaped.add(MarkdownText.of(cell));
    }
    append("| " + String.join(" | ", escaped) + " |\n");
  }
}

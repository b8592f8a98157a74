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

  /** Up to where the part that is being written may go. */
  private int end = LONGEST - REST;

  /** Whether that part is full, and whether any was. */
  private boolean isFull;

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
    List<Change> worse = asked(answer.worse());
    List<Change> better = asked(answer.better());
    table("Worse", worse.subList(0, Math.min(ROWS, worse.size())));
    table("Better", better.subList(0, Math.min(ROWS, better.size())));
    why("worse", worse);
    why("better", better);
    more("worse", worse, answer.worse().size());
    more("better", better, answer.better().size());
    inventory(answer.difference().inventory());
    if (isCut) {
      text.append("\nAll of it would be too long for a comment: some is left out.\n");
    }
  }

  private List<Change> asked(List<Change> changes) {
    return changes.subList(0, Math.min(answer.most().orElse(Integer.MAX_VALUE), changes.size()));
  }

  private void table(String title, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    append("\n| " + title + " | |\n|---|---|\n");
    for (Change change : changes) {
      append("| " + change.type().word() + " | " + MarkdownText.of(change.text()) + " |\n");
    }
  }

  /** The chains and messages of what is in the table. */
  private void why(String what, List<Change> changes) {
    List<Change> explained =
        changes.stream().limit(ROWS).filter(one -> !one.details().isEmpty()).toList();
    if (!explained.isEmpty()) {
      folded("Why it is " + what, () -> explained.forEach(this::chain));
    }
  }

  /** What isn't in the table. */
  private void more(String what, List<Change> changes, int all) {
    if (ROWS < changes.size()) {
      String title =
          Numbers.of(changes.size() - ROWS)
              + " more that "
              + (changes.size() - ROWS == 1 ? "is " : "are ")
              + what;
      folded(title, () -> table(title, changes.subList(ROWS, changes.size())));
    }
    if (changes.size() < all) {
      append("\n… and " + Numbers.of(all - changes.size()) + " more of what is " + what + "\n");
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

  /** A part that is unfolded by who wants it: half of what is left, for others come after it. */
  private void folded(String summary, Runnable content) {
    append("\n<details><summary>" + MarkdownText.inHtml(summary) + "</summary>\n");
    if (!isFull) {
      int whole = end;
      end = text.length() + (end - text.length()) / 2;
      content.run();
      end = whole;
      text.append(isFull ? "\n… and more\n" : "").append("\n</details>\n");
      isFull = false;
    }
  }

  /** Nothing is begun that doesn't fit whole, and nothing of a part after what didn't. */
  private void append(String block) {
    isFull |= text.length() + block.length() > end;
    isCut |= isFull;
    if (!isFull) {
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
      String kindBefore = change.before().kind().word();
      String kindAfter = change.after().kind().word();
      if (!kindBefore.equals(kindAfter)) {
        row("changed", change.after().id(), "kind", kindBefore, kindAfter);
      }
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

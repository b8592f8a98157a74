package blast.report.findings;

import blast.diagnostic.Check;
import blast.report.Paragraph;
import blast.report.Style;
import blast.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes what the manual says of checks. */
public final class ExplanationText {
  private static final String FENCE = "```";
  private static final String ITEM = "- ";

  private ExplanationText() {}

  /**
   * Writes one check's section of the manual.
   *
   * @param section what stands there, as Markdown
   */
  public static void write(Check check, String section, Style style, Appendable out)
      throws IOException {
    out.append(style.strong(check.id())).append("\n\n");
    for (String paragraph : paragraphs(section, style.width())) {
      String hanging = paragraph.startsWith(ITEM) ? "  " : "";
      Paragraph.write(paragraph, "", hanging, style, out);
    }
  }

  /** Its lines, or where one of them is too wide its paragraphs, to be broken anew. */
  private static List<String> paragraphs(String section, int width) {
    List<String> lines = section.lines().toList();
    if (lines.stream().allMatch(line -> line.length() <= width)) {
      return lines;
    }
    List<String> paragraphs = new ArrayList<>();
    boolean isCode = false;
    boolean goesOn = false;
    for (String line : lines) {
      boolean isFence = line.startsWith(FENCE);
      isCode ^= isFence;
      boolean isProse = !isCode && !isFence && !line.isEmpty() && !line.startsWith(ITEM);
      if (isProse && goesOn) {
        int last = paragraphs.size() - 1;
        paragraphs.set(last, paragraphs.get(last) + " " + line.strip());
      } else {
        paragraphs.add(line);
      }
      goesOn = isProse || (!isCode && line.startsWith(ITEM));
    }
    return paragraphs;
  }

  /** Writes a line for each check. */
  public static void writeList(List<Check> checks, Style style, Appendable out) throws IOException {
    Table table =
        new Table(Table.Column.WORD, Table.Column.WORD, Table.Column.TEXT).dress(0, style::strong);
    for (Check check : checks) {
      table.row(check.id(), check.severity().word(), check.summary());
    }
    table.write(style, out, "");
  }
}

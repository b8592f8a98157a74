package blast.report.findings;

import blast.diagnostic.Check;
import blast.report.Style;
import blast.report.Table;
import java.io.IOException;
import java.util.List;

/** Writes what the manual says of checks. */
public final class ExplanationText {
  private ExplanationText() {}

  /**
   * Writes one check's section of the manual.
   *
   * @param section what stands there, as Markdown
   */
  public static void write(Check check, String section, Style style, Appendable out)
      throws IOException {
    out.append(style.strong(check.id())).append("\n\n").append(section);
  }

  /** Writes a line for each check. */
  public static void writeList(List<Check> checks, Style style, Appendable out) throws IOException {
    Table table =
        new Table(Table.Align.LEFT, Table.Align.LEFT, Table.Align.LEFT).dress(0, style::strong);
    for (Check check : checks) {
      table.row(check.id(), check.severity().word(), check.summary());
    }
    table.write(out, "");
  }
}

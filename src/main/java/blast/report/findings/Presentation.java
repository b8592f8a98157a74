package blast.report.findings;

import blast.lint.Strictness;
import blast.report.Style;

/**
 * What a report of findings needs to know besides what was found.
 *
 * @param command the command that was run: {@code lint} or {@code check}
 * @param version the version of the program, as it states it
 * @param style how text is dressed
 * @param all whether text has its lists to their ends
 * @param strictness what makes the run fail
 */
public record Presentation(
    String command, String version, Style style, boolean all, Strictness strictness) {
  /** The command as it is called: {@code blast lint}. */
  String call() {
    return "blast " + command;
  }
}

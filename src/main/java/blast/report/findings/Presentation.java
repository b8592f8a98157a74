package blast.report.findings;

import blast.diagnostic.Severity;
import blast.lint.Strictness;
import blast.report.Style;
import blast.text.Numbers;
import java.util.Optional;

/**
 * What a report of findings needs to know besides what was found.
 *
 * @param command the command that was run: {@code lint} or {@code check}
 * @param version the version of the program, as it states it
 * @param style how text is dressed
 * @param all whether text has its lists to their ends
 * @param verbose whether text has notes too, most of which only matter to who has time for them
 * @param strictness what makes the run fail
 * @param paths how files are named in reports for other programs
 * @param sarifLimit how many results SARIF has at the most
 */
public record Presentation(
    String command,
    String version,
    Style style,
    boolean all,
    boolean verbose,
    Strictness strictness,
    ReportPaths paths,
    int sarifLimit) {
  /** Whether text has notes: where they are asked for, or fail the run. */
  boolean showsNotes() {
    return all || verbose || strictness.least() == Severity.NOTE;
  }

  /** The command as it is called: {@code blast lint}. */
  String call() {
    return "blast " + command;
  }

  /** What is said where SARIF can't have all findings. */
  public Optional<String> leftOutOfSarif(int all) {
    return all <= sarifLimit
        ? Optional.empty()
        : Optional.of(
            "SARIF has the worst "
                + Numbers.of(sarifLimit)
                + " of "
                + Numbers.of(all, "finding")
                + "; --sarif-limit says how many");
  }
}

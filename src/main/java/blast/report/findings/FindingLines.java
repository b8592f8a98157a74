package blast.report.findings;

import blast.diagnostic.Diagnostic;
import blast.lint.Finding;
import blast.text.SourceSpan;
import blast.wording.Printable;
import java.util.ArrayList;
import java.util.List;

/** A finding line by line without its source text, for reports that have no room for that. */
final class FindingLines {
  private final ReportPaths paths;

  /** With the names that files have in the report. */
  FindingLines(ReportPaths paths) {
    this.paths = paths;
  }

  /** The same for a finding by itself. */
  List<String> details(Finding finding) {
    return details(new CommonCause(List.of(finding)));
  }

  private String place(SourceSpan span) {
    return paths.of(span.file()).map(path -> path + ":" + span.start()).orElse(span.toString());
  }

  /** The first line: {@code blast.yaml:3:5: error: message [rule]}. */
  String head(Finding finding) {
    return Printable.of(
        place(finding.diagnostic().span())
            + ": "
            + finding.severity().word()
            + ": "
            + finding.diagnostic().message()
            + " ["
            + finding.check().id()
            + "]");
  }

  /**
   * What follows the first of findings with one cause: other places, a hint, why something failed,
   * and what else failed for the same cause.
   */
  List<String> details(CommonCause group) {
    Finding finding = group.first();
    List<String> lines = new ArrayList<>();
    for (Diagnostic.Related related : finding.diagnostic().related()) {
      lines.add(Printable.of(related.message() + ": " + place(related.span())));
    }
    finding.diagnostic().hint().ifPresent(hint -> lines.add(Printable.of("hint: " + hint)));
    for (String step : group.chain(false)) {
      lines.add(Printable.of("why: " + step));
    }
    for (Finding other : group.others()) {
      String place = place(other.diagnostic().span());
      lines.add(Printable.of("also: " + other.diagnostic().message() + ": " + place));
    }
    return lines;
  }
}

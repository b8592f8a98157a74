package blast.report.findings;

import blast.diagnostic.KnownFinding;
import blast.lint.Finding;
import blast.lint.Results;
import blast.report.Paragraph;
import blast.report.Style;
import blast.text.Numbers;
import blast.text.SourceSpan;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes findings for people: tests that have names first, then findings with their lines, then how
 * many there are. Of each rule the first findings are shown, and the others counted.
 */
final class FindingsText implements FindingsWriter {
  /** What is listed of one kind before the rest is counted. */
  static final int MOST = 20;

  private static final String MARGIN = "    ";

  /** As wide as what begins the steps of a chain. */
  private static final String WHY = "     ";

  private final Presentation presentation;
  private final Style style;

  FindingsText(Presentation presentation) {
    this.presentation = presentation;
    this.style = presentation.style();
  }

  @Override
  public void write(Results results, Appendable out) throws IOException {
    VerdictList.write(results.verdicts(), presentation, out);
    List<Finding> shown = new ArrayList<>();
    Map<String, Integer> found = new TreeMap<>();
    for (Finding finding : results.findings()) {
      if (finding.isOpen()
          && (found.merge(finding.check().id(), 1, Integer::sum) <= MOST || presentation.all())) {
        shown.add(finding);
      }
    }
    findings(shown, out);
    if (!presentation.all()) {
      more(found, out);
    }
    stale(results.stale(), out);
    if (presentation.all()) {
      covered(results.covered(), out);
    }
    FindingCounts counts = FindingCounts.of(results, presentation.strictness());
    Paragraph.write(counts.inWords(presentation), "", "  ", style, out);
  }

  private void findings(List<Finding> shown, Appendable out) throws IOException {
    List<SourceSpan> spans = new ArrayList<>();
    for (Finding finding : shown) {
      spans.add(finding.diagnostic().span());
    }
    DiagnosticText text = DiagnosticText.of(SourceLines.of(spans), style, out);
    for (Finding finding : shown) {
      text.write(finding.diagnostic());
      String intro = style.calm("why:") + " ";
      for (String step : ChainText.lines(finding, presentation.all())) {
        Paragraph.write(step, MARGIN + intro, MARGIN + WHY + WHY, style, out);
        intro = WHY;
      }
    }
  }

  private void more(Map<String, Integer> found, Appendable out) throws IOException {
    for (Map.Entry<String, Integer> rule : found.entrySet()) {
      int more = rule.getValue() - MOST;
      if (more > 0) {
        String text = "… and " + Numbers.of(more) + " more of " + rule.getKey() + " (--all)";
        out.append(style.faint(text)).append('\n');
      }
    }
  }

  private void covered(List<Results.Covered> covered, Appendable out) throws IOException {
    for (Results.Covered one : covered) {
      out.append(style.calm("ignored")).append(": ").append(SuppressionText.of(one)).append('\n');
    }
  }

  private void stale(List<KnownFinding> stale, Appendable out) throws IOException {
    int shown = presentation.all() ? stale.size() : Math.min(MOST, stale.size());
    for (KnownFinding entry : stale.subList(0, shown)) {
      if (entry.span().isPresent()) {
        String place = Printable.of(entry.span().get().toString());
        out.append(style.strong(place)).append(": ");
      }
      out.append(style.worrying("stale")).append(": ").append(StaleText.of(entry)).append('\n');
    }
    if (stale.size() > shown) {
      String text = "… and " + Numbers.of(stale.size() - shown) + " more stale (--all)";
      out.append(style.faint(text)).append('\n');
    }
  }

  @Override
  public void writeFailure(String message, Optional<String> hint, Appendable out)
      throws IOException {
    out.append("blast: ")
        .append(style.bad("error"))
        .append(": ")
        .append(Printable.of(message))
        .append('\n');
    if (hint.isPresent()) {
      String text = style.calm("hint:") + " " + Printable.of(hint.get());
      Paragraph.write(text, MARGIN, MARGIN + MARGIN, style, out);
    }
  }
}

package blast.report.findings;

import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Widespread;
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
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes findings for people: tests that have names first, then findings with their lines, then how
 * many there are. The worst come first. Of each rule the first findings are shown, and the others
 * counted; so are notes, unless they are asked for.
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
    List<Finding> notes = new ArrayList<>();
    List<Finding> others = new ArrayList<>();
    for (Finding finding : results.worstFirst()) {
      (finding.severity() == Severity.NOTE ? notes : others).add(finding);
    }
    findings(others, out);
    if (presentation.showsNotes()) {
      widespread(results.widespread(), notes, out);
      findings(notes, out);
    } else if (!notes.isEmpty()) {
      String text = "… and " + Numbers.of(notes.size(), "note") + " (--all or -v)";
      out.append(style.faint(text)).append('\n');
    }
    stale(results.stale(), out);
    if (presentation.all()) {
      covered(results.covered(), out);
    }
    FindingCounts counts = FindingCounts.of(results, presentation.strictness());
    Paragraph.write(counts.inWords(presentation), "", "  ", style, out);
  }

  /** Of each rule the first findings, and how many more there are. */
  private void findings(List<Finding> findings, Appendable out) throws IOException {
    List<Finding> shown = new ArrayList<>();
    Map<String, Integer> found = new TreeMap<>();
    for (Finding finding : findings) {
      if (found.merge(finding.check().id(), 1, Integer::sum) <= MOST || presentation.all()) {
        shown.add(finding);
      }
    }
    each(shown, out);
    if (!presentation.all()) {
      more(found, out);
    }
  }

  /**
   * Says once what most nodes of a kind have, which takes the place of theirs unless all is asked.
   */
  private void widespread(List<Widespread> widespread, List<Finding> notes, Appendable out)
      throws IOException {
    for (Widespread one : widespread) {
      String id = one.findings().get(0).check().id();
      Paragraph.write(
          style.calm("note")
              + ": "
              + one.text()
              + style.faint(" [" + id + "]" + (presentation.all() ? "" : " (--all)")),
          "",
          MARGIN,
          style,
          out);
      if (!presentation.all()) {
        notes.removeAll(Set.copyOf(one.findings()));
      }
    }
  }

  private void each(List<Finding> shown, Appendable out) throws IOException {
    List<SourceSpan> spans = new ArrayList<>();
    for (Finding finding : shown) {
      spans.add(finding.diagnostic().span());
    }
    DiagnosticText text = DiagnosticText.of(SourceLines.of(spans), style, out);
    for (CommonCause group : CommonCause.of(shown)) {
      Optional<SourceSpan> last = Optional.empty();
      for (Finding finding : group.findings()) {
        text.write(finding.diagnostic(), last);
        last = Optional.of(finding.diagnostic().span());
      }
      String intro = style.calm("why:") + " ";
      for (String step : group.chain(presentation.all())) {
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
      if (one.isTried()) {
        out.append(style.calm("ignored")).append(": ").append(SuppressionText.of(one)).append('\n');
      }
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

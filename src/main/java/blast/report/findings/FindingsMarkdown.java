package blast.report.findings;

import blast.diagnostic.KnownFinding;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Verdict;
import blast.text.Numbers;
import blast.text.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a summary for a pull request: whether it passes, the tests that fail, and what was found,
 * worst first. Tables are cut, because a comment may not be longer than 65 536 characters.
 */
final class FindingsMarkdown implements FindingsWriter {
  private static final int ROWS = 50;
  private static final int CHAINS = 10;

  private final Presentation presentation;

  FindingsMarkdown(Presentation presentation) {
    this.presentation = presentation;
  }

  @Override
  public void write(Results results, Appendable out) throws IOException {
    boolean fails = presentation.strictness().fails(results);
    headline(fails ? "✗" : "✓", fails ? "failed" : "passed", out);
    if (results.inventory().isPresent()) {
      out.append("In ").append(MarkdownText.of(results.inventory().get())).append(": ");
    }
    FindingCounts counts = FindingCounts.of(results, presentation.strictness());
    out.append(counts.inWords(presentation)).append('\n');
    passed(results.verdicts(), out);
    failedTests(results.verdicts(), out);
    findings(results.worstFirst(), out);
    stale(results.stale(), out);
  }

  private void headline(String mark, String outcome, Appendable out) throws IOException {
    out.append("### ").append(mark).append(' ').append(presentation.call());
    out.append(": ").append(outcome).append("\n\n");
  }

  private void passed(List<Verdict> verdicts, Appendable out) throws IOException {
    List<String> suites = new ArrayList<>();
    for (Map.Entry<Verdict.Suite, List<Verdict>> suite : VerdictList.bySuite(verdicts).entrySet()) {
      FindingCounts counts = FindingCounts.of(suite.getValue(), presentation.strictness());
      suites.add(suite.getKey().word() + ": " + counts.passedInWords());
    }
    if (!suites.isEmpty()) {
      out.append('\n').append(String.join("; ", suites)).append('\n');
    }
  }

  /** Of rules the findings tell enough. */
  private void failedTests(List<Verdict> verdicts, Appendable out) throws IOException {
    List<Verdict> failed =
        verdicts.stream()
            .filter(verdict -> verdict.suite().isOfPromises())
            .filter(presentation.strictness()::fails)
            .toList();
    if (failed.isEmpty()) {
      return;
    }
    out.append("\n| failed | test | findings | |\n|---|---|---|---|\n");
    for (Verdict verdict : failed.subList(0, Math.min(ROWS, failed.size()))) {
      FindingCounts counts = FindingCounts.of(verdict, presentation.strictness());
      row(out, verdict.suite().word(), verdict.name(), counts.openInWords(), verdict.note());
    }
    more(failed.size(), "failed tests", out);
  }

  private static void row(Appendable out, String... cells) throws IOException {
    for (String cell : cells) {
      out.append("| ").append(MarkdownText.of(cell)).append(' ');
    }
    out.append("|\n");
  }

  private static void more(int all, String what, Appendable out) throws IOException {
    if (all > ROWS) {
      out.append("\n… and ").append(Numbers.of(all - ROWS)).append(" more ").append(what);
      out.append('\n');
    }
  }

  private void findings(List<Finding> open, Appendable out) throws IOException {
    if (open.isEmpty()) {
      return;
    }
    List<Finding> shown = open.subList(0, Math.min(ROWS, open.size()));
    out.append("\n| severity | found | where | rule |\n|---|---|---|---|\n");
    for (Finding finding : shown) {
      row(
          out,
          finding.severity().word(),
          finding.diagnostic().message(),
          where(finding.diagnostic().span()),
          finding.check().id());
    }
    more(open.size(), "findings", out);
    List<CommonCause> explained =
        CommonCause.of(shown.stream().filter(one -> !one.chain().isEmpty()).toList());
    int told = Math.min(CHAINS, explained.size());
    for (CommonCause group : explained.subList(0, told)) {
      details(group, out);
    }
    long untold =
        explained.subList(told, explained.size()).stream()
            .mapToLong(group -> group.findings().size())
            .sum();
    if (untold > 0) {
      out.append("\nThe chains of ").append(Numbers.of(untold, "more finding"));
      out.append(" are not shown.\n");
    }
  }

  private String where(SourceSpan span) {
    String file = presentation.paths().of(span.file()).orElse(span.file().name());
    return file + ":" + span.start().line();
  }

  private void details(CommonCause group, Appendable out) throws IOException {
    List<String> lines = new FindingLines(presentation.paths()).details(group);
    String fence = MarkdownText.fence(lines);
    out.append("\n<details><summary>")
        .append(MarkdownText.inHtml(group.first().diagnostic().message()))
        .append(and(group.others().size()))
        .append("</summary>\n\n")
        .append(fence)
        .append("text\n");
    for (String line : lines) {
      out.append(MarkdownText.cut(line)).append('\n');
    }
    out.append(fence).append("\n\n</details>\n");
  }

  private static String and(int others) {
    return others == 0 ? "" : " (and " + Numbers.of(others) + " more for the same cause)";
  }

  private static void stale(List<KnownFinding> stale, Appendable out) throws IOException {
    if (stale.isEmpty()) {
      return;
    }
    out.append("\n| stale in the baseline | of |\n|---|---|\n");
    for (KnownFinding entry : stale.subList(0, Math.min(ROWS, stale.size()))) {
      row(out, entry.rule(), entry.subject().toString());
    }
    more(stale.size(), "stale entries", out);
  }

  @Override
  public void writeFailure(String message, Optional<String> hint, Appendable out)
      throws IOException {
    headline("✗", "could not run", out);
    out.append("error: ").append(MarkdownText.of(message)).append('\n');
    if (hint.isPresent()) {
      out.append("\nhint: ").append(MarkdownText.of(hint.get())).append('\n');
    }
  }
}

package blast.report.findings;

import blast.lint.Verdict;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes scenarios and policies, one line each, those that fail first: whether it passes, its name,
 * and what was tried. Rules have no line of their own, since their findings say all.
 */
final class VerdictList {
  /** What came of a test, the worst first. */
  private enum Outcome {
    FAIL("✗ fail", "fail"),
    ACCEPTED("~ accepted", "are accepted"),
    PASS("✓ pass", "pass");

    final String mark;
    final String ofSeveral;

    Outcome(String mark, String ofSeveral) {
      this.mark = mark;
      this.ofSeveral = ofSeveral;
    }
  }

  private final Presentation presentation;
  private final Style style;
  private final Appendable out;

  private VerdictList(Presentation presentation, Appendable out) {
    this.presentation = presentation;
    this.style = presentation.style();
    this.out = out;
  }

  static void write(List<Verdict> verdicts, Presentation presentation, Appendable out)
      throws IOException {
    VerdictList list = new VerdictList(presentation, out);
    for (Map.Entry<Verdict.Suite, List<Verdict>> suite : bySuite(verdicts).entrySet()) {
      if (suite.getKey().isOfPromises()) {
        list.write(suite.getKey(), suite.getValue());
      }
    }
  }

  /** Tests by suite, in the order of suites; those without tests are left out. */
  static Map<Verdict.Suite, List<Verdict>> bySuite(List<Verdict> verdicts) {
    Map<Verdict.Suite, List<Verdict>> suites = new EnumMap<>(Verdict.Suite.class);
    for (Verdict verdict : verdicts) {
      suites.computeIfAbsent(verdict.suite(), suite -> new ArrayList<>()).add(verdict);
    }
    return suites;
  }

  private void write(Verdict.Suite suite, List<Verdict> tests) throws IOException {
    Map<Outcome, List<Verdict>> byOutcome = new EnumMap<>(Outcome.class);
    for (Verdict test : tests) {
      byOutcome.computeIfAbsent(outcome(test), outcome -> new ArrayList<>()).add(test);
    }
    String passed = FindingCounts.of(tests, presentation.strictness()).passedInWords();
    out.append(style.strong(suite.word())).append(": ").append(passed).append('\n');
    Table table =
        new Table(Table.Column.WORD, Table.Column.WORD, Table.Column.TEXT).dress(0, this::dressed);
    for (Map.Entry<Outcome, List<Verdict>> one : byOutcome.entrySet()) {
      int shown = shown(one.getValue().size());
      for (Verdict test : one.getValue().subList(0, shown)) {
        table.row(one.getKey().mark, Printable.of(test.name()), note(test));
      }
    }
    table.write(style, out, "  ");
    for (Map.Entry<Outcome, List<Verdict>> one : byOutcome.entrySet()) {
      int all = one.getValue().size();
      more(all - shown(all), one.getKey().ofSeveral);
    }
    out.append('\n');
  }

  private Outcome outcome(Verdict test) {
    FindingCounts counts = FindingCounts.of(test, presentation.strictness());
    if (counts.failed() > 0) {
      return Outcome.FAIL;
    }
    return counts.accepted() > 0 ? Outcome.ACCEPTED : Outcome.PASS;
  }

  private String dressed(String mark) {
    if (mark.equals(Outcome.FAIL.mark)) {
      return style.bad(mark);
    }
    return mark.equals(Outcome.PASS.mark) ? style.calm(mark) : style.worrying(mark);
  }

  private int shown(int all) {
    return presentation.all() ? all : Math.min(all, FindingsText.MOST);
  }

  private String note(Verdict test) {
    FindingCounts counts = FindingCounts.of(test, presentation.strictness());
    List<String> parts = new ArrayList<>();
    if (counts.open() > 0) {
      parts.add(counts.openInWords());
    }
    if (counts.suppressed() > 0) {
      parts.add(counts.suppressedInWords());
    }
    if (!test.note().isEmpty()) {
      parts.add(Printable.of(test.note()));
    }
    return String.join("; ", parts);
  }

  private void more(int more, String word) throws IOException {
    if (more > 0) {
      String text = "… and " + Numbers.of(more) + " more that " + word + " (--all)";
      out.append("  ").append(style.faint(text)).append('\n');
    }
  }
}

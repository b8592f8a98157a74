package blast.report.findings;

import blast.lint.Verdict;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes scenarios and policies, one line each, those that fail first: whether it passes, its name,
 * and what was tried. Rules have no line of their own, since their findings say all.
 */
final class VerdictList {
  private static final String FAIL = "✗ fail";
  private static final String PASS = "✓ pass";

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
      if (suite.getKey() == Verdict.Suite.SCENARIOS || suite.getKey() == Verdict.Suite.POLICIES) {
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
    List<Verdict> shown = new ArrayList<>();
    int[] number = new int[2];
    for (Verdict test : tests) {
      int kind = presentation.strictness().fails(test) ? 1 : 0;
      if (number[kind]++ < FindingsText.MOST || presentation.all()) {
        shown.add(test);
      }
    }
    shown.sort(Comparator.comparing(test -> !presentation.strictness().fails(test)));
    String passed = Numbers.of(number[0]) + " of " + Numbers.of(tests.size()) + " pass";
    out.append(style.strong(suite.word())).append(": ").append(passed).append('\n');
    Table table =
        new Table(Table.Column.WORD, Table.Column.WORD, Table.Column.TEXT)
            .dress(0, word -> word.equals(FAIL) ? style.bad(word) : style.calm(word));
    for (Verdict test : shown) {
      boolean fails = presentation.strictness().fails(test);
      table.row(fails ? FAIL : PASS, Printable.of(test.name()), note(test));
    }
    table.write(style, out, "  ");
    if (!presentation.all()) {
      more(number[1] - FindingsText.MOST, "fail");
      more(number[0] - FindingsText.MOST, "pass");
    }
    out.append('\n');
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

package blast.report.findings;

import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Verdict;
import blast.text.Numbers;
import blast.wording.Printable;
import blast.wording.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes test results in the XML that JUnit's Ant task began and that every CI server reads, within
 * what the schema of Jenkins' xUnit plugin allows: each rule, scenario or policy is a test case. It
 * fails as a whole and once, with all that makes it fail; what is found beside that, and what is
 * accepted, is its output.
 */
final class FindingsJunit implements FindingsWriter {
  private static final String BASELINE = "baseline";

  private final Presentation presentation;
  private final FindingLines lines;

  FindingsJunit(Presentation presentation) {
    this.presentation = presentation;
    this.lines = new FindingLines(presentation.paths());
  }

  @Override
  public void write(Results results, Appendable out) throws IOException {
    Xml.write(out, xml -> write(results, xml));
  }

  private void write(Results results, Xml xml) throws IOException {
    FindingCounts counts = FindingCounts.of(results, presentation.strictness());
    int ofBaseline = results.stale().isEmpty() ? 0 : 1;
    int failed = counts.failed() + (failsOfBaseline() ? ofBaseline : 0);
    xml.start("testsuites");
    numbers(xml, presentation.call(), counts.tests() + ofBaseline, failed, 0);
    for (Map.Entry<Verdict.Suite, List<Verdict>> suite :
        VerdictList.bySuite(results.verdicts()).entrySet()) {
      suite(xml, suite.getKey().word(), suite.getValue());
    }
    if (ofBaseline > 0) {
      baseline(xml, results.stale());
    }
    xml.end();
  }

  private static void numbers(Xml xml, String name, int tests, int failures, int errors)
      throws IOException {
    xml.attribute("name", Printable.of(name));
    xml.attribute("tests", tests);
    xml.attribute("failures", failures);
    xml.attribute("errors", errors);
  }

  private void suite(Xml xml, String name, List<Verdict> tests) throws IOException {
    int failed = 0;
    for (Verdict test : tests) {
      failed += presentation.strictness().fails(test) ? 1 : 0;
    }
    xml.start("testsuite");
    numbers(xml, name, tests.size(), failed, 0);
    for (Verdict test : tests) {
      test(xml, name, test);
    }
    xml.end();
  }

  private static void lines(Xml xml, List<String> lines) throws IOException {
    List<String> printable = new ArrayList<>(lines);
    printable.replaceAll(Printable::of);
    xml.lines(printable);
  }

  private static void startTest(Xml xml, String suite, String name) throws IOException {
    xml.start("testcase");
    xml.attribute("classname", "blast." + suite);
    xml.attribute("name", Printable.of(name));
  }

  private void test(Xml xml, String suite, Verdict test) throws IOException {
    startTest(xml, suite, test.name());
    List<Finding> failing =
        test.findings().stream().filter(presentation.strictness()::fails).toList();
    if (!failing.isEmpty()) {
      failure(xml, failing);
    }
    List<String> output = output(test);
    if (!output.isEmpty()) {
      xml.start("system-out");
      lines(xml, output);
      xml.end();
    }
    xml.end();
  }

  private void failure(Xml xml, List<Finding> failing) throws IOException {
    Finding first = failing.get(0);
    int more = failing.size() - 1;
    String message = first.diagnostic().message();
    Severity worst = failing.stream().map(Finding::severity).sorted().findFirst().orElseThrow();
    List<String> text = new ArrayList<>();
    for (Finding finding : failing) {
      add(text, finding);
    }
    xml.start("failure");
    xml.attribute("type", worst.word() + "/" + first.check().id());
    xml.attribute(
        "message",
        Printable.of(message) + (more > 0 ? " (and " + Numbers.of(more) + " more)" : ""));
    lines(xml, text);
    xml.end();
  }

  private void add(List<String> text, Finding finding) {
    text.add(lines.head(finding));
    for (String detail : lines.details(finding)) {
      text.add("    " + detail);
    }
  }

  private List<String> output(Verdict test) {
    List<String> text = new ArrayList<>();
    test.description().ifPresent(text::add);
    if (!test.note().isEmpty()) {
      text.add(test.note());
    }
    for (Finding finding : test.findings()) {
      if (!finding.isOpen()) {
        text.add(SuppressionText.of(finding.suppression().get()));
        add(text, finding);
      } else if (!presentation.strictness().fails(finding)) {
        add(text, finding);
      }
    }
    return text;
  }

  private boolean failsOfBaseline() {
    return presentation.strictness().stale();
  }

  private void baseline(Xml xml, List<KnownFinding> stale) throws IOException {
    xml.start("testsuite");
    numbers(xml, BASELINE, 1, failsOfBaseline() ? 1 : 0, 0);
    startTest(xml, BASELINE, "no stale entries");
    if (failsOfBaseline()) {
      xml.start("failure");
      xml.attribute("type", "stale");
      xml.attribute("message", FindingCounts.staleInWords(stale.size()));
    } else {
      xml.start("system-out");
    }
    lines(xml, stale.stream().map(StaleText::of).toList());
    xml.end();
    xml.end();
    xml.end();
  }

  @Override
  public void writeFailure(String message, Optional<String> hint, Appendable out)
      throws IOException {
    Xml.write(
        out,
        xml -> {
          xml.start("testsuites");
          numbers(xml, presentation.call(), 1, 0, 1);
          xml.start("testsuite");
          numbers(xml, "blast", 1, 0, 1);
          startTest(xml, presentation.command(), "the run can be made");
          xml.start("error");
          xml.attribute("type", "error");
          xml.attribute("message", Printable.of(message));
          if (hint.isPresent()) {
            lines(xml, List.of("hint: " + hint.get()));
          }
          xml.end();
          xml.end();
          xml.end();
          xml.end();
        });
  }
}

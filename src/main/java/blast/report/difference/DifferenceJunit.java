package blast.report.difference;

import blast.text.Numbers;
import blast.wording.Printable;
import blast.wording.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes test results in JUnit's XML: what the run was asked to fail on are test cases that fail if
 * it happened, and all that is worse or better is their output.
 */
final class DifferenceJunit {
  private static final String SUITE = "diff";

  private final DifferenceAnswer answer;
  private final Xml xml;

  private DifferenceJunit(DifferenceAnswer answer, Xml xml) {
    this.answer = answer;
    this.xml = xml;
  }

  static void write(DifferenceAnswer answer, Appendable out) throws IOException {
    Xml.write(out, xml -> new DifferenceJunit(answer, xml).write());
  }

  private void write() throws IOException {
    List<String> met = answer.met();
    xml.start("testsuites");
    numbers("blast diff", met);
    xml.start("testsuite");
    numbers(SUITE, met);
    xml.start("testcase");
    xml.attribute("classname", "blast.diff");
    xml.attribute("name", "what a change does");
    if (!met.isEmpty()) {
      xml.start("failure");
      xml.attribute("type", "error/diff");
      xml.attribute("message", Printable.of("fails on " + String.join("; ", met)));
      xml.lines(lines("worse", answer.worse()));
      xml.end();
    }
    List<String> output = new ArrayList<>();
    output.add(Printable.of(Headline.of(answer)));
    output.addAll(lines("worse", answer.worse()));
    output.addAll(lines("better", answer.better()));
    xml.start("system-out");
    xml.lines(output);
    xml.end();
    xml.end();
    xml.end();
    xml.end();
  }

  private void numbers(String name, List<String> met) throws IOException {
    xml.attribute("name", name);
    xml.attribute("tests", 1);
    xml.attribute("failures", met.isEmpty() ? 0 : 1);
    xml.attribute("errors", 0);
  }

  private List<String> lines(String what, List<Change> changes) {
    List<String> lines = new ArrayList<>();
    int most = Math.min(answer.most().orElse(Integer.MAX_VALUE), changes.size());
    for (Change change : changes.subList(0, most)) {
      lines.add(Printable.of(what + ": " + change.text()));
      change.details().forEach(detail -> lines.add(Printable.of("    " + detail)));
    }
    if (most < changes.size()) {
      lines.add("… and " + Numbers.of(changes.size() - most) + " more");
    }
    return lines;
  }
}

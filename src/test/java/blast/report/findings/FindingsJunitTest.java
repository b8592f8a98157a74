package blast.report.findings;

import static blast.diagnostic.Severity.ERROR;
import static blast.diagnostic.Severity.NOTE;
import static blast.diagnostic.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Strictness;
import blast.lint.Verdict;
import blast.report.Style;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FindingsJunitTest {
  private static String junit(Results results) {
    String xml = Sample.written("junit", results);
    assertThat(XmlTree.of(xml)).isNotNull();
    return xml;
  }

  @Test
  void eachTestIsACaseAndFailsOnceWithAllThatFailsIt() {
    Sample sample =
        Sample.of(
            """
            sites: {hall: {}}
            servers: {web: {site: hall}}
            services:
              chat: {runs-on: web}
              mail: {runs-on: web}
            """);
    Diagnostic down =
        Diagnostic.of(
                Sample.check("broken-expectation", ERROR),
                sample.node("chat").span(),
                "'chat' is down, expected up")
            .withRelated(sample.node("hall").span(), "'hall' is removed")
            .withHint("add a second hall");
    Finding chat =
        sample.because(Finding.of(down, Subject.of("fire", List.of("chat"))), "chat", "hall");
    Finding mail =
        sample.finding(ERROR, "broken-expectation", "mail", "'mail' is down, expected up");

    Results results =
        sample.check(
            Sample.scenario("fire", "2 expectations", chat, mail),
            Sample.scenario("flood", "1 expectation"),
            Sample.policy("any-site", ""));

    assertThat(junit(results))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="blast check" tests="3" failures="1" errors="0">
              <testsuite name="scenarios" tests="2" failures="1" errors="0">
                <testcase classname="blast.scenarios" name="fire">
                  <failure type="error/broken-expectation" message="'chat' is down, expected up \
            (and 1 more)">
            blast.yaml:4:3: error: 'chat' is down, expected up [broken-expectation]
                'hall' is removed: blast.yaml:1:9
                hint: add a second hall
                why: chat: runs on web, which is lost
                why: web: stands in hall, which is lost
                why: hall: removed
            blast.yaml:5:3: error: 'mail' is down, expected up [broken-expectation]
                  </failure>
                  <system-out>
            2 expectations
                  </system-out>
                </testcase>
                <testcase classname="blast.scenarios" name="flood">
                  <system-out>
            1 expectation
                  </system-out>
                </testcase>
              </testsuite>
              <testsuite name="policies" tests="1" failures="0" errors="0">
                <testcase classname="blast.policies" name="any-site"></testcase>
              </testsuite>
            </testsuites>
            """);
  }

  @Test
  void whatIsAcceptedOrDoesNotFailTheRunIsOutput() {
    Sample sample = Sample.of("servers: {a: {}, b: {}, c: {}}\n");
    Results results =
        sample.lint(
            Sample.rule(
                "one",
                Sample.accepted(sample.finding(ERROR, "one", "a", "bad"), "moves in May"),
                sample.finding(ERROR, "one", "b", "bad").suppressed(Sample.BASELINE),
                sample.finding(NOTE, "one", "c", "odd")));

    assertThat(junit(results))
        .contains("tests=\"1\" failures=\"0\"")
        .contains(
            """
                  <system-out>
            suppressed by the inventory: moves in May
            blast.yaml:1:11: error: bad [one]
            suppressed by the baseline
            blast.yaml:1:18: error: bad [one]
            blast.yaml:1:25: note: odd [one]
                  </system-out>
            """);
  }

  @Test
  void aTestFailsAsStrictlyAsTheRun() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    Results results =
        sample.lint(
            Sample.rule("one", sample.finding(WARNING, "one", "a", "odd")),
            Sample.rule("two", sample.finding(NOTE, "two", "a", "odd")));
    Presentation strict =
        Sample.presentation("lint", Style.PLAIN, false, new Strictness(Severity.WARNING, false));

    String xml = Sample.written(Sample.writer("junit", strict), results);

    assertThat(XmlTree.all(XmlTree.of(xml), "failure"))
        .extracting(failure -> failure.getAttribute("type"))
        .containsExactly("warning/one");
    assertThat(XmlTree.of(junit(results)).getAttribute("failures")).isEqualTo("0");
  }

  @Test
  void suitesStandInTheirOrder() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    Results results =
        sample.lint(
            Sample.policy("p", ""),
            Sample.rule("one"),
            Sample.verdict(Verdict.Suite.LOADING, "loading", "unknown-key", ""),
            Sample.scenario("s", ""));

    assertThat(XmlTree.all(XmlTree.of(junit(results)), "testsuite"))
        .extracting(suite -> suite.getAttribute("name"))
        .containsExactly("loading", "rules", "scenarios", "policies");
  }

  @Test
  void staleEntriesOfTheBaselineAreATestOfTheirOwn() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    Results results = sample.results("lint", List.of(Sample.stale("one", "b")), Sample.rule("one"));
    Presentation strict =
        Sample.presentation("lint", Style.PLAIN, false, new Strictness(Severity.ERROR, true));

    assertThat(junit(results))
        .contains(
            """
                <testcase classname="blast.baseline" name="no stale entries">
                  <system-out>
            the baseline accepts one of b, which is found no more
                  </system-out>
            """);
    assertThat(Sample.written(Sample.writer("junit", strict), results))
        .contains("<testsuites name=\"blast lint\" tests=\"2\" failures=\"1\" errors=\"0\">")
        .contains("<failure type=\"stale\" message=\"1 stale entry in the baseline\">");
  }

  @Test
  void aFailureIsATestWithAnError() {
    Element root =
        XmlTree.of(
            Sample.failure("junit", "there is no inventory", Optional.of("name one with -i")));

    assertThat(root.getAttribute("errors")).isEqualTo("1");
    Element error = XmlTree.all(root, "error").get(0);
    assertThat(error.getAttribute("message")).isEqualTo("there is no inventory");
    assertThat(error.getTextContent()).isEqualToIgnoringWhitespace("hint: name one with -i");
  }
}

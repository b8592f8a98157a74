package blast.report.findings;

import static blast.diagnostic.Severity.ERROR;
import static blast.diagnostic.Severity.NOTE;
import static blast.diagnostic.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Subject;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsMarkdownTest {
  private static String markdown(Results results) {
    return Sample.written("markdown", results);
  }

  @Test
  void aFailedRunTellsItsTestsItsFindingsAndWhy() {
    Sample sample =
        Sample.of(
            """
            name: Chat
            sites: {hall: {}}
            servers: {web: {site: hall}}
            services:
              chat: {runs-on: web}
            """);
    Finding chat =
        sample.because(
            sample.finding(ERROR, "broken-expectation", "chat", "'chat' is down, expected up"),
            "chat",
            "hall");

    Results results =
        sample.results(
            "check",
            List.of(Sample.stale("broken-policy", "any-site", "web")),
            Sample.scenario("fire", "2 expectations", chat),
            Sample.scenario("flood", ""),
            Sample.policy("any-site", "", sample.finding(NOTE, "broken-policy", "web", "so")));

    assertThat(markdown(results))
        .isEqualTo(
            """
            ### ✗ blast check: failed

            In Chat: 1 error, 1 note; 1 stale entry in the baseline

            scenarios: 1 of 2 pass; policies: 1 of 1 pass

            | failed | test | findings | |
            |---|---|---|---|
            | scenarios | fire | 1 error | 2 expectations |

            | severity | found | where | rule |
            |---|---|---|---|
            | error | 'chat' is down, expected up | blast.yaml:5 | broken-expectation |
            | note | so | blast.yaml:3 | broken-policy |

            <details><summary>'chat' is down, expected up</summary>

            ```text
            why: chat: runs on web, which is lost
            why: web: stands in hall, which is lost
            why: hall: removed
            ```

            </details>

            | stale in the baseline | of |
            |---|---|
            | broken-policy | any-site with web |
            """);
  }

  @Test
  void aRunThatPassesIsShort() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    Finding accepted = Sample.accepted(sample.finding(ERROR, "one", "a", "bad"), "known");

    assertThat(markdown(sample.lint(Sample.rule("one", accepted), Sample.rule("two"))))
        .isEqualTo(
            """
            ### ✓ blast lint: passed

            no findings; 1 suppressed (by the inventory)

            rules: 2 of 2 pass
            """);
  }

  @Test
  void whatIsBrokenAndAcceptedDoesNotPass() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    Finding accepted = Sample.accepted(sample.finding(ERROR, "one", "a", "bad"), "known");
    Results results = sample.check(Sample.scenario("s", "", accepted), Sample.scenario("t", ""));

    assertThat(markdown(results))
        .isEqualTo(
            """
            ### ✓ blast check: passed

            no promise is broken but the accepted one; 1 suppressed (by the inventory)

            scenarios: 1 of 2 pass, 1 accepted
            """);
  }

  @Test
  void theWorstComeFirstAndTheOthersAreCounted() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    Finding[] findings =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    sample.finding(i == 9_999 ? ERROR : WARNING, "one", "a", "odd " + (10_000 + i)))
            .toArray(Finding[]::new);

    String markdown = markdown(sample.lint(Sample.rule("one", findings)));

    assertThat(markdown)
        .contains("|---|---|---|---|\n| error | odd 19999 |")
        .contains("\n\n… and 9,950 more findings\n");
    assertThat(markdown.lines().filter(line -> line.startsWith("| "))).hasSize(51);
  }

  @Test
  void whatHasOneCauseIsExplainedOnce() {
    String markdown = markdown(OneCause.results());

    assertThat(markdown)
        .contains("| error | cards is down | blast.yaml:9 | broken-policy |\n")
        .contains("| error | rates is down | blast.yaml:11 | broken-policy |\n")
        .contains(
            """

            <details><summary>cards is down (and 2 more for the same cause)</summary>

            ```text
            why: 3 services: a standby exists, but what switches to it is lost: switch
            why: switch: stands in a, which is lost
            why: a: removed
            also: loans is down: blast.yaml:10:3
            also: rates is down: blast.yaml:11:3
            ```

            </details>

            <details><summary>ledger is down</summary>
            """);
  }

  @Test
  void whatManyTestsAndChainsFillStaysAComment() {
    Sample sample = Sample.of("sites: {h: {}}\nservices: {a: {site: h}}\n");
    Verdict[] verdicts =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    Sample.scenario(
                        "s".repeat(200) + i,
                        "n".repeat(1000),
                        sample.because(
                            Finding.of(
                                sample
                                    .finding(ERROR, "broken-expectation", "a", "x".repeat(1000) + i)
                                    .diagnostic(),
                                Subject.of("s" + i)),
                            "a",
                            "h")))
            .toArray(Verdict[]::new);

    String markdown = markdown(sample.check(verdicts));

    assertThat(markdown)
        .contains("\n… and 10 more failed tests\n", "\n… and 10 more findings\n")
        .contains("\nThe chains of 40 more findings are not shown.\n")
        .hasSizeLessThan(65_536);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '"',
      value = {
        "a | b => a \\| b",
        "`rm` *b* _c_ ~~d~~ => \\`rm\\` \\*b\\* \\_c\\_ \\~\\~d\\~\\~",
        "[here](javascript:x) => \\[here\\](javascript:x)",
        "<img src=x onerror=y> & co => &lt;img src=x onerror=y&gt; &amp; co",
        "@team closes #1 => @&#8203;team closes #&#8203;1",
        "a\\| b => a\\\\\\| b",
        "$x$ => \\$x\\$",
      })
  void textIsShownAsItStands(String text, String markdown) {
    assertThat(MarkdownText.of(text)).isEqualTo(markdown);
  }

  @Test
  void whatIsFoundInAFenceCantEndIt() {
    Sample sample = Sample.of("sites: {h: {}}\nservices: {a: {site: h}}\n");
    Finding finding =
        sample.because(
            Finding.of(
                sample.finding(ERROR, "one", "a", "<b>`@x`</b>").diagnostic().withHint("````"),
                sample.finding(ERROR, "one", "a", "bad").subject()),
            "a",
            "h");

    assertThat(markdown(sample.check(Sample.policy("p", "", finding))))
        .contains("<summary>&lt;b&gt;`@&#8203;x`&lt;/b&gt;</summary>\n\n`````text\nhint: ````\n")
        .contains("\n`````\n\n</details>\n");
  }

  @Test
  void aFailureSaysThatNothingWasRun() {
    assertThat(Sample.failure("markdown", "there is no 'a|b'", Optional.of("name one with -i")))
        .isEqualTo(
            """
            ### ✗ blast lint: could not run

            error: there is no 'a\\|b'

            hint: name one with -i
            """);
  }
}

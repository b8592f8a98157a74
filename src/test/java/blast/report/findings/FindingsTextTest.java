package blast.report.findings;

import static blast.diagnostic.Severity.ERROR;
import static blast.diagnostic.Severity.NOTE;
import static blast.diagnostic.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Strictness;
import blast.lint.Verdict;
import blast.loading.SourceText;
import blast.report.Style;
import blast.text.Position;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTextTest {
  private static String text(Results results) {
    return Sample.written("text", results);
  }

  private static String whole(Results results) {
    return Sample.written(
        Sample.writer(
            "text", Sample.presentation(results.command(), Style.PLAIN, true, Strictness.DEFAULT)),
        results);
  }

  @Test
  void aFindingShowsItsLineWhatBelongsToItAndWhatToDo() {
    Sample sample =
        Sample.of(
            """
            sites: {hall: {}}
            servers:
              web: {site: hall}
              db: {}
            """);
    Diagnostic nowhere =
        Diagnostic.of(
                Sample.check("server-without-site", WARNING),
                sample.node("db").span(),
                "server 'db' has no 'site'")
            .withRelated(sample.node("web").span(), "'web' has one")
            .withHint("name the place where it stands");

    Results results =
        sample.lint(
            Sample.rule("server-without-site", Finding.of(nowhere, Subject.of("db"))),
            Sample.rule("unused-node"));

    assertThat(text(results))
        .isEqualTo(
            """
            blast.yaml:4:3: warning: server 'db' has no 'site' [server-without-site]
              4 |   db: {}
                |   ^^
                'web' has one: blast.yaml:3:3
                hint: name the place where it stands
            1 warning
            """);
  }

  @Test
  void testsComeFirstAndWhyTheyFailLast() {
    Sample sample =
        Sample.of(
            """
            sites: {hall: {}}
            resources: {switch: {site: hall}}
            servers:
              web: {site: hall}
              spare: {}
            services:
              chat: {runs-on: {active: web, standby: spare, failover: switch}}
            """);
    Finding down =
        sample.because(
            sample.finding(ERROR, "broken-expectation", "chat", "'chat' is down, expected up"),
            "chat",
            "hall");

    Results results =
        sample.check(
            Sample.scenario("fire", "", down),
            Sample.scenario("불이야", "3 expectations"),
            Sample.policy("any-site", "5 sites tried"));

    assertThat(text(results))
        .isEqualTo(
            """
            scenarios: 1 of 2 pass
              ✗ fail  fire    1 error
              ✓ pass  불이야  3 expectations

            policies: 1 of 1 pass
              ✓ pass  any-site  5 sites tried

            blast.yaml:7:3: error: 'chat' is down, expected up [broken-expectation]
              7 |   chat: {runs-on: {active: web, standby: spare, failover: switch}}
                |   ^^^^
                why: chat: standby spare exists, but its failover is lost: switch
                     switch: stands in hall, which is lost
                     hall: removed
            1 error
            """);
  }

  @Test
  void whatHasOneCauseIsExplainedOnce() {
    assertThat(text(OneCause.results()))
        .endsWith(
            """
            blast.yaml:9:3: error: cards is down [broken-policy]
              9 |   cards: {runs-on: {active: a1, standby: b1, failover: switch}}
                |   ^^^^^
            blast.yaml:10:3: error: loans is down [broken-policy]
              10 |   loans: {runs-on: {active: a1, standby: [b2, b3], failover: switch}}
                 |   ^^^^^
            blast.yaml:11:3: error: rates is down [broken-policy]
              11 |   rates: {runs-on: {active: a1, standby: b2, failover: switch}}
                 |   ^^^^^
                why: 3 services: a standby exists, but what switches to it is lost: switch
                     switch: stands in a, which is lost
                     a: removed
            blast.yaml:12:3: error: ledger is down [broken-policy]
              12 |   ledger: {runs-on: a1}
                 |   ^^^^^^
                why: ledger: runs on a1, which is lost
                     a1: stands in a, which is lost
                     a: removed
            4 errors
            """);
  }

  @Test
  void theSameLineIsShownOnceForOneCause() {
    Sample sample = Sample.of("sites: {h: {}}\nservices: {a: {site: h}, b: {site: h}}\n");
    Finding first = sample.because(sample.finding(ERROR, "one", "h", "a falls"), "a", "h");
    Finding second = sample.because(sample.finding(ERROR, "one", "h", "b falls"), "b", "h");

    assertThat(text(sample.lint(Sample.rule("one", first, second))))
        .isEqualTo(
            """
            blast.yaml:1:9: error: a falls [one]
              1 | sites: {h: {}}
                |         ^
            blast.yaml:1:9: error: b falls [one]
                why: 2 services: stand in h, which is lost
                     h: removed
            2 errors
            """);
  }

  @Test
  void theWorstComeFirstAndNotesAreCounted() {
    Sample sample = Sample.of("servers: {a: {}, b: {}, c: {}}\n");
    Results results =
        sample.lint(
            Sample.rule(
                "one",
                sample.finding(NOTE, "one", "a", "1"),
                sample.finding(WARNING, "one", "b", "2"),
                sample.finding(ERROR, "one", "c", "3")));
    Strictness strict = new Strictness(NOTE, false);
    Presentation strictly = Sample.presentation("lint", Style.PLAIN, false, strict);

    assertThat(text(results).lines().filter(line -> !line.startsWith("  ")))
        .containsExactly(
            "blast.yaml:1:25: error: 3 [one]",
            "blast.yaml:1:18: warning: 2 [one]",
            "… and 1 note (--all or -v)",
            "1 error, 1 warning, 1 note");
    assertThat(whole(results)).contains("blast.yaml:1:11: note: 1 [one]\n").doesNotContain("-v)");
    assertThat(Sample.written(Sample.writer("text", strictly), results))
        .contains("blast.yaml:1:11: note: 1 [one]\n");
  }

  @Test
  void aLongChainEndsWithTheCommandThatShowsAllOfIt() {
    String services =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> "  s" + i + ": {needs: s" + (i - 1) + "}\n")
            .collect(Collectors.joining());
    Sample sample = Sample.of("sites: {moon: {}}\nservices:\n  s0: {}\n" + services);
    Finding down =
        sample.because(
            sample.finding(ERROR, "broken-expectation", "s30", "'s30' is down"),
            "s30",
            "s0",
            "moon");

    Results results = sample.check(Sample.scenario("fall", "", down));

    assertThat(text(results))
        .contains("    why: s30: needs s29, which is lost\n         s29: needs s28")
        .contains(
            """
                     s19: needs s18, which is lost
                     … and 19 more steps: blast --remove s0,moon --why s30
            1 error
            """);
    assertThat(whole(results))
        .contains("         s1: needs s0, which is lost\n         s0: removed\n1 error\n");
  }

  @Test
  void whatIsAcceptedIsCountedAndNotShown() {
    Sample sample = Sample.of("servers: {a: {}, b: {}, c: {}}\n");

    Results results =
        sample.lint(
            Sample.rule(
                "one",
                Sample.accepted(sample.finding(ERROR, "one", "a", "bad"), "known"),
                sample.finding(ERROR, "one", "b", "bad").suppressed(Sample.BASELINE),
                sample.finding(ERROR, "one", "c", "bad").suppressed(Sample.BASELINE)));

    assertThat(text(results))
        .isEqualTo("no findings; 3 suppressed (1 by the inventory, 2 by the baseline)\n");
  }

  @Test
  void aPromiseThatIsOnlyAcceptedStandsBetweenThoseThatFailAndThoseThatPass() {
    Sample sample = Sample.of("servers: {a: {}, b: {}}\n");
    Finding known = sample.finding(ERROR, "one", "a", "bad").suppressed(Sample.BASELINE);

    assertThat(
            text(
                sample.check(
                    Sample.scenario("kept", "1 expectation"),
                    Sample.scenario("known", "2 expectations", known, known),
                    Sample.policy("both", "", known, sample.finding(ERROR, "one", "b", "bad")),
                    Sample.policy("known", "", known))))
        .isEqualTo(
            """
            scenarios: 1 of 2 pass, 1 accepted
              ~ accepted  known  2 suppressed (by the baseline); 2 expectations
              ✓ pass      kept   1 expectation

            policies: 0 of 2 pass, 1 accepted
              ✗ fail      both   1 error; 1 suppressed (by the baseline)
              ~ accepted  known  1 suppressed (by the baseline)

            blast.yaml:1:18: error: bad [one]
              1 | servers: {a: {}, b: {}}
                |                  ^
            1 error; 4 suppressed (by the baseline)
            """);
  }

  @Test
  void manyAcceptedPromisesAreCutAsOthersAre() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    Finding known = sample.finding(ERROR, "one", "a", "bad").suppressed(Sample.BASELINE);
    Verdict[] tests = new Verdict[1_030];
    for (int i = 0; i < tests.length; i++) {
      tests[i] = i < 5 ? Sample.scenario("s" + i, "") : Sample.scenario("s" + i, "", known);
    }

    assertThat(text(sample.check(tests)))
        .startsWith("scenarios: 5 of 1,030 pass, 1,025 accepted\n  ~ accepted  s5 ")
        .endsWith(
            """
              ✓ pass      s4
              … and 1,005 more that are accepted (--all)

            no promise is broken but the 1,025 accepted ones; 1,025 suppressed (by the baseline)
            """);
  }

  @Test
  void whoAloneAcceptsIsNamedWithoutNumber() {
    Sample sample = Sample.of("servers: {a: {}, b: {}}\n");
    Finding finding = sample.finding(NOTE, "one", "a", "odd");

    assertThat(text(sample.lint(Sample.rule("one", Sample.accepted(finding, "known")))))
        .isEqualTo("no findings; 1 suppressed (by the inventory)\n");
    assertThat(text(sample.lint(Sample.rule("one", finding.suppressed(Sample.BASELINE)))))
        .isEqualTo("no findings; 1 suppressed (by the baseline)\n");
  }

  @Test
  void nothingFoundIsSaid() {
    assertThat(text(Sample.of("servers: {a: {}}\n").lint(Sample.rule("one"))))
        .isEqualTo("no findings\n");
  }

  @Test
  void aStaleEntryOfTheBaselineIsNamedWithItsPlace() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    SourceText baseline = SourceText.ofText("known.json", "[]");
    KnownFinding placed =
        new KnownFinding(
            "shared-fate",
            Subject.of("chat", List.of("hall", "power")),
            Optional.of(SourceSpan.at(baseline, new Position(3, 5))));

    Results results =
        sample.results("lint", List.of(placed, Sample.stale("one", "a")), Sample.rule("one"));

    assertThat(text(results))
        .isEqualTo(
            """
            known.json:3:5: stale: the baseline accepts shared-fate of chat with hall, power, which \
            is found no more
            stale: the baseline accepts one of a, which is found no more
            no findings; 2 stale entries in the baseline
            """);
  }

  @Test
  void ofEachRuleTheFirstFindingsAreShownAndTheOthersCounted() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    Results results =
        sample.lint(
            Sample.rule("many", many(sample, "many", 10_000)),
            Sample.rule("few", many(sample, "few", 20)),
            Sample.rule("some", many(sample, "some", 21)));

    String text = text(results);

    assertThat(text.lines().filter(line -> line.contains("[many]"))).hasSize(20);
    assertThat(text.lines().filter(line -> line.contains("[few]"))).hasSize(20);
    assertThat(text)
        .endsWith(
            """
            … and 9,980 more of many (--all)
            … and 1 more of some (--all)
            10,041 errors
            """);
    assertThat(whole(results).lines().filter(line -> line.contains("[many]"))).hasSize(10_000);
    assertThat(whole(results)).doesNotContain("--all");
  }

  private static Finding[] many(Sample sample, String rule, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> sample.finding(ERROR, rule, "a", "bad " + i))
        .toArray(Finding[]::new);
  }

  @Test
  void manyTestsAreCutButThoseThatFailHaveTheirOwnRoom() {
    Sample sample = Sample.of("services: {a: {}}\n");
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      verdicts.add(
          i % 40 == 39
              ? Sample.scenario(
                  "s" + i, "", sample.finding(ERROR, "broken-expectation", "a", "s" + i))
              : Sample.scenario("s" + i, ""));
    }
    Results results = sample.check(verdicts.toArray(Verdict[]::new));

    String text = text(results);

    assertThat(text).startsWith("scenarios: 975 of 1,000 pass\n  ✗ fail  s39   1 error\n");
    assertThat(text)
        .contains(
            """
              ✗ fail  s799  1 error
              ✓ pass  s0
            """)
        .contains(
            """
              ✓ pass  s19
              … and 5 more that fail (--all)
              … and 955 more that pass (--all)
            """);
    assertThat(whole(results).lines().filter(line -> line.contains("✗ fail"))).hasSize(25);
  }

  @Test
  void aTestFailsAsStrictlyAsTheRun() {
    Sample sample = Sample.of("services: {a: {}}\n");
    Results results =
        sample.check(Sample.policy("p", "", sample.finding(WARNING, "broken-policy", "a", "odd")));
    Strictness strict = new Strictness(Severity.WARNING, false);
    Presentation strictly = Sample.presentation("check", Style.PLAIN, false, strict);

    assertThat(text(results)).contains("✓ pass  p  1 warning");
    assertThat(Sample.written(Sample.writer("text", strictly), results))
        .contains("✗ fail  p  1 warning");
  }

  @Test
  void coloursDressWhatMatters() {
    Sample sample = Sample.of("services: {a: {}}\n");
    Results results =
        sample.check(Sample.policy("p", "", sample.finding(ERROR, "broken-policy", "a", "bad")));
    Presentation colored = Sample.presentation("check", Style.COLOR, false, Strictness.DEFAULT);

    assertThat(Sample.written(Sample.writer("text", colored), results))
        .contains("\u001B[31m✗ fail\u001B[0m  p")
        .contains("\u001B[31merror\u001B[0m: bad");
  }

  @Test
  void aFailureSaysWhatIsWrongAndWhatToDo() {
    assertThat(Sample.failure("text", "there is no inventory", Optional.of("name one with -i")))
        .isEqualTo("blast: error: there is no inventory\n    hint: name one with -i\n");
    assertThat(Sample.failure("text", "out of memory", Optional.empty()))
        .isEqualTo("blast: error: out of memory\n");
  }
}

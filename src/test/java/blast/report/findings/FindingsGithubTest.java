package blast.report.findings;

import static blast.diagnostic.Severity.ERROR;
import static blast.diagnostic.Severity.NOTE;
import static blast.diagnostic.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Subject;
import blast.lint.Finding;
import blast.lint.Results;
import blast.loading.SourceText;
import blast.text.Position;
import blast.text.SourceSpan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsGithubTest {
  private static String github(Results results) {
    return Sample.written("github", results);
  }

  @Test
  void eachFindingAnnotatesItsPlace() {
    Sample sample =
        Sample.of(
            """
            sites: {hall: {}}
            servers: {web: {site: hall}, db: {}}
            """);
    Diagnostic lost =
        Diagnostic.of(
                Sample.check("one", ERROR), sample.node("web").span(), "'web' stands in 'hall'")
            .withRelated(sample.node("hall").span(), "'hall' is here")
            .withHint("move it");
    Finding web = sample.because(Finding.of(lost, Subject.of("web")), "web", "hall");

    Results results =
        sample.lint(
            Sample.rule(
                "one",
                web,
                sample.finding(WARNING, "two", "db", "odd"),
                sample.finding(NOTE, "three", "db", "so"),
                Sample.accepted(sample.finding(ERROR, "one", "hall", "bad"), "known")));

    assertThat(github(results))
        .isEqualTo(
            """
            ::error file=blast.yaml,line=2,col=11,endLine=2,endColumn=13,title=one::'web' stands in \
            'hall'%0A'hall' is here: blast.yaml:1:9%0Ahint: move it%0Awhy: web: stands in hall, \
            which is lost%0Awhy: hall: removed
            ::warning file=blast.yaml,line=2,col=30,endLine=2,endColumn=31,title=two::odd
            ::notice file=blast.yaml,line=2,col=30,endLine=2,endColumn=31,title=three::so
            blast lint: 1 error, 1 warning, 1 note; 1 suppressed (by the inventory)
            """);
  }

  @Test
  void theWorstComeFirst() {
    Sample sample = Sample.of("servers: {a: {}, b: {}, c: {}, d: {}}\n");

    Results results =
        sample.lint(
            Sample.rule(
                "one",
                sample.finding(NOTE, "one", "a", "1"),
                sample.finding(WARNING, "one", "b", "2"),
                sample.finding(ERROR, "one", "c", "3"),
                sample.finding(ERROR, "one", "d", "4")));

    assertThat(github(results).lines().map(line -> line.replaceFirst(" .*::", " ")))
        .containsExactly(
            "::error 3",
            "::error 4",
            "::warning 2",
            "::notice 1",
            "blast lint: 2 errors, 1 warning, 1 note");
  }

  @Test
  void whatHasOneCauseIsOneAnnotation() {
    assertThat(github(OneCause.results()))
        .isEqualTo(
            """
            ::error file=blast.yaml,line=9,col=3,endLine=9,endColumn=7,title=broken-policy::\
            cards is down%0Awhy: 3 services: a standby exists, but what switches to it is lost: \
            switch%0Awhy: switch: stands in a, which is lost%0Awhy: a: removed%0A\
            also: loans is down: blast.yaml:10:3%0Aalso: rates is down: blast.yaml:11:3
            ::error file=blast.yaml,line=12,col=3,endLine=12,endColumn=8,title=broken-policy::\
            ledger is down%0Awhy: ledger: runs on a1, which is lost%0Awhy: a1: stands in a, which \
            is lost%0Awhy: a: removed
            blast check: 4 errors
            """);
  }

  @Test
  void whatWouldEndACommandIsEscaped() {
    Sample sample = Sample.of(SourceText.ofText("./100%, a:b/x.yaml", "servers: {web: {}}\n"));
    Finding finding = sample.finding(ERROR, "one", "web", "a, b: 100%\r\n::error::gotcha");

    assertThat(github(sample.lint(Sample.rule("one", finding))))
        .startsWith("::error file=100%25%2C a%3Ab/x.yaml,line=1,")
        .contains("::a, b: 100%25  ::error::gotcha\nblast lint:")
        .hasLineCount(2);
  }

  @Test
  void aPlaceOverSeveralLinesHasNoColumnsAndOneWithoutExtentHasOne() {
    SourceText file = SourceText.ofText("blast.yaml", "servers:\n  web: {}\n");
    Sample sample = Sample.of(file);
    SourceSpan lines = new SourceSpan(file, new Position(1, 4), new Position(2, 2));
    SourceSpan point = SourceSpan.at(file, new Position(2, 3));

    Results results = sample.lint(Sample.rule("one", at(lines, "lines"), at(point, "point")));

    assertThat(github(results).lines())
        .startsWith(
            "::error file=blast.yaml,line=1,endLine=2,title=one::lines",
            "::error file=blast.yaml,line=2,col=3,endLine=2,endColumn=3,title=one::point");
  }

  private static Finding at(SourceSpan span, String message) {
    return Finding.of(Diagnostic.of(Sample.check("one", ERROR), span, message), Subject.of("web"));
  }

  @Test
  void standardInputIsNoFile() {
    Sample sample = Sample.of(SourceText.ofText("<stdin>", "servers: {web: {}}\n"));
    Finding finding = sample.finding(ERROR, "one", "web", "bad");

    assertThat(github(sample.lint(Sample.rule("one", finding))))
        .startsWith("::error title=one::<stdin>:1:11: error: bad [one]\n");
  }

  @Test
  void staleEntriesOfTheBaselineAreWarnings() {
    Sample sample = Sample.of("servers: {a: {}}\n");
    KnownFinding placed =
        new KnownFinding(
            "one",
            Subject.of("a"),
            Optional.of(SourceSpan.at(SourceText.ofText("known.json", "[]"), new Position(3, 5))));

    assertThat(
            github(
                sample.results(
                    "lint", List.of(placed, Sample.stale("one", "b")), Sample.rule("one"))))
        .isEqualTo(
            """
            ::warning file=known.json,line=3,col=5,endLine=3,endColumn=5,\
            title=stale entry in the baseline::the baseline accepts one of a, which is found no more
            ::warning title=stale entry in the baseline::the baseline accepts one of b, which is \
            found no more
            blast lint: no findings; 2 stale entries in the baseline
            """);
  }

  @Test
  void aFailureIsAnErrorWithoutPlace() {
    assertThat(Sample.failure("github", "there is no inventory", Optional.of("name one with -i")))
        .isEqualTo("::error title=blast lint::there is no inventory%0Ahint: name one with -i\n");
  }
}

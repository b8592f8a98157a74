package blast.lint;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.loading.SourceText;
import blast.text.Position;
import blast.text.SourceSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictnessTest {
  private static final KnownFinding STALE =
      new KnownFinding("one", Subject.of("a"), Optional.empty());

  private static Finding finding(Severity severity) {
    SourceSpan span = SourceSpan.at(SourceText.ofText("blast.yaml", "a"), Position.START);
    return Finding.of(
        Diagnostic.of(new Check("one", severity, "one"), span, "bad"), Subject.of("a"));
  }

  private static Results results(List<KnownFinding> stale, Finding... findings) {
    Verdict verdict =
        new Verdict(
            Verdict.Suite.RULES,
            "one",
            new Check("one", Severity.ERROR, "one"),
            Optional.empty(),
            "",
            Arrays.asList(findings));
    return new Results("lint", Optional.empty(), 1, List.of(verdict), List.of(), stale, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR, ERROR, true",
    "WARNING, ERROR, false",
    "NOTE, ERROR, false",
    "ERROR, WARNING, true",
    "WARNING, WARNING, true",
    "NOTE, WARNING, false",
    "NOTE, NOTE, true",
  })
  void aRunAndItsTestFailIfAFindingMattersEnough(Severity found, Severity least, boolean fails) {
    Strictness strictness = new Strictness(least, false);
    Results results = results(List.of(), finding(found));

    assertThat(strictness.fails(results)).isEqualTo(fails);
    assertThat(strictness.fails(results.verdicts().get(0))).isEqualTo(fails);
  }

  @Test
  void whatIsAcceptedFailsNothing() {
    Finding accepted = finding(Severity.ERROR).suppressed(new Suppression.InBaseline());
    Results results = results(List.of(), accepted);

    assertThat(Strictness.DEFAULT.fails(results)).isFalse();
    assertThat(Strictness.DEFAULT.fails(results.verdicts().get(0))).isFalse();
  }

  @Test
  void aStaleEntryFailsARunIfThatIsAskedFor() {
    Results results = results(List.of(STALE));

    assertThat(Strictness.DEFAULT.fails(results)).isFalse();
    assertThat(new Strictness(Severity.ERROR, true).fails(results)).isTrue();
    assertThat(new Strictness(Severity.ERROR, true).fails(results(List.of()))).isFalse();
  }
}

package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Check;
import blast.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about an inventory that is wrong: every word, and where. */
class DiagnosticsTest {
  static List<Golden> cases() {
    return Stream.of(
            TextCases.all(),
            AliasCases.all(),
            StructureCases.all(),
            IdCases.all(),
            ReferenceCases.all(),
            RequirementCases.all(),
            NumberCases.all(),
            ValueCases.all(),
            PromiseCases.all(),
            WholeCases.all(),
            SlipCases.all(),
            ExtensionCases.all(),
            ShapeCases.all())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyProblemIsSaidAtItsPlace(Golden golden) {
    golden.verify();
  }

  @Test
  void everyCheckHasACase() {
    Set<String> shown =
        cases().stream().flatMap(golden -> golden.checks().stream()).collect(Collectors.toSet());

    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(LoadingChecks.all().stream().map(Check::id).toList());
  }

  @Test
  void checksAreListedOnceAndAllButFourAreErrors() {
    List<Check> checks = LoadingChecks.all();

    assertThat(checks).extracting(Check::id).doesNotHaveDuplicates();
    assertThat(checks)
        .filteredOn(check -> check.severity() == Severity.WARNING)
        .extracting(Check::id)
        .containsExactly(
            "duplicate-member", "conflicting-title", "nothing-to-remove", "ignored-node");
    assertThat(checks).noneMatch(check -> check.severity() == Severity.NOTE);
  }

  @Test
  void casesHaveDistinctNames() {
    assertThat(cases()).extracting(Golden::toString).doesNotHaveDuplicates();
  }
}

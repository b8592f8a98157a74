package blast.report.findings;

import static blast.inventory.RequirementDraft.anyOf;
import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.inventory.Inventory;
import blast.inventory.InventoryDraft;
import blast.lint.Baseline;
import blast.lint.Linter;
import blast.lint.Results;
import blast.lint.Ruleset;
import blast.lint.rule.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a program made stands in no file, and what is found in it is written all the same. */
class NoFileTest {
  private static Results found() {
    InventoryDraft draft = new InventoryDraft();
    draft.site("hall");
    draft.server("web-1").site("hall");
    draft.server("web-2").site("hall");
    draft.service("shop").runsOn(anyOf("web-1", "web-2")).users(9);
    Inventory inventory = draft.build().orThrow();
    Ruleset rules = Ruleset.of(Rules.all(), List.of());
    return Linter.lint(Study.of(inventory), List.of(), rules, Baseline.EMPTY, LocalDate.EPOCH);
  }

  @Test
  void textNamesNoFileAndQuotesNoLine() {
    assertThat(Sample.written("text", found()))
        .contains("<no file>:1:1: warning: ")
        .contains(" [shared-fate]\n")
        .doesNotContain("^");
  }

  @TestFactory
  Stream<DynamicTest> everyFormatIsWritten() {
    return Sample.formats()
        .map(
            format ->
                DynamicTest.dynamicTest(
                    format,
                    () -> assertThat(Sample.written(format, found())).contains("shared-fate")));
  }

  @Test
  void sarifKeepsToItsSchema() {
    assertThat(SarifSchema.complaints(Sample.written("sarif", found()))).isEmpty();
  }
}

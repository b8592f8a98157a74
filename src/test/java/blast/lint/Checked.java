package blast.lint;

import blast.analysis.Study;
import blast.diagnostic.Diagnostic;
import blast.inventory.Inventory;
import blast.lint.rule.Rules;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.LoadingChecks;
import blast.loading.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An inventory in a text, linted or put to the test. */
final class Checked {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);

  private Checked() {}

  static LoadResult.Loaded load(String yaml) {
    LoadResult result = InventoryLoader.load(List.of(SourceText.ofText("blast.yaml", yaml)));
    if (result instanceof LoadResult.Loaded loaded) {
      return loaded;
    }
    throw new AssertionError("a sound inventory is rejected: " + result);
  }

  static Results trial(String yaml) {
    return Trial.of(
        Study.of(load(yaml).inventory()), name -> true, Baseline.EMPTY, LocalDate.EPOCH);
  }

  static Results lint(String yaml) {
    return lint(yaml, Map.of(), Baseline.EMPTY);
  }

  /** Lints on 31 January 2027. */
  static Results lint(String yaml, Map<String, String> levels, Baseline baseline) {
    LoadResult.Loaded loaded = load(yaml);
    Inventory inventory = loaded.inventory();
    List<Diagnostic> warnings = loaded.warnings();
    Ruleset rules = Ruleset.of(Rules.all(), LoadingChecks.warnings()).with(levels);
    return Linter.lint(Study.of(inventory), warnings, rules, baseline, TODAY);
  }

  /** Place, severity, rule and message of each finding, and what was made of it. */
  static List<String> lines(Results results) {
    return results.findings().stream()
        .map(
            finding ->
                finding.diagnostic().span().start()
                    + " "
                    + finding.severity().word()
                    + " "
                    + finding.check().id()
                    + ": "
                    + finding.diagnostic().message()
                    + finding.suppression().map(why -> " <" + why + ">").orElse(""))
        .toList();
  }
}

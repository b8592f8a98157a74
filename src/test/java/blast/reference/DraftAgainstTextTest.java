package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.export.data.GraphJson;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.lint.Baseline;
import blast.lint.Linter;
import blast.lint.Ruleset;
import blast.lint.rule.Rules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An inventory that a program makes gives the answers of the same one that was read. */
class DraftAgainstTextTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 800) / 4;

  @Test
  void whatIsMadeAndWhatIsReadFailAlike() {
    RandomCase.forEach(
        INVENTORIES,
        given -> {
          DependencyGraph made = DependencyGraph.of(DraftedInventory.of(given.inventory()));
          WhatIf answer = WhatIf.removed(made, given.removed());

          assertThat(WholeAnswer.of(answer))
              .as(given::toString)
              .isEqualTo(WholeAnswer.of(given.engine()));
          assertThat(json(made, answer))
              .as(given::toString)
              .isEqualTo(json(given.graph(), given.engine()));
        });
  }

  private static String json(DependencyGraph graph, WhatIf answer) {
    try {
      StringBuilder out = new StringBuilder();
      GraphJson.write(graph, Optional.of(answer.radius()), out);
      return out.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void lintingFindsTheSameInBoth() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, plain) ->
            assertThat(found(DraftedInventory.of(plain)))
                .as("seed %d", seed)
                .isEqualTo(found(plain.loaded())));
  }

  /** What is found, without the places where it is. */
  private static List<String> found(Inventory inventory) {
    Ruleset rules = Ruleset.of(Rules.all(), List.of());
    return Linter.lint(Study.of(inventory), List.of(), rules, Baseline.EMPTY, LocalDate.EPOCH)
        .findings()
        .stream()
        .map(finding -> finding.check().id() + ": " + finding.diagnostic().message())
        .sorted()
        .toList();
  }
}

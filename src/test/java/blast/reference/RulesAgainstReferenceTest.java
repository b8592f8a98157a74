package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.inventory.Inventory;
import blast.lint.Rule;
import blast.lint.rule.Rules;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** On random inventories rules find what their definitions say, tried pair by pair. */
class RulesAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 800);

  private static final Map<String, Function<ReferenceRules, List<String>>> REFERENCE =
      Map.of(
          "criticality-inversion", ReferenceRules::criticalityInversion,
          "no-slack", ReferenceRules::noSlack,
          "redundant-requirement", ReferenceRules::redundantRequirement,
          "unused-node", ReferenceRules::unusedNode);

  @Test
  void rulesFindWhatTheirDefinitionsSayAndNothingElse() {
    Map<String, Integer> found = new TreeMap<>();
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          List<SourceText> text = inventory.text();
          Inventory loaded = WhatIf.load(text);
          ReferenceRules reference = new ReferenceRules(inventory);
          REFERENCE.forEach(
              (id, definition) -> {
                List<String> expected = definition.apply(reference);
                assertThat(subjects(rule(id), loaded))
                    .as(() -> id + ", seed " + seed + "\n" + InventoryText.show(text))
                    .isEqualTo(expected);
                found.merge(id, expected.size(), Integer::sum);
              });
        });
    // Or there was little to agree on.
    assertThat(found).hasSize(REFERENCE.size()).allSatisfy((id, n) -> assertOften(n));
  }

  private static void assertOften(int findings) {
    assertThat(findings).isGreaterThan(INVENTORIES / 5);
  }

  private static Rule rule(String id) {
    return Rules.all().stream()
        .filter(rule -> rule.check().id().equals(id))
        .findAny()
        .orElseThrow();
  }

  private static List<String> subjects(Rule rule, Inventory inventory) {
    List<String> subjects = new ArrayList<>();
    rule.find(Study.of(inventory), finding -> subjects.add(finding.subject().toString()));
    return subjects.stream().sorted().toList();
  }
}

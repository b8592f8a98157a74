package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.diagnostic.Diagnostic;
import blast.export.data.GraphJson;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.lint.Baseline;
import blast.lint.Linter;
import blast.lint.Ruleset;
import blast.lint.rule.Rules;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is declared and extended gives every answer of the same inventory written by hand. */
class ExtensionsTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 800);

  @Test
  void anInventoryIsTheSameHoweverItIsSplit() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, plain) -> {
          List<SourceText> split = SplitText.split(plain, seed);
          Inventory whole = load(SplitText.byHand(plain, seed));
          Inventory extended = load(split);

          assertThat(answers(seed, plain, extended))
              .as(() -> "seed " + seed + "\n" + InventoryText.show(split))
              .isEqualTo(answers(seed, plain, whole));
        });
  }

  @Test
  void whichFileIsReadFirstDecidesNothing() {
    String base = "services: {a: {needs: z, tags: [z]}, b: , c: , d: , z: }\n";
    String one = "extend: {services: {a: {needs: [c, d], tags: [q, p], attributes: {y: 1}}}}\n";
    String other = "extend: {services: {a: {needs: b, tags: [o], attributes: {x: 1}}}}\n";

    Inventory before = load(files(base, one, other));
    Inventory after = load(files(base, other, one));

    assertThat(json(before)).isEqualTo(json(after)).containsSubsequence("\"z\"", "\"b\"", "\"c\"");
  }

  private static List<SourceText> files(String base, String first, String second) {
    return List.of(
        SourceText.ofText("1.yaml", first),
        SourceText.ofText("2.yaml", base),
        SourceText.ofText("3.yaml", second));
  }

  private static String json(Inventory inventory) {
    DependencyGraph graph = DependencyGraph.of(inventory);
    return json(graph, WhatIf.removed(graph, List.of()));
  }

  /** Splitting into nothing would prove nothing. */
  @Test
  void manyNodesAreExtended() {
    int[] extended = {0};
    int[] nodes = {0};
    RandomCase.forEachInventory(
        INVENTORIES / 10,
        (seed, plain) -> {
          Inventory inventory = load(SplitText.split(plain, seed));
          nodes[0] += inventory.size();
          extended[0] +=
              (int) inventory.nodes().stream().filter(n -> n.extensions().size() == 2).count();
        });

    assertThat(extended[0]).isGreaterThan(nodes[0] / 3);
  }

  private static Inventory load(List<SourceText> files) {
    LoadResult result = InventoryLoader.load(files);
    if (result instanceof LoadResult.Rejected rejected) {
      throw new AssertionError(rejected.diagnostics() + "\n" + InventoryText.show(files));
    }
    LoadResult.Loaded loaded = (LoadResult.Loaded) result;
    assertThat(loaded.warnings()).extracting(Diagnostic::check).isEmpty();
    return loaded.inventory();
  }

  private static List<String> answers(long seed, PlainInventory plain, Inventory inventory) {
    List<String> answers = new ArrayList<>();
    DependencyGraph graph = DependencyGraph.of(inventory);
    List<String> ids = Whim.of(seed).shuffled(List.copyOf(plain.nodes().keySet()));
    for (int count = 0; count <= 2; count++) {
      WhatIf answer = WhatIf.removed(graph, ids.subList(0, count));
      answers.addAll(WholeAnswer.of(answer));
      answers.add(json(graph, answer));
    }
    Ruleset rules = Ruleset.of(Rules.all(), List.of());
    Linter.lint(Study.of(inventory), List.of(), rules, Baseline.EMPTY, LocalDate.EPOCH)
        .findings()
        .stream()
        .map(finding -> finding.check().id() + ": " + finding.diagnostic().message())
        .sorted()
        .forEach(answers::add);
    return answers;
  }

  private static String json(DependencyGraph graph, WhatIf answer) {
    try {
      StringBuilder out = new StringBuilder();
      GraphJson.write(graph, Optional.of(answer.radius()), out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

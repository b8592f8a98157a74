package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.analysis.failure.WhatIf;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One object spreads thousands of failures, each as if it were the first. */
class SpreadAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 80);
  private static final int FAILURES = 50;

  @Test
  void aSpreadThatIsUsedAgainSaysWhatANewOneSays() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          DependencyGraph graph = graph(inventory);
          Spread used = new Spread(graph);
          Whim whim = Whim.of(seed);
          for (int i = 0; i < FAILURES; i++) {
            int[] removed = removed(whim, graph.size());
            boolean degrades = whim.chance(50);

            assertThat(spread(used, removed, degrades, graph))
                .as(() -> message(removed, inventory))
                .isEqualTo(spread(new Spread(graph), removed, degrades, graph));
            used.undo();
            assertThat(isUntouched(used, graph)).as(() -> message(removed, inventory)).isTrue();
          }
        });
  }

  @Test
  void aSpreadThatIsUsedAgainSaysWhatTheReferenceSays() {
    RandomCase.forEachInventory(
        INVENTORIES / 2,
        (seed, inventory) -> {
          DependencyGraph graph = graph(inventory);
          Spread used = new Spread(graph);
          Whim whim = Whim.of(~seed);
          for (int i = 0; i < FAILURES / 5; i++) {
            int[] removed = removed(whim, graph.size());
            ReferenceRadius reference = ReferenceRadius.of(inventory, ids(removed, graph));
            used.remove(removed);
            used.degrade();
            assertThat(ids(down(used), graph))
                .as(() -> message(removed, inventory))
                .containsExactlyInAnyOrderElementsOf(reference.down());
            assertThat(ids(degraded(used), graph))
                .as(() -> message(removed, inventory))
                .containsExactlyInAnyOrderElementsOf(reference.degraded());
            used.undo();
          }
        });
  }

  @Test
  void aFailureThatHasNotBeenUndoneIsNotMixedWithTheNext() {
    Spread spread = new Spread(graph(RandomInventory.of(1, 10)));
    spread.remove(0);

    assertThatThrownBy(() -> spread.remove(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void degradationIsBlamedOnLowerLevelsAndNeverGoesInACircle() {
    int[] chains = new int[1];
    RandomCase.forEach(
        INVENTORIES,
        given -> {
          WhatIf whatIf = given.engine();
          Map<String, Set<String>> known = new HashMap<>();
          for (String id : whatIf.degraded()) {
            Set<String> earlier = earlier(whatIf, id, known);
            assertThat(earlier).as(() -> id + "\n" + given).doesNotContain(id);
            assertThat(earlier)
                .as(() -> id + " goes back to something lost\n" + given)
                .anyMatch(whatIf.down()::contains);
            chains[0] += whatIf.degraded().stream().anyMatch(earlier::contains) ? 1 : 0;
          }
        });
    assertThat(chains[0]).as("chains of degradation").isGreaterThan(INVENTORIES / 4);
  }

  /** All that a degradation goes back to; what is lost is not followed. */
  private static Set<String> earlier(WhatIf whatIf, String id, Map<String, Set<String>> known) {
    Set<String> started = known.get(id);
    if (started != null) {
      return started;
    }
    Set<String> earlier = new TreeSet<>();
    known.put(id, earlier);
    for (String reason : whatIf.because(id)) {
      earlier.add(reason);
      if (whatIf.degraded().contains(reason)) {
        earlier.addAll(earlier(whatIf, reason, known));
      }
    }
    return earlier;
  }

  @Test
  void aDegradedNodeHasAHigherLevelThanWhatItIsBlamedOn() {
    RandomCase.forEach(
        INVENTORIES,
        given -> {
          WhatIf whatIf = given.engine();
          Spread spread = new Spread(given.graph());
          spread.remove(whatIf.radius().removed().stream().mapToInt(Node::index).toArray());
          spread.degrade();
          for (Node node : whatIf.radius().degraded()) {
            for (Node reason : whatIf.radius().because(node)) {
              assertThat(spread.isDown(reason.index()) ? 0 : spread.level(reason.index()))
                  .as(() -> node + " because of " + reason + "\n" + given)
                  .isLessThan(spread.level(node.index()));
            }
          }
        });
  }

  private static int[] removed(Whim whim, int size) {
    int[] removed = new int[1 + whim.below(3)];
    Arrays.setAll(removed, i -> whim.below(size));
    return removed;
  }

  /** Everything that a spread says about a failure. */
  private static List<String> spread(
      Spread spread, int[] removed, boolean degrades, DependencyGraph graph) {
    List<String> lines = new ArrayList<>();
    spread.remove(removed);
    spread.forEachWeakened(
        (gate, loss, slack) -> lines.add(gate + " lost " + loss + " of " + slack));
    if (degrades) {
      spread.degrade();
    }
    lines.add("down " + Arrays.toString(down(spread)));
    lines.add("degraded " + Arrays.toString(degraded(spread)));
    for (int node = 0; node < graph.size(); node++) {
      if (spread.isDown(node) || spread.isDegraded(node)) {
        lines.add(node + " is down: " + spread.isDown(node) + ", level " + spread.level(node));
      }
    }
    return lines;
  }

  private static boolean isUntouched(Spread spread, DependencyGraph graph) {
    boolean isUntouched = spread.downCount() == 0 && spread.degradedCount() == 0;
    for (int node = 0; node < graph.size(); node++) {
      isUntouched &= !spread.isDown(node) && !spread.isDegraded(node);
    }
    return isUntouched;
  }

  private static int[] down(Spread spread) {
    int[] down = new int[spread.downCount()];
    Arrays.setAll(down, spread::down);
    return down;
  }

  private static int[] degraded(Spread spread) {
    int[] degraded = new int[spread.degradedCount()];
    Arrays.setAll(degraded, spread::degraded);
    return degraded;
  }

  private static List<String> ids(int[] nodes, DependencyGraph graph) {
    Inventory inventory = graph.inventory();
    return Arrays.stream(nodes).mapToObj(inventory::id).toList();
  }

  private static DependencyGraph graph(PlainInventory inventory) {
    return inventory.graph();
  }

  private static String message(int[] removed, PlainInventory inventory) {
    return Arrays.toString(removed) + "\n" + InventoryText.show(inventory.text());
  }
}

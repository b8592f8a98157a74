package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.analysis.sweep.Survivability;
import blast.analysis.sweep.Survivability.Casualty;
import blast.cli.run.Threads;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Trying few pairs finds what removing every pair, by the letter of its meaning, finds. */
class SurvivabilityAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 80);

  /** The first loss that takes a service down, and how many do. */
  private record Fall(List<String> removed, long losses) {}

  @Test
  void whatSurvivesAnyOneAndAnyTwoIsWhatTheReferenceSays() {
    int[] fallsToPairs = {0};
    long[] spared = {0};
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          Inventory loaded = WhatIf.load(InventoryText.varied(inventory, seed));
          Study study = Study.of(loaded, Threads.of(2));
          for (Set<Kind> kinds :
              List.of(EnumSet.of(Kind.SITE), EnumSet.of(Kind.SERVER, Kind.RESOURCE))) {
            for (int any = 1; any <= 2; any++) {
              Survivability found =
                  study.survivability(of(loaded, Set.of(Kind.SERVICE)), of(loaded, kinds), any);
              Map<String, Fall> expected = falls(inventory, kinds, any);
              assertThat(falls(found.casualties()))
                  .as("seed %d, any %d of %s\n%s", seed, any, kinds, text(inventory))
                  .isEqualTo(expected);
              fallsToPairs[0] +=
                  (int) expected.values().stream().filter(f -> f.removed().size() == 2).count();
              spared[0] += any == 2 ? found.pairs() - found.pairsTried() : 0;
            }
          }
        });
    // Otherwise the comparison would show nothing about pairs, nor about those left out.
    assertThat(fallsToPairs[0]).isPositive();
    assertThat(spared[0]).isPositive();
  }

  private static String text(PlainInventory inventory) {
    return InventoryText.show(inventory.text());
  }

  private static List<Node> of(Inventory inventory, Set<Kind> kinds) {
    return inventory.nodes().stream().filter(node -> kinds.contains(node.kind())).toList();
  }

  private static Map<String, Fall> falls(List<Casualty> casualties) {
    Map<String, Fall> falls = new HashMap<>();
    for (Casualty one : casualties) {
      falls.put(one.service().id(), new Fall(WhatIf.ids(one.removed()), one.losses()));
    }
    return falls;
  }

  /** Removes every single node, then every pair of which neither does it alone, in order of ids. */
  private static Map<String, Fall> falls(PlainInventory inventory, Set<Kind> kinds, int any) {
    List<String> candidates =
        inventory
            .all()
            .filter(node -> kinds.contains(node.kind()))
            .map(PlainNode::id)
            .sorted()
            .toList();
    Map<String, Set<String>> downWithout = new LinkedHashMap<>();
    Map<String, Fall> falls = new HashMap<>();
    for (String one : candidates) {
      downWithout.put(one, ReferenceRadius.of(inventory, List.of(one)).down());
      count(falls, inventory, downWithout.get(one), List.of(one));
    }
    for (int i = 0; any == 2 && i < candidates.size(); i++) {
      for (int j = i + 1; j < candidates.size(); j++) {
        List<String> pair = List.of(candidates.get(i), candidates.get(j));
        List<String> down = new ArrayList<>(ReferenceRadius.of(inventory, pair).down());
        down.removeAll(downWithout.get(pair.get(0)));
        down.removeAll(downWithout.get(pair.get(1)));
        count(falls, inventory, Set.copyOf(down), pair);
      }
    }
    return falls;
  }

  private static void count(
      Map<String, Fall> falls, PlainInventory inventory, Set<String> down, List<String> removed) {
    for (String id : down) {
      if (inventory.node(id).kind() == Kind.SERVICE) {
        falls.merge(
            id, new Fall(removed, 1), (old, next) -> new Fall(old.removed(), old.losses() + 1));
      }
    }
  }
}

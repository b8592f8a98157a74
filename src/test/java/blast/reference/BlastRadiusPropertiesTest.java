package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.WhatIf;
import blast.graph.DependencyGraph;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What must hold for every failure, whatever the right answer is. */
class BlastRadiusPropertiesTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 400);

  @Test
  void removingNothingLeavesEverythingUp() {
    for (int seed = 0; seed < INVENTORIES; seed++) {
      PlainInventory inventory = RandomInventory.of(seed, 1 + seed % 60);
      List<SourceText> text = inventory.text();

      WhatIf whatIf = WhatIf.removed(DependencyGraph.of(WhatIf.load(text)), List.of());

      assertThat(List.of(whatIf.down(), whatIf.degraded(), whatIf.atRisk()))
          .as(() -> InventoryText.show(text))
          .allMatch(List::isEmpty);
    }
  }

  @Test
  void removingMoreNeverHeals() {
    RandomCase.forEach(
        INVENTORIES,
        less -> {
          String one = Whim.of(less.seed()).pick(List.copyOf(less.inventory().nodes().keySet()));
          RandomCase more = less.withRemoved(one);

          assertThat(more.engine().down()).as(more::toString).containsAll(less.engine().down());
          assertThat(hit(more)).as(more::toString).containsAll(hit(less));
        });
  }

  private static Set<String> hit(RandomCase given) {
    WhatIf whatIf = given.engine();
    Set<String> hit = new TreeSet<>(whatIf.down());
    hit.addAll(whatIf.degraded());
    return hit;
  }

  @Test
  void theOrderAndStyleOfTheTextChangeNoAnswer() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          List<SourceText> text = InventoryText.varied(inventory, seed);
          List<RandomCase> varied = RandomCase.ofInventory(seed, inventory, text);
          List<RandomCase> plain = RandomCase.ofInventory(seed, inventory);
          for (int i = 0; i < plain.size(); i++) {
            assertThat(WholeAnswer.of(varied.get(i).engine()))
                .as(varied.get(i)::toString)
                .isEqualTo(WholeAnswer.of(plain.get(i).engine()));
          }
        });
  }

  @Test
  void theOrderInWhichNodesAreRemovedChangesNoAnswer() {
    RandomCase.forEach(
        INVENTORIES / 4,
        given -> {
          List<String> another = Whim.of(given.seed()).shuffled(List.copyOf(given.removed()));

          assertThat(WholeAnswer.of(WhatIf.removed(given.graph(), another)))
              .as(given::toString)
              .isEqualTo(WholeAnswer.of(given.engine()));
        });
  }

  @Test
  void removingAllThatIsDownTakesNothingElseDown() {
    RandomCase.forEach(
        INVENTORIES / 4,
        given -> {
          List<String> down = given.engine().down();

          assertThat(WhatIf.removed(given.graph(), down).down())
              .as(given::toString)
              .isEqualTo(down);
        });
  }

  @Test
  void losingAnyOneLastHopeTakesDownWhatIsAtRiskAndAloneItWouldNot() {
    int[] hopes = {0};
    RandomCase.forEach(
        INVENTORIES / 2,
        given -> {
          WhatIf whatIf = given.engine();
          for (String id : whatIf.atRisk()) {
            assertThat(whatIf.down()).as(given::toString).doesNotContain(id);
            for (String hope : whatIf.lastHope(id)) {
              hopes[0]++;
              assertThat(given.withRemoved(hope).engine().down())
                  .as(() -> id + " without " + hope + "\n" + given)
                  .contains(id);
              assertThat(WhatIf.removed(given.graph(), Set.of(hope)).down())
                  .as(() -> id + " without only " + hope + "\n" + given)
                  .doesNotContain(id);
            }
          }
        });
    assertThat(hopes[0]).isGreaterThan(INVENTORIES / 4);
  }

  @Test
  void whatGoesDownWithOneMoreLossWasDownOrAtRiskOrGoesDownWithItAlone() {
    RandomCase.forEach(
        INVENTORIES / 8,
        given -> {
          WhatIf whatIf = given.engine();
          for (String next : given.inventory().nodes().keySet()) {
            List<String> explained = new ArrayList<>(whatIf.down());
            explained.addAll(whatIf.atRisk());
            explained.addAll(WhatIf.removed(given.graph(), Set.of(next)).down());

            assertThat(explained)
                .as(() -> "then without " + next + "\n" + given)
                .containsAll(given.withRemoved(next).engine().down());
          }
        });
  }

  @Test
  void keepingMoreNeverAddsALoss() {
    RandomCase.forEach(
        INVENTORIES / 2,
        given -> {
          List<String> others = new ArrayList<>(given.inventory().nodes().keySet());
          others.removeAll(given.removed());
          List<String> kept = Whim.of(given.seed() + 1).shuffled(others);
          List<String> before = given.engine().down();
          for (int count = 1; count <= Math.min(3, kept.size()); count++) {
            List<String> down = given.keeping(kept.subList(0, count)).down();
            assertThat(before).as(given::toString).containsAll(down);
            before = down;
          }
        });
  }

  @Test
  void keepingAllThatWentDownLeavesOnlyWhatWasRemoved() {
    RandomCase.forEach(
        INVENTORIES / 4,
        given -> {
          List<String> fell = new ArrayList<>(given.engine().down());
          fell.removeAll(given.removed());

          assertThat(given.keeping(fell).down())
              .as(given::toString)
              .containsExactlyInAnyOrderElementsOf(given.removed());
        });
  }
}

package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.analysis.profile.Dependent;
import blast.analysis.profile.Profile;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is said of one node is what the plain inventory says, looked through from end to end. */
class ProfileAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 60);

  private static Study study(PlainInventory inventory) {
    return Study.of(inventory.loaded());
  }

  private static Map<String, List<Field>> dependents(PlainInventory inventory, String id) {
    Map<String, List<Field>> found = new HashMap<>();
    for (PlainNode node : inventory.nodes().values()) {
      List<Field> fields = new ArrayList<>();
      for (Field field : Field.REQUIREMENTS) {
        PlainRequirement requirement = node.requirements().get(field);
        if (requirement != null && requirement.ids().anyMatch(id::equals)) {
          fields.add(field);
        }
      }
      if (!fields.isEmpty()) {
        found.put(node.id(), fields);
      }
    }
    return found;
  }

  private static Set<String> reaching(PlainInventory inventory, String id) {
    Set<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      dependents(inventory, open.remove())
          .forEach(
              (dependent, fields) -> {
                if (fields.get(0) != Field.USES && found.add(dependent)) {
                  open.add(dependent);
                }
              });
    }
    found.remove(id);
    return found;
  }

  @Test
  void whoNamesANodeAndWhoReachesItAreThoseOfThePlainInventory() {
    int[] counts = new int[2];
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          Study study = study(inventory);
          for (Node node : study.inventory().nodes()) {
            Profile profile = study.profile(node);
            Map<String, List<Field>> found = new HashMap<>();
            for (Dependent dependent : profile.dependents()) {
              found.put(dependent.node().id(), dependent.fields());
              assertThat(dependent.isHard()).isEqualTo(dependent.fields().get(0) != Field.USES);
            }
            assertThat(found)
                .as("seed " + seed + ", " + node)
                .isEqualTo(dependents(inventory, node.id()));
            Set<String> reaching = reaching(inventory, node.id());
            assertThat(profile.reachedBy())
                .as("seed " + seed + ", " + node)
                .isEqualTo(reaching.size());
            counts[0] += found.size();
            counts[1] += reaching.size();
          }
        });
    assertThat(counts[0]).isGreaterThan(INVENTORIES * 20);
    assertThat(counts[1]).as("beyond the direct ones").isGreaterThan(counts[0]);
  }

  @Test
  void whatTakesAServiceDownIsFoundWithoutTheSweepAndWithIt() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          ReferenceSweep reference = ReferenceSweep.of(inventory);
          Study study = study(inventory);
          Study swept = study(inventory);
          assertThat(swept.sweep().failures()).isPositive();
          for (Node node : study.inventory().nodes()) {
            Profile profile = study.profile(node);
            assertThat(profile.killers().isPresent()).isEqualTo(node.kind() == Kind.SERVICE);
            if (profile.killers().isPresent()) {
              List<String> expected = new ArrayList<>();
              for (Kind kind : Kind.values()) {
                expected.addAll(reference.killers(node.id(), kind));
              }
              assertThat(WhatIf.ids(profile.killers().get().nodes()))
                  .as("seed " + seed + ", " + node)
                  .containsExactlyInAnyOrderElementsOf(expected);
              Node same = swept.inventory().node(node.index());
              assertThat(swept.profile(same).killers().orElseThrow().toString())
                  .isEqualTo(profile.killers().get().toString());
            }
          }
        });
  }
}

package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Keep;
import blast.analysis.failure.Keeps;
import blast.inventory.Node;
import blast.reference.ReferenceImpact.People;
import blast.reference.ReferenceKeeps.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeping nodes, and what would have saved most, as the brute-force reference has it. */
class KeepsAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 2_000);

  @Test
  void theBestKeepsAreThoseOfTheReference() {
    int[] found = {0};
    RandomCase.forEach(INVENTORIES / 4, given -> found[0] += agreed(given));
    assertThat(found[0]).as("keeps found").isGreaterThan(INVENTORIES / 4);
  }

  /** Where most of what might be kept saves no more than what stands before it. */
  @Test
  void theBestKeepsOfDeepFailuresAreThoseOfTheReference() {
    int found = 0;
    for (RandomCase given : deep()) {
      found += agreed(given);
    }
    assertThat(found).as("keeps found").isGreaterThan(INVENTORIES / 2);
  }

  private static List<RandomCase> deep() {
    List<RandomCase> cases = new ArrayList<>();
    for (int seed = 0; seed < INVENTORIES / 4; seed++) {
      PlainInventory inventory = DeepInventory.of(seed, 10 + seed % 30);
      List<RandomCase> all = RandomCase.ofInventory(seed, inventory);
      cases.add(all.get(1 + seed % 4));
      // What all rests on.
      Set<String> first = Set.of(inventory.nodes().keySet().iterator().next());
      cases.add(new RandomCase(seed, inventory, all.get(0).text(), all.get(0).graph(), first));
    }
    return cases;
  }

  private static int agreed(RandomCase given) {
    Study study = Study.of(given.graph().inventory());
    BlastRadius radius = study.blastRadius(nodes(given));
    Keeps keeps = study.keeps(radius);
    ReferenceKeeps reference = new ReferenceKeeps(given.inventory(), given.removed());

    assertThat(keeps.best().stream().map(KeepsAgainstReferenceTest::line))
        .as(given::toString)
        .containsExactlyElementsOf(
            reference.best().stream().map(KeepsAgainstReferenceTest::line).toList());
    assertThat(keeps.tried()).isEqualTo(keeps.candidates());
    assertThat(keeps.candidates()).isEqualTo(radius.down().size() - radius.removed().size());
    return keeps.best().size();
  }

  @Test
  void theBestKeepThatSavesOneNodeIsThatOfTheReference() {
    int[] found = {0};
    RandomCase.forEach(INVENTORIES / 8, given -> found[0] += agreedOnEach(given));
    deep().subList(0, INVENTORIES / 8).forEach(given -> found[0] += agreedOnEach(given));
    assertThat(found[0]).as("keeps found").isGreaterThan(INVENTORIES / 8);
  }

  private static int agreedOnEach(RandomCase given) {
    Study study = Study.of(given.graph().inventory());
    BlastRadius radius = study.blastRadius(nodes(given));
    Keeps keeps = study.keeps(radius);
    ReferenceKeeps reference = new ReferenceKeeps(given.inventory(), given.removed());
    int found = 0;
    for (Node node : radius.down()) {
      if (!radius.removed().contains(node)) {
        Keeps.Saving saving = keeps.saving(node);
        Optional<String> best = saving.keep().map(KeepsAgainstReferenceTest::line);
        found += best.isPresent() ? 1 : 0;
        assertThat(saving.isDecided()).isTrue();
        assertThat(best)
            .as(() -> "saving " + node + "\n" + given)
            .isEqualTo(reference.saving(node.id()).map(KeepsAgainstReferenceTest::line));
      }
    }
    return found;
  }

  @Test
  void theEngineAgreesWithTheReferenceWhileNodesAreKept() {
    RandomCase.forEach(
        INVENTORIES / 8,
        given -> {
          List<String> others =
              given.inventory().nodes().keySet().stream()
                  .filter(id -> !given.removed().contains(id))
                  .toList();
          List<String> shuffled = Whim.of(given.seed() + 2).shuffled(others);
          List<String> kept = shuffled.subList(0, Math.min(2, others.size()));

          assertThat(Disagreements.on(given, kept))
              .as(() -> "keeping " + kept + "\n" + given)
              .isEmpty();
        });
  }

  private static List<Node> nodes(RandomCase given) {
    return given.removed().stream()
        .map(id -> given.graph().inventory().find(id).orElseThrow())
        .toList();
  }

  private static String line(Keep keep) {
    People people =
        new People(keep.users().atLeast(), keep.users().atMost(), keep.users().isStated());
    return keep.node().id() + " " + keep.down() + " " + keep.services() + " " + people;
  }

  private static String line(Kept kept) {
    return kept.id() + " " + kept.down().size() + " " + kept.services() + " " + kept.people();
  }
}

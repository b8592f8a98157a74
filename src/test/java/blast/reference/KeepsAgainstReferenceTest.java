package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Keep;
import blast.analysis.failure.Keeps;
import blast.inventory.Node;
import blast.reference.ReferenceImpact.People;
import blast.reference.ReferenceKeeps.Kept;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keeping nodes, and what would have saved most, as the brute-force reference has it. */
class KeepsAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 2_000);

  @Test
  void theBestKeepsAreThoseOfTheReference() {
    int[] found = {0};
    RandomCase.forEach(
        INVENTORIES / 4,
        given -> {
          Study study = Study.of(given.graph().inventory());
          BlastRadius radius = study.blastRadius(nodes(given));
          Keeps keeps = study.keeps(radius);
          ReferenceKeeps reference = new ReferenceKeeps(given.inventory(), given.removed());
          found[0] += keeps.best().size();

          assertThat(keeps.best().stream().map(KeepsAgainstReferenceTest::line))
              .as(given::toString)
              .containsExactlyElementsOf(
                  reference.best().stream().map(KeepsAgainstReferenceTest::line).toList());
          assertThat(keeps.tried()).isEqualTo(keeps.candidates());
          assertThat(keeps.candidates()).isEqualTo(radius.down().size() - radius.removed().size());
        });
    assertThat(found[0]).as("keeps found").isGreaterThan(INVENTORIES / 4);
  }

  @Test
  void theBestKeepThatSavesOneNodeIsThatOfTheReference() {
    int[] found = {0};
    RandomCase.forEach(
        INVENTORIES / 8,
        given -> {
          Study study = Study.of(given.graph().inventory());
          BlastRadius radius = study.blastRadius(nodes(given));
          Keeps keeps = study.keeps(radius);
          ReferenceKeeps reference = new ReferenceKeeps(given.inventory(), given.removed());
          for (Node node : radius.down()) {
            if (!radius.removed().contains(node)) {
              Optional<String> best =
                  keeps.saving(node).keep().map(KeepsAgainstReferenceTest::line);
              found[0] += best.isPresent() ? 1 : 0;
              assertThat(best)
                  .as(() -> "saving " + node + "\n" + given)
                  .isEqualTo(reference.saving(node.id()).map(KeepsAgainstReferenceTest::line));
            }
          }
        });
    assertThat(found[0]).as("keeps found").isGreaterThan(INVENTORIES / 8);
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

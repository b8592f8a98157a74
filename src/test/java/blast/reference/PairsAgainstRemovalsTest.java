package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.cuts.Pairs;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Pairs that take a service down, beside what removing one and two at a time shows. */
class PairsAgainstRemovalsTest {
  @Test
  void theyAreThoseThatRemovalsShow() {
    int[] count = {0};
    RandomCase.forEachInventory(
        60,
        (seed, plain) -> {
          Study study = Study.of(RandomCase.ofInventory(seed, plain).get(0).graph().inventory());
          List<Node> lost =
              study.inventory().nodes().stream()
                  .filter(node -> Pairs.KINDS.contains(node.kind()))
                  .toList();
          List<Node> services =
              study.inventory().nodes().stream()
                  .filter(node -> node.kind() == Kind.SERVICE)
                  .toList();
          for (Node service : services) {
            Set<String> expected = new TreeSet<>();
            for (Node one : lost) {
              for (Node other : lost) {
                if (one.id().compareTo(other.id()) < 0
                    && isDown(study, service, one, other)
                    && !isDown(study, service, one)
                    && !isDown(study, service, other)
                    && !isDown(study, service)) {
                  expected.add(one.id() + "+" + other.id());
                }
              }
            }
            Pairs found = study.pairs(List.of(service));
            int all = found.all().stream().mapToInt(pair -> 1 + pair.narrower()).sum();
            assertThat(all).as("seed %s, %s", seed, service).isEqualTo(expected.size());
            assertThat(expected)
                .as("seed %s, %s", seed, service)
                .containsAll(
                    found.all().stream()
                        .map(pair -> pair.one().id() + "+" + pair.other().id())
                        .toList());
            count[0] += all;
          }
        });
    assertThat(count[0]).as("pairs").isGreaterThan(100);
  }

  private static boolean isDown(Study study, Node service, Node... lost) {
    return study.blastRadius(List.of(lost)).down().contains(service);
  }
}

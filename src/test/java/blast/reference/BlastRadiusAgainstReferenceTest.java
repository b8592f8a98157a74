package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The engine and the brute-force reference agree on thousands of random inventories. */
@Order(1)
class BlastRadiusAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 2_000);

  @Test
  void theEngineAgreesWithTheReference() {
    RandomCase.forEach(
        INVENTORIES, one -> assertThat(Disagreements.on(one)).as(one::toString).isEmpty());
  }

  @Test
  void theEngineAgreesWithTheReferenceWhereGroupsNameANodeTwice() {
    for (int seed = 0; seed < INVENTORIES / 4; seed++) {
      PlainInventory inventory = RandomInventory.withRepeatedMembers(seed, 3 + seed % 20);
      for (RandomCase one : RandomCase.ofInventory(seed, inventory)) {
        assertThat(Disagreements.on(one)).as(one::toString).isEmpty();
      }
    }
  }

  /** Where many stand or fall with many, and have most of their last hopes in common. */
  @Test
  void theEngineAgreesWithTheReferenceAboutDeepFailures() {
    int several = 0;
    for (int seed = 0; seed < INVENTORIES / 10; seed++) {
      PlainInventory inventory = DeepInventory.of(seed, 10 + seed % 20);
      for (RandomCase one : RandomCase.ofInventory(seed, inventory)) {
        assertThat(Disagreements.on(one)).as(one::toString).isEmpty();
        several += sharedHopes(one);
      }
    }
    assertThat(several).as("nodes with several last hopes").isGreaterThan(INVENTORIES / 50);
  }

  private static int sharedHopes(RandomCase given) {
    Study study = Study.of(given.graph().inventory());
    BlastRadius radius =
        study.blastRadius(
            given.removed().stream()
                .map(id -> given.graph().inventory().find(id).orElseThrow())
                .toList());
    return (int)
        radius.in(State.AT_RISK).stream().filter(node -> radius.lastHope(node).size() > 1).count();
  }

  @Test
  void theEngineAgreesWithTheReferenceWhereServicesClaimMoreUsersThanThereArePeople() {
    int[] over = {0};
    for (int seed = 0; seed < INVENTORIES / 8; seed++) {
      PlainInventory inventory = RandomInventory.withMoreUsersThanPeople(seed, 3 + seed % 40);
      over[0] += (int) inventory.all().filter(node -> claimsTooMany(node, inventory)).count();
      for (RandomCase one : RandomCase.ofInventory(seed, inventory)) {
        assertThat(Disagreements.on(one)).as(one::toString).isEmpty();
      }
    }
    assertThat(over[0]).as("services with too many users").isGreaterThan(INVENTORIES / 20);
  }

  private static boolean claimsTooMany(PlainNode node, PlainInventory inventory) {
    return node.users().entrySet().stream()
        .anyMatch(
            users ->
                users.getValue() > inventory.population(users.getKey()).orElse(Long.MAX_VALUE));
  }

  /** Agreement about inventories in which nothing happens would mean little. */
  @Test
  void randomCasesReachEveryStateOften() {
    Map<State, Integer> nodes = new EnumMap<>(State.class);
    int[] cases = new int[1];
    int[] held = new int[1];
    int[] far = new int[1];
    int[] degradedToo = new int[1];
    RandomCase.forEach(
        INVENTORIES / 10,
        one -> {
          cases[0]++;
          ReferenceRadius reference = one.reference();
          held[0] += reference.heldByCircle().isEmpty() ? 0 : 1;
          far[0] +=
              (int)
                  reference.atRisk().stream()
                      .filter(id -> !hasLost(one.inventory().nodes().get(id), reference))
                      .count();
          degradedToo[0] +=
              (int) reference.atRisk().stream().filter(reference.degraded()::contains).count();
          nodes.merge(State.DOWN, reference.down().size() - one.removed().size(), Integer::sum);
          nodes.merge(State.DEGRADED, reference.degraded().size(), Integer::sum);
          nodes.merge(State.AT_RISK, reference.atRisk().size(), Integer::sum);
        });

    for (State state : List.of(State.DOWN, State.DEGRADED, State.AT_RISK)) {
      assertThat(nodes.get(state)).as(state.toString()).isGreaterThan(cases[0] / 2);
    }
    assertThat(far[0])
        .as("nodes at risk that lost nothing of their own")
        .isGreaterThan(cases[0] / 4);
    assertThat(degradedToo[0]).as("nodes at risk and degraded").isGreaterThan(cases[0] / 8);
    assertThat(held[0]).as("cases with nodes held by a circle").isGreaterThan(cases[0] / 100);
  }

  /** Whether a node names one that is down. */
  private static boolean hasLost(PlainNode node, ReferenceRadius reference) {
    return node.requirements().values().stream()
        .flatMap(PlainRequirement::ids)
        .anyMatch(reference.down()::contains);
  }
}

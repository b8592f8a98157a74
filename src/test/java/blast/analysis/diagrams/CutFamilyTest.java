package blast.analysis.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import blast.reference.RandomCone;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both engines find the minimal sets that trying every set finds, and as many as they list. */
class CutFamilyTest {
  private static final int CONES = Integer.getInteger("blast.reference.inventories", 160);
  private static final int CANDIDATES = 8;

  private static CutFamily family(RandomCone given, Engine engine, int most) {
    FailureNetwork network =
        FailureNetwork.of(given.cone(), 1, given.isCandidate(), given.isLost());
    return new CutFamily.Finder(network, EnumSet.of(engine), 2_000_000).upTo(most).orElseThrow();
  }

  private static List<Set<Integer>> listed(CutFamily family) {
    List<Set<Integer>> sets = new ArrayList<>();
    for (int order = 0; order < family.counts().size(); order++) {
      int expected = order;
      List<Set<Integer>> ofOrder = new ArrayList<>();
      family.forEach(
          order,
          members -> {
            Set<Integer> set = new TreeSet<>();
            for (int member : members) {
              set.add(member);
            }
            assertThat(set).hasSize(expected);
            return ofOrder.add(set);
          });
      assertThat(family.counts().get(order)).isEqualTo(BigInteger.valueOf(ofOrder.size()));
      sets.addAll(ofOrder);
    }
    assertThat(sets).doesNotHaveDuplicates();
    return sets;
  }

  /** Smaller sets first, so that what contains one that was found isn't minimal. */
  private static List<Set<Integer>> byTrying(RandomCone given, int most) {
    List<Integer> candidates = given.candidates();
    List<Set<Integer>> found = new ArrayList<>();
    for (int size = 0; size <= Math.min(most, candidates.size()); size++) {
      for (int bits = 0; bits < 1 << candidates.size(); bits++) {
        if (Integer.bitCount(bits) == size) {
          Set<Integer> set = new TreeSet<>();
          for (int i = 0; i < candidates.size(); i++) {
            if ((bits & 1 << i) != 0) {
              set.add(candidates.get(i));
            }
          }
          if (found.stream().noneMatch(set::containsAll) && given.isDown(set)) {
            found.add(set);
          }
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void allSetsAreThoseThatTryingFinds(Engine engine) {
    int[] found = new int[CANDIDATES + 1];
    for (RandomCone given : RandomCone.ofOneService(0, CONES, 30, CANDIDATES)) {
      List<Set<Integer>> expected = byTrying(given, CANDIDATES);
      assertThat(listed(family(given, engine, CutFamily.ALL)))
          .as("%s", given)
          .containsExactlyInAnyOrderElementsOf(expected);
      expected.forEach(set -> found[set.size()]++);
    }
    // Otherwise the comparison would show nothing of sets of that size.
    assertThat(found[0]).isPositive();
    assertThat(found[1]).isGreaterThan(50);
    assertThat(found[2]).isGreaterThan(50);
    assertThat(found[3]).isGreaterThan(5);
    assertThat(found[4]).isPositive();
  }

  @Test
  void bothFindTheSameInLargerInventories() {
    long[] found = new long[8];
    for (RandomCone given : RandomCone.ofOneService(-CONES / 2, 0, 120, 60)) {
      List<Set<Integer>> all = listed(family(given, Engine.SOLUTIONS, 7));
      assertThat(listed(family(given, Engine.FAMILIES, 7)))
          .as("%s", given)
          .containsExactlyInAnyOrderElementsOf(all);
      all.forEach(set -> found[set.size()]++);
      for (int most = 1; most < 5; most++) {
        int order = most;
        List<Set<Integer>> smaller = all.stream().filter(set -> set.size() <= order).toList();
        for (Engine engine : Engine.values()) {
          assertThat(listed(family(given, engine, most)))
              .as("up to %d by %s of %s", most, engine, given)
              .containsExactlyInAnyOrderElementsOf(smaller);
        }
      }
    }
    assertThat(found[4]).isGreaterThan(50);
    assertThat(found[5]).isGreaterThan(50);
  }

  @Test
  void whatDoesNotFitIsSaid() {
    for (RandomCone given : RandomCone.ofOneService(0, 100, 120, 60)) {
      FailureNetwork network =
          FailureNetwork.of(given.cone(), 1, given.isCandidate(), given.isLost());
      Optional<CutFamily> family =
          new CutFamily.Finder(network, EnumSet.allOf(Engine.class), 12).upTo(CutFamily.ALL);
      family.ifPresent(
          fits ->
              assertThat(listed(fits))
                  .as("%s", given)
                  .containsExactlyInAnyOrderElementsOf(
                      listed(family(given, Engine.SOLUTIONS, CutFamily.ALL))));
    }
  }
}

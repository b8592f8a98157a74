package blast.analysis.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.diagrams.CutFamily;
import blast.graph.Cone;
import blast.graph.ConeSpread;
import blast.reference.RandomCone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Hitting supports, decision diagrams and writing everything out find the same sets. */
class EnginesAgreeTest {
  private static final int CONES = Integer.getInteger("blast.reference.inventories", 200);
  private static final int ORDER = 4;

  private static List<Set<Integer>> byHittingSupports(RandomCone given) {
    Cone cone = given.cone();
    ConeSpread spread = new ConeSpread(cone);
    boolean[] isLost = given.isLost();
    for (int vertex = 0; vertex < isLost.length; vertex++) {
      if (isLost[vertex]) {
        spread.remove(vertex);
      }
    }
    boolean[] isCandidate = given.isCandidate();
    for (int vertex = 0; vertex < isCandidate.length; vertex++) {
      isCandidate[vertex] &= !spread.isDown(vertex);
    }
    Target target = new ServiceTarget(cone, spread, isCandidate, ORDER);
    if (target.isHit()) {
      return List.of(Set.of());
    }
    List<Set<Integer>> sets = new ArrayList<>();
    boolean isComplete =
        HittingSets.search(
            target,
            ORDER,
            Long.MAX_VALUE / 2,
            (taken, size) -> sets.add(set(Arrays.copyOf(taken, size))));
    assertThat(isComplete).isTrue();
    return sets;
  }

  private static Set<Integer> set(int... members) {
    Set<Integer> set = new TreeSet<>();
    for (int member : members) {
      set.add(member);
    }
    return set;
  }

  private static List<Set<Integer>> byDiagrams(RandomCone given, int most) {
    CutFamily family =
        CutFamily.finder(given.cone(), 1, given.isCandidate(), given.isLost())
            .upTo(most)
            .orElseThrow();
    List<Set<Integer>> sets = new ArrayList<>();
    for (int order = 0; order < family.counts().size(); order++) {
      family.forEach(order, members -> sets.add(set(members)));
    }
    return sets;
  }

  @Test
  void hittingSupportsFindsWhatDiagramsSay() {
    long[] found = new long[ORDER + 1];
    for (RandomCone given : RandomCone.ofOneService(0, CONES, 120, 50)) {
      List<Set<Integer>> sets = byHittingSupports(given);
      assertThat(byDiagrams(given, ORDER))
          .as("%s", given)
          .containsExactlyInAnyOrderElementsOf(sets);
      sets.forEach(set -> found[set.size()]++);
    }
    assertThat(found[1]).isGreaterThan(100);
    assertThat(found[2]).isGreaterThan(100);
    assertThat(found[3]).isGreaterThan(100);
    assertThat(found[4]).isGreaterThan(100);
  }

  @Test
  void diagramsSayWhatWritingEverythingOutSays() {
    int compared = 0;
    int largest = 0;
    for (RandomCone given : RandomCone.ofOneService(0, CONES, 60, 30)) {
      WrittenOut written = new WrittenOut(given);
      if (written.isPossible()) {
        Set<Set<Integer>> sets = written.sets();
        assertThat(byDiagrams(given, CutFamily.ALL))
            .as("%s", given)
            .containsExactlyInAnyOrderElementsOf(sets);
        compared += sets.size() > 2 ? 1 : 0;
        largest = Math.max(largest, sets.stream().mapToInt(Set::size).max().orElse(0));
      }
    }
    assertThat(compared).isGreaterThan(CONES / 8);
    assertThat(largest).isGreaterThan(ORDER);
  }

  /**
   * The sets of a service without circles as a sum of products, from the top down, and in the end
   * without those that contain another: what is done on paper (Fussell and Vesely 1972).
   */
  private static final class WrittenOut {
    private static final int MOST = 3_000;

    private final RandomCone given;
    private final Cone cone;
    private final boolean[] isCandidate;
    private final boolean[] isLost;
    private final Set<Integer> path = new HashSet<>();
    private boolean isPossible = true;
    private Set<Set<Integer>> sets = Set.of();

    WrittenOut(RandomCone given) {
      this.given = given;
      this.cone = given.cone();
      this.isCandidate = given.isCandidate();
      this.isLost = given.isLost();
      this.sets = minimal(of(0));
    }

    boolean isPossible() {
      return isPossible;
    }

    Set<Set<Integer>> sets() {
      return sets;
    }

    private Set<Set<Integer>> of(int vertex) {
      if (isLost[vertex]) {
        return Set.of(Set.of());
      }
      if (!path.add(vertex)) {
        isPossible = false;
      }
      Set<Set<Integer>> found = new HashSet<>();
      if (isCandidate[vertex]) {
        found.add(Set.of(vertex));
      }
      if (isPossible) {
        found.addAll(lost(vertex, cone.start(vertex), cone.slack(vertex) + 1));
      }
      path.remove(vertex);
      isPossible &= found.size() < MOST;
      return minimal(found);
    }

    /** The sets with which members from a position on lose so much weight. */
    private Set<Set<Integer>> lost(int vertex, int at, long weight) {
      if (weight <= 0) {
        return Set.of(Set.of());
      }
      if (at == cone.end(vertex) || !isPossible) {
        return Set.of();
      }
      Set<Set<Integer>> found = new HashSet<>(lost(vertex, at + 1, weight));
      Set<Set<Integer>> member = of(cone.member(at));
      if (!member.isEmpty()) {
        for (Set<Integer> rest : lost(vertex, at + 1, weight - cone.weight(at))) {
          for (Set<Integer> one : member) {
            Set<Integer> both = new TreeSet<>(rest);
            both.addAll(one);
            found.add(both);
          }
        }
      }
      isPossible &= found.size() < MOST;
      return minimal(found);
    }

    private Set<Set<Integer>> minimal(Set<Set<Integer>> sets) {
      Set<Set<Integer>> minimal = new HashSet<>();
      if (isPossible) {
        for (Set<Integer> set : sets) {
          if (sets.stream()
              .noneMatch(other -> other.size() < set.size() && set.containsAll(other))) {
            minimal.add(set);
          }
        }
      }
      return minimal;
    }

    @Override
    public String toString() {
      return given.toString();
    }
  }
}

package blast.analysis.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a search found that ended early, and another that found all there is of fewer members. */
class FoundSetsTest {
  private static FoundSets found(int order, int[]... sets) {
    FoundSets found = new FoundSets(order, true, candidate -> candidate + 100);
    for (int[] set : sets) {
      assertThat(found.set(set, set.length)).isTrue();
    }
    return found;
  }

  @Test
  void whatIsCompleteReplacesWhatMayNotBe() {
    FoundSets all = found(3, new int[] {1}, new int[] {2, 3}, new int[] {2, 4, 5});

    all.replaceUpTo(2, found(2, new int[] {1}, new int[] {2, 3}, new int[] {2, 6}));

    assertThat(all.counts()).containsExactly(0L, 1L, 2L, 1L);
    assertThat(all.sets())
        .containsExactlyInAnyOrder(
            new int[] {101}, new int[] {102, 103}, new int[] {102, 106}, new int[] {102, 104, 105});
  }

  @Test
  void setsThatAreOnlyCountedAreNotKept() {
    FoundSets found = new FoundSets(2, false, candidate -> candidate);
    found.set(new int[] {1}, 1);
    found.addEmpty();

    assertThat(found.counts()).containsExactly(1L, 1L, 0L);
    assertThat(found.sets()).isEmpty();
  }
}

package blast.analysis.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** What a search found that ended early, and another that found all there is of fewer members. */
class FoundSetsTest {
  private static FoundSets found(int[]... sets) {
    FoundSets found = new FoundSets(true, candidate -> candidate + 100);
    for (int[] set : sets) {
      assertThat(found.set(set, set.length)).isTrue();
    }
    return found;
  }

  @Test
  void whatIsCompleteReplacesWhatMayNotBe() {
    FoundSets all = found(new int[] {1}, new int[] {2, 3}, new int[] {2, 4, 5});

    all.replaceUpTo(2, found(new int[] {1}, new int[] {2, 3}, new int[] {2, 6}));

    assertThat(all.counts()).map(BigInteger::intValue).containsExactly(0, 1, 2, 1);
    assertThat(all.sets())
        .containsExactlyInAnyOrder(
            new int[] {101}, new int[] {102, 103}, new int[] {102, 106}, new int[] {102, 104, 105});
  }

  @Test
  void setsThatAreOnlyCountedAreNotKept() {
    FoundSets found = new FoundSets(false, candidate -> candidate);
    found.set(new int[] {1}, 1);
    found.addEmpty();

    assertThat(found.counts()).map(BigInteger::intValue).containsExactly(1, 1);
    assertThat(found.sets()).isEmpty();
  }
}

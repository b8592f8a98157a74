package blast.analysis.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.people.Bounds;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is listed, and what is counted only. */
class CutSetsTest {
  private static CutSets sets(long count, int listed) {
    CutSet any = new CutSet(List.of(), Bounds.NONE);
    return new CutSets(
        Optional.empty(),
        List.of(BigInteger.ZERO, BigInteger.valueOf(count)),
        CutQuery.ALL,
        true,
        Collections.nCopies(listed, any));
  }

  @Test
  void setsAreLeftOutWhereMoreAreCountedThanListed() {
    assertThat(sets(3, 2).areLeftOut()).isTrue();
    assertThat(sets(3, 3).areLeftOut()).isFalse();
  }

  @Test
  void noneAreLeftOutWhereNoneWereToBeListed() {
    assertThat(sets(3, 0).areLeftOut()).isFalse();
  }
}

package blast.analysis.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {
  @ParameterizedTest
  @CsvSource({
    "0.001, 0.001, 99.9, YES",
    "0.0010000000000000002, 0.0010000000000000002, 99.9, YES",
    "0.00100001, 0.00100001, 99.9, NO",
    "0.0005, 0.002, 99.9, OPEN",
    "0.0005, 0.001, 99.9, YES",
    "0.0011, 0.002, 99.9, NO",
    "0, 0, 100, YES",
    "0, 1e-300, 100, OPEN",
    "1, 1, 0, YES",
  })
  void whatIsReachedHasToBeShown(
      double low, double high, BigDecimal percent, Chance.Verdict verdict) {
    assertThat(new Chance(low, high, low == high).reaches(percent)).isEqualTo(verdict);
  }

  @Test
  void theContraryOfBoundsIsRoundedAwayFromThem() {
    Chance bounds = Chance.between(0.1, 0.3);
    assertThat(bounds.contraryLow()).isLessThan(1 - 0.3);
    assertThat(bounds.contraryHigh()).isGreaterThan(1 - 0.1);
    assertThat(Chance.exact(0.3).contraryLow()).isEqualTo(1 - 0.3);
    assertThat(Chance.exact(0.3).contraryHigh()).isEqualTo(1 - 0.3);
  }

  @Test
  void whatWasRoundedBeyondWhatIsPossibleIsBroughtBack() {
    assertThat(Chance.exact(1 + 1e-15)).isEqualTo(new Chance(1, 1, true));
    assertThat(Chance.between(-1e-15, 2)).isEqualTo(new Chance(0, 1, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Chance(0.2, 0.1, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Chance(Double.NaN, 1, false));
  }
}

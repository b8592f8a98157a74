package blast.analysis.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blast.analysis.concentration.HostingIndex.Band;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostingIndexTest {

  /** n equal shares are as if spread evenly over n. */
  @ParameterizedTest
  @CsvSource({
    "1, EXTREME",
    "2, EXTREME",
    "3, HIGH",
    "4, HIGH",
    "5, MODERATE",
    "6, MODERATE",
    "7, LOW",
    "1000, LOW"
  })
  void equalSharesAreEffectivelyThatMany(int places, Band band) {
    double[] shares = new double[places];
    Arrays.fill(shares, 1.0 / places);

    HostingIndex index = HostingIndex.of(shares, 0);

    assertThat(index.hhi()).isCloseTo(10_000.0 / places, within(1e-9));
    assertThat(index.effective()).isCloseTo(places, within(1e-9));
    assertThat(index.band()).isEqualTo(band);
    assertThat(index.cr1()).isCloseTo(1.0 / places, within(1e-12));
    assertThat(index.cr3()).isCloseTo(Math.min(1, 3.0 / places), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "0, LOW",
    "1499.999, LOW",
    "1500, MODERATE",
    "2499.999, MODERATE",
    "2500, HIGH",
    "4999.999, HIGH",
    "5000, EXTREME",
    "10000, EXTREME"
  })
  void aBandBeginsExactlyAtItsLimit(double hhi, Band band) {
    assertThat(Band.of(hhi)).isEqualTo(band);
  }

  /** The squares are 4 + 4 + 2.25 + 2.25 + 1 + 1 + 0.25 + 0.25 hundredths: exactly 0.15. */
  @Test
  void sharesWhoseSquaresSumToTheFirstLimitAreModerate() {
    HostingIndex index = HostingIndex.of(shares(20, 20, 15, 15, 10, 10, 5, 5), 0);

    assertThat(index.hhi()).isCloseTo(1_500, within(1e-9));
    assertThat(index.band()).isEqualTo(Band.MODERATE);
  }

  @ParameterizedTest
  @CsvSource({
    "40 20 20 10 10, 2600, HIGH",
    "10 10 20 20 40, 2600, HIGH",
    "20 40 10 20 10, 2600, HIGH",
    "70 10 10 10, 5200, EXTREME",
    "10 10 70 10, 5200, EXTREME"
  })
  void theOrderOfSharesIsOfNoConsequence(String percents, double hhi, Band band) {
    double[] shares =
        Arrays.stream(percents.split(" ")).mapToDouble(p -> Integer.parseInt(p) / 100.0).toArray();

    HostingIndex index = HostingIndex.of(shares, 0);

    assertThat(index.hhi()).isCloseTo(hhi, within(1e-9));
    assertThat(index.band()).isEqualTo(band);
  }

  @Test
  void theLargestAreFoundWhereverTheyStand() {
    HostingIndex index = HostingIndex.of(shares(5, 40, 5, 10, 25, 15), 0);

    assertThat(index.cr1()).isCloseTo(0.40, within(1e-12));
    assertThat(index.cr3()).isCloseTo(0.80, within(1e-12));
  }

  @Test
  void twoPlacesAreAllOfTheLargestThree() {
    HostingIndex index = HostingIndex.of(shares(75, 25), 0);

    // 0.5625 + 0.0625 = 0.625 = 1 / 1.6
    assertThat(index.hhi()).isCloseTo(6_250, within(1e-9));
    assertThat(index.effective()).isCloseTo(1.6, within(1e-12));
    assertThat(index.cr3()).isEqualTo(1);
  }

  private static double[] shares(int... percents) {
    return Arrays.stream(percents).asDoubleStream().map(percent -> percent / 100).toArray();
  }

  /** Tenths don't sum to one in binary; no measure may pass its end for that. */
  @Test
  void noMeasurePassesItsEnd() {
    double[] tenths = DoubleStream.generate(() -> 0.1).limit(10).toArray();

    assertThat(HostingIndex.of(new double[] {1.0000000000000002}, 0).hhi()).isEqualTo(10_000);
    assertThat(HostingIndex.of(new double[] {1.0000000000000002}, 0).cr1()).isEqualTo(1);
    assertThat(HostingIndex.of(new double[] {0.6, 0.3, 0.1, 0.00000000000001}, 0).cr3())
        .isLessThanOrEqualTo(1);
    assertThat(HostingIndex.of(tenths, 0).band()).isEqualTo(Band.LOW);
  }
}

package blast.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountriesTest {
  /** Versions of Java differ by a country or two, and this list isn't theirs. */
  private static final int DIFFERENCES = 3;

  @Test
  void theListIsNearlyThatOfJava() {
    assertThat(Countries.codes()).isSorted().doesNotHaveDuplicates().hasSize(249);
    assertThat(Locale.getISOCountries())
        .filteredOn(code -> !Countries.isKnown(code))
        .hasSizeLessThan(DIFFERENCES);
  }

  @Test
  void aCountryIsTwoCapitalLetters() {
    assertThat(Countries.isKnown("KR")).isTrue();
    assertThat(Countries.isKnown("kr")).isFalse();
    assertThat(Countries.isKnown("XX")).isFalse();
    assertThat(Countries.isKnown("")).isFalse();
  }
}

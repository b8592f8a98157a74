package blast.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "90s, 90",
    "15m, 900",
    "4h, 14_400",
    "3d, 259_200",
    "2w, 1_209_600",
    "1h30m, 5_400",
    "1w1d1h1m1s, 694_861",
    "0h30m, 1_800",
    "007s, 7",
    "999999999w, 604_799_999_395_200",
  })
  void unitsFollowWholeNumbers(String text, String seconds) {
    assertThat(Durations.seconds(text)).hasValue(Long.parseLong(seconds.replace("_", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4",
        "h",
        "4 h",
        "4h ",
        " 4h",
        "1.5h",
        "-4h",
        "+4h",
        "4H",
        "30m1h",
        "1h1h",
        "1h30",
        "0s",
        "0h0m",
        "1y",
        "4min",
        "1_000s",
        "9999999999s",
        "٤h",
        "1h30m!",
      })
  void anythingElseIsNone(String text) {
    assertThat(Durations.seconds(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1s", "90, 1m30s", "5400, 1h30m", "1209600, 14d", "694861, 8d1h1m1s"})
  void aDurationIsWrittenInDaysAndLess(long seconds, String text) {
    assertThat(Durations.of(seconds)).isEqualTo(text);
    assertThat(Durations.seconds(text)).hasValue(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "0.4, 0s",
    "59.4, 59s",
    "59.6, 1m",
    "6000, 1h40m",
    "3599, 59m59s",
    "3599.7, 1h",
    "86399, 1d",
    "90000, 1d1h",
    "31557600, 365d6h",
  })
  void aRoughOneHasTwoUnitsAtMost(double seconds, String text) {
    assertThat(Durations.roughly(seconds)).isEqualTo(text);
  }
}

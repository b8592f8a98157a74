package blast.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
  @ParameterizedTest
  @CsvSource({
    "checkout, /home/me/a blast, from the checkout in /home/me/a blast",
    "release, /opt/../opt/blast-1.2.3/., from the release in /opt/blast-1.2.3",
    "whole, /opt/blast-1.2.3, from the release with its own Java in /opt/blast-1.2.3",
  })
  void theLauncherSaysWhereItStands(String origin, String home, String line) {
    assertThat(Version.origin(origin, home)).isEqualTo(line + "\n");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "elsewhere, /opt"})
  void withoutItNothingIsSaid(String origin, String home) {
    assertThat(Version.origin(origin, home)).isEmpty();
  }
}

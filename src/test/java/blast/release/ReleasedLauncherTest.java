package blast.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasedLauncherTest {
  @Test
  void whatIsMarkedIsCutOut() {
    String launcher =
        """
        made=lib
        # <checkout>
        made=target
        # </checkout>

        main() {
          # <checkout>
          build
          # </checkout>
          run
        }
        """;

    assertThat(ReleasedLauncher.of(launcher))
        .isEqualTo(
            """
            made=lib

            main() {
              run
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run\n",
        "# <checkout>\nbuild\n",
        "# <checkout>\nbuild\n# </checkout>\nrun\n# </checkout>\n"
      })
  void marksThatDoNotPairAreAnError(String launcher) {
    assertThatThrownBy(() -> ReleasedLauncher.of(launcher)).hasMessageContaining("don't pair");
  }

  @Test
  void theReleasedOneBuildsNothing(@TempDir Path folder) throws IOException, InterruptedException {
    String released = ReleasedLauncher.of(Files.readString(Path.of("blast")));

    assertThat(released)
        .doesNotContainIgnoringCase("mvn", "maven", "pom.xml", "/target", "<checkout>", ".lock")
        .contains("become_java() {");
    Path file = Files.writeString(folder.resolve("blast"), released);
    assertThat(new ProcessBuilder("sh", "-n", file.toString()).inheritIO().start().waitFor())
        .isZero();
  }
}

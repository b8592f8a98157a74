package blast.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No test fails for a slow machine; one that hangs is ended by the build, which has hours. */
class NoClocksTest {
  private static final Path TESTS = Path.of("src/test/java");

  /** In two parts, so that this file isn't found. */
  private static final List<String> CLOCKS =
      List.of("assert" + "Timeout", "@" + "Timeout", "Time" + "Unit", "Thread." + "sleep");

  @Test
  void noTestLooksAtAClock() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      assertThat(files.filter(path -> path.toString().endsWith(".java")))
          .hasSizeGreaterThan(100)
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(CLOCKS));
    }
  }
}

package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places may stand in each other as deep as somebody writes them. */
class DeepPlacesTest {
  private static final int DEPTH = 5000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"dot", "mermaid", "graphml"})
  void picturesHaveAFrameForEachAndGrowWithThem(String format) {
    Chat.write(
        folder.resolve("blast.yaml"),
        "sites:\n  p0:\n"
            + IntStream.range(1, DEPTH)
                .mapToObj(i -> "  p" + i + ": {within: p" + (i - 1) + "}\n")
                .collect(Collectors.joining())
            + "services: {inside: {site: p"
            + (DEPTH - 1)
            + "}}\n");

    Outcome outcome = CommandLineRun.in(folder).blast("export", format, "--collapse", "none", "-q");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("p" + (DEPTH - 1), "inside");
    assertThat(outcome.out().length()).isLessThan(DEPTH * 10_000);
  }
}

package blast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.Chat;
import blast.cli.CommandLineRun;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReducedPictureTest {
  private static final Pattern ARROW = Pattern.compile("\"(\\w+)\" -> \"(\\w+)\"");

  @TempDir Path folder;

  @BeforeEach
  void write() {
    Chat.write(
        folder.resolve("blast.yaml"),
        """
        services:
          front: {needs: [middle, back, {any-of: [left, right]}], uses: deep}
          middle: {needs: [back, deep]}
          back: {needs: deep}
          deep: {}
          left: {needs: deep}
          right: {needs: front}
        """);
  }

  private String dot(String... options) {
    String[] line = new String[options.length + 1];
    line[0] = "dot";
    System.arraycopy(options, 0, line, 1, options.length);
    CommandLineRun.Outcome outcome = CommandLineRun.in(folder).blast(line);
    assertThat(outcome.status()).isZero();
    return outcome.out();
  }

  private static List<String> arrows(String dot) {
    return ARROW
        .matcher(dot)
        .results()
        .map(arrow -> arrow.group(1) + " " + arrow.group(2))
        .filter(arrow -> arrow.matches("(front|middle|back|deep|left|right) \\w+"))
        .filter(arrow -> arrow.matches("\\w+ (front|middle|back|deep|left|right)"))
        .sorted()
        .toList();
  }

  @Test
  void arrowsThatFollowFromOthersAreLeftOutAndItIsSaid() {
    assertThat(arrows(dot()))
        .containsExactly(
            "back deep",
            "front back",
            "front deep",
            "front middle",
            "left deep",
            "middle back",
            "middle deep",
            "right front");

    String reduced = dot("--reduce");

    assertThat(arrows(reduced))
        .containsExactly(
            "back deep", "front deep", "front middle", "left deep", "middle back", "right front");
    assertThat(reduced).contains("not drawn: 2 arrows that follow from others");
    assertThat(dot()).doesNotContain("that follow from others");
  }

  @Test
  void arrowsAlongWhichAFailureCameAllStay() {
    assertThat(arrows(dot("--reduce", "--remove", "deep")))
        .contains("back front", "deep middle", "deep back");
  }

  @Test
  void onlyWhatStandsInCirclesIsDrawn() {
    String circles = dot("--cycles");

    assertThat(arrows(circles)).containsExactly("right front");
    assertThat(circles)
        .contains("only what stands in circles; outside of them: 4 nodes")
        .doesNotContain("\"middle\"");
  }

  @Test
  void withoutCirclesThePictureIsEmptyAndSaysSo() {
    Chat.write(folder.resolve("blast.yaml"), "services: {a: {needs: b}, b: {}}\n");

    assertThat(dot("--cycles"))
        .contains("only what stands in circles; outside of them: 2 nodes")
        .doesNotContain("\"a\"");
  }
}

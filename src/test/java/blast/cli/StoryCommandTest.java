package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When {@code blast export} tells the story of a failure, and when it draws a map. */
class StoryCommandTest {
  private static final String STORY = "WHAT IS LOST";

  @TempDir private Path folder;

  @BeforeEach
  void write() {
    Chat.write(folder.resolve("blast.yaml"), Chat.YAML);
  }

  private Outcome export(String arguments) {
    return CommandLineRun.in(folder).blast(("export " + arguments).split(" "));
  }

  private String drawn(String arguments) {
    Outcome outcome = export(arguments);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome.out();
  }

  @Test
  void whereSomethingIsRemovedTheStoryIsTold() {
    assertThat(drawn("svg --remove hall"))
        .contains(STORY, "width=\"1600\" height=\"900\"", "WHO IS HIT");
    assertThat(drawn("svg")).doesNotContain(STORY);
  }

  @Test
  void eitherViewCanBeAskedFor() {
    assertThat(drawn("svg --remove hall --view story")).contains(STORY);
    assertThat(drawn("svg --remove hall --view map")).doesNotContain(STORY);
    assertThat(drawn("svg --view map")).doesNotContain(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--focus chat",
        "--collapse kind",
        "--kind service",
        "--label id",
        "--cluster none",
        "--reduce",
      })
  void whoSaysHowAMapIsDrawnGetsAMap(String option) {
    assertThat(drawn("svg --remove hall " + option)).doesNotContain(STORY);

    Outcome refused = export("svg --view story --remove hall " + option);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .contains(option.split(" ")[0] + " says nothing to a story", "--view map");
  }

  @Test
  void aStoryIsTitledAndSizedAsAsked() {
    assertThat(drawn("svg --remove hall --title Friday --size 800x450"))
        .contains(">Friday</text>", "width=\"800\" height=\"450\"", STORY);
  }

  @Test
  void aStoryNeedsSomethingThatIsLost() {
    Outcome outcome = export("svg --view story");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("a story is told of something that is lost", "--remove ID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dot", "mermaid", "graphml", "json", "csv"})
  void otherFormatsTellNoStory(String format) {
    assertThat(drawn(format + " --remove hall")).doesNotContain(STORY);

    Outcome outcome = export(format + " --remove hall --view story");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("--view story says nothing to " + format);
  }
}

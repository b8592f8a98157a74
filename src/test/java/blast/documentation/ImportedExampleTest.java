package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun;
import blast.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The example of imports is what its commands make of its sources, and both pages that walk through
 * it show what happens. With {@code -Dblast.documentation.update=true} pages and files are brought
 * up to date instead.
 */
class ImportedExampleTest {
  private static final boolean UPDATES = Boolean.getBoolean("blast.documentation.update");
  private static final Path EXAMPLE = Path.of("examples/imported").toAbsolutePath();
  private static final Path README = EXAMPLE.resolve("README.md");
  private static final Path TUTORIAL = Path.of("src/site/markdown/tutorial-imports.md");
  private static final List<String> WRITTEN =
      List.of("inventory/from-backstage.yaml", "inventory/from-kubernetes.yaml");

  @TempDir private Path folder;

  /** A copy of what isn't written by imports. */
  private void copySources() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String inside = EXAMPLE.relativize(file).toString().replace('\\', '/');
        if (!WRITTEN.contains(inside)) {
          Files.createDirectories(folder.resolve(inside).getParent());
          Files.copy(file, folder.resolve(inside));
        }
      }
    }
  }

  private static void compare(Path page, String run) throws IOException {
    if (UPDATES) {
      Files.writeString(page, run);
    }
    assertThat(Files.readString(page)).as("%s", page).isEqualTo(run);
  }

  @Test
  void theReadmeShowsWhatHappensAndItsCommandsWriteTheFiles() throws IOException {
    copySources();

    compare(README, new Walkthrough(folder).run(Files.readString(README)));

    for (String file : WRITTEN) {
      compare(EXAMPLE.resolve(file), Files.readString(folder.resolve(file)));
    }
  }

  @Test
  void theTutorialShowsWhatHappens() throws IOException {
    copySources();
    Files.move(folder.resolve("inventory/ours.yaml"), folder.resolve("ours.yaml"));

    compare(TUTORIAL, new Walkthrough(folder).run(Files.readString(TUTORIAL)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import backstage sources/catalog -o inventory/from-backstage.yaml --check",
        "import kubernetes sources/cluster.json --onto inventory/from-backstage.yaml"
            + " -o inventory/from-kubernetes.yaml --check",
        "lint inventory",
        "check inventory",
      })
  void nothingHasChangedAndNothingIsWrong(String command) {
    Outcome outcome = CommandLineRun.in(EXAMPLE).blast(command.split(" ", -1));

    assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
  }

  /** What the example is about, in the nodes that go. */
  @ParameterizedTest
  @CsvSource({
    "north, booking-api booking-db booking-web timetable"
        + " tickets.harbour-line.example times.harbour-line.example",
    "south, ''",
    "node-1, ''",
    "node-2, ''",
    "cards-east, ''",
    "'cards-east,cards-west', booking-api booking-web payments tickets.harbour-line.example",
  })
  void theServicesThatGoAreThoseOfTheStory(String removed, String down) {
    Outcome outcome =
        CommandLineRun.in(EXAMPLE)
            .blast("--remove", removed, "--kind", "service", "-f", "csv", "-i", "inventory");

    assertThat(
            outcome
                .out()
                .lines()
                .filter(line -> line.startsWith("down,"))
                .map(line -> line.split(",", -1)[1])
                .sorted())
        .as(outcome.out() + outcome.err())
        .containsExactlyElementsOf(
            Stream.of(down.split(" ", -1)).filter(id -> !id.isEmpty()).sorted().toList());
  }

  @Test
  void aWrongPageIsFound() throws IOException {
    String page =
        """
        ```console
        $ echo 'services: {shop: {users: 7}}' > blast.yaml
        $ perl -pi -e 's/shop/shops/' blast.yaml
        $ cat blast.yaml
        old
        $ blast lint no-such.yaml; echo $?
        old
        ```
        The end.
        """;

    assertThat(new Walkthrough(folder).run(page))
        .contains("$ cat blast.yaml\nservices: {shops: {users: 7}}\n$ blast lint")
        .contains("error: the file can't be read")
        .endsWith("\n2\n```\nThe end.\n")
        .doesNotContain("old");
  }
}

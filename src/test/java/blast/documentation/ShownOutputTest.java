package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the pages show as the output of a command is its output. With {@code
 * -Dblast.documentation.update=true} the pages are brought up to date instead.
 */
class ShownOutputTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final boolean UPDATES = Boolean.getBoolean("blast.documentation.update");

  @TestFactory
  Stream<DynamicTest> everyPageShowsWhatBlastWrites() throws IOException {
    return Document.all(ROOT).stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    ROOT.relativize(page.path()).toString(),
                    page.path().toUri(),
                    () -> check(page)));
  }

  private static void check(Document page) throws IOException {
    if (UPDATES) {
      updated(page, ROOT).write();
      return;
    }
    for (Document.Shown shown : page.shown()) {
      assertThat(String.join("\n", shown.body()))
          .as("%s:%d: %s", page.path(), shown.line(), shown.command())
          .isNotBlank()
          .isEqualTo(String.join("\n", ShownCommand.of(shown.command()).output(ROOT)));
    }
  }

  private static Document updated(Document page, Path directory) {
    Document updated = page;
    for (int i = 0; i < page.shown().size(); i++) {
      Document.Shown shown = updated.shown().get(i);
      List<String> output = ShownCommand.of(shown.command()).output(directory);
      updated = updated.with(shown, output);
    }
    return updated;
  }

  @Test
  void thereArePagesWithCommands() throws IOException {
    assertThat(Document.all(ROOT))
        .filteredOn(page -> !page.shown().isEmpty())
        .extracting(page -> ROOT.relativize(page.path()).toString())
        .contains(
            "examples/cloudflare-2023/README.md",
            "examples/dyn-2016/README.md",
            "examples/kakao-2022/README.md",
            "examples/ovh-strasbourg-2021/README.md",
            "examples/webshop/README.md");
  }

  private static final String PAGE =
      """
      # A page

      ```console
      $ ./blast --remove 'no such' -i examples/webshop/blast.yaml 2>&1 | head -1; echo $?
      old
      ```
      ```console
      $ ls
      ```
      ```yaml
      $ ./blast
      ```
      ```console
      $ ./blast --remove leaf-group -i examples/webshop/blast.yaml
      ```
      The end.
      """;

  @Test
  void aPageIsBroughtUpToDate() {
    Document page = new Document(Path.of("page.md"), List.of(PAGE.split("\n", -1)));

    String updated = String.join("\n", updated(page, ROOT).lines());

    assertThat(updated)
        .contains(
            """
            | head -1; echo $?
            blast: error: --remove 'no such' is not in the inventory
            0
            ```
            """)
        .contains("```console\n$ ls\n```\n```yaml\n$ ./blast\n```\n")
        .contains("webshop/blast.yaml\nLeaf & Kettle, without leaf-group: none of 9 services down")
        .endsWith("\n```\nThe end.\n");
  }

  @Test
  void wordsAreSplitAsAShellDoes() {
    ShownCommand command =
        ShownCommand.of("./blast --remove 'a b*'  \"c'd\"e\\ f '' 2>&1 | head -n 3 ; echo $?");

    assertThat(command)
        .isEqualTo(new ShownCommand(List.of("--remove", "a b*", "c'de f", ""), true, 3, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "./blast a | wc -l",
        "./blast $(x)",
        "./blast 'a",
        "./blast a > b",
        "ls",
        "./blast a &"
      })
  void whatOnlyAShellCanRunIsRefused(String text) {
    assertThatThrownBy(() -> ShownCommand.of(text)).isInstanceOf(AssertionError.class);
  }
}

package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun;
import blast.importing.ImportFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that show files, and what comes of them: that is what comes of them. With {@code
 * -Dblast.documentation.update=true} the pages are brought up to date instead.
 */
class PagesWithFilesTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final boolean UPDATES = Boolean.getBoolean("blast.documentation.update");
  private static final Pattern NAMES = Pattern.compile("(importing.*|difference)\\.md");
  private static final String START = "```text";
  private static final String END = "```";
  private static final String FILE = "$ cat ";
  private static final String COMMAND = "$ blast ";

  @TempDir private Path folder;

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .filter(file -> NAMES.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPageShowsWhatComesOfItsFiles() throws IOException {
    return pages().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page, folder)));
  }

  private static void check(Path page, Path folder) throws IOException {
    String text = Files.readString(page);
    String run = run(text, folder);
    if (UPDATES) {
      Files.writeString(page, run);
    } else {
      assertThat(text).as("%s", page).isEqualTo(run);
    }
  }

  /** A page whose commands are followed by what they write. */
  private static String run(String page, Path folder) throws IOException {
    List<String> out = new ArrayList<>();
    List<String> lines = List.of(page.split("\n", -1));
    boolean isText = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      out.add(line);
      if (!isText || line.equals(END)) {
        isText = line.equals(START);
        continue;
      }
      int end = i + 1;
      while (!lines.get(end).equals(END) && !lines.get(end).startsWith("$ ")) {
        end++;
      }
      List<String> body = lines.subList(i + 1, end);
      if (line.startsWith(FILE)) {
        Path file = folder.resolve(line.substring(FILE.length()));
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", body) + "\n");
        out.addAll(body);
      } else if (line.startsWith(COMMAND)) {
        out.addAll(output(line.substring(COMMAND.length()), folder));
      } else {
        out.addAll(body);
      }
      i = end - 1;
    }
    return String.join("\n", out);
  }

  private static List<String> output(String command, Path folder) {
    CommandLineRun.Outcome outcome =
        CommandLineRun.in(folder)
            .blast(ShownCommand.of("./blast " + command).arguments().toArray(String[]::new));
    assertThat(outcome.status()).as(command + ": " + outcome.err()).isZero();
    return outcome.out().lines().toList();
  }

  @Test
  void everyFormatHasAPageWithAnExampleThatTheTableNames() throws IOException {
    String table = Files.readString(PAGES.resolve("importing.md"));
    for (String format : ImportFormats.names()) {
      String page = "importing-" + format + ".md";
      assertThat(table).contains("](" + page + ")");
      assertThat(Files.readString(PAGES.resolve(page))).contains(COMMAND + "import " + format);
    }
  }

  @Test
  void aWrongOutputIsFound() throws IOException {
    String page =
        """
        ```text
        $ cat e.csv
        from,to
        a,b
        $ blast import csv --edges e.csv
        old
        ```
        """;

    assertThat(run(page, folder))
        .contains("  a: {source: \"e.csv#service:a\", needs: b}")
        .doesNotContain("old");
  }
}

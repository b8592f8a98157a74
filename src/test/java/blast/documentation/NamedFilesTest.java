package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that the pages for builders name are there. */
class NamedFilesTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Pattern NAMED = Pattern.compile("`([\\w./-]+/[\\w./-]+)`");
  private static final Pattern LINKED = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  /** What a page names and isn't there. */
  private static List<String> missing(String page) {
    List<String> missing = new ArrayList<>();
    Matcher named = NAMED.matcher(page);
    while (named.find()) {
      String path = named.group(1);
      boolean isWhole = path.startsWith("src/") || path.startsWith("examples/");
      Path file = isWhole ? Path.of(path) : Path.of("src/main/java/blast").resolve(path);
      if (!Files.exists(file)) {
        missing.add(path);
      }
    }
    return missing;
  }

  @ParameterizedTest
  @ValueSource(strings = {"architecture.md", "adding.md"})
  void everyFileThatIsNamedExists(String page) throws IOException {
    String text = Files.readString(PAGES.resolve(page));

    assertThat(NAMED.matcher(text).results()).hasSizeGreaterThan(10);
    assertThat(missing(text)).isEmpty();
  }

  @Test
  void aFileThatIsGoneIsFound() {
    assertThat(missing("see `text/Position.java` and `text/Gone.java`, `src/gone`"))
        .containsExactly("text/Gone.java", "src/gone");
  }

  @Test
  void everyLinkBetweenPagesLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Document page : Document.all(Path.of("").toAbsolutePath())) {
      Matcher linked = LINKED.matcher(Files.readString(page.path()));
      while (linked.find()) {
        if (!Files.exists(page.path().resolveSibling(linked.group(1)))) {
          broken.add(page.path().getFileName() + " -> " + linked.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }
}

package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No page has been left half merged; the compiler sees to that in the sources. */
class NoConflictMarkersTest {
  private static final List<String> MARKERS = List.of("<<<<<<< ", "=======", ">>>>>>> ");

  /** Lines that a merge left, with their numbers; not those that a page shows. */
  private static List<String> markers(String page) {
    List<String> found = new ArrayList<>();
    boolean isShown = false;
    List<String> lines = page.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      isShown ^= line.startsWith("```");
      if (!isShown && MARKERS.stream().anyMatch(line::startsWith)) {
        found.add(i + 1 + ": " + line);
      }
    }
    return found;
  }

  @Test
  void everyPageIsWhole() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    List<Document> pages = new ArrayList<>(Document.all(root));
    pages.add(Document.read(root.resolve("CHANGELOG.md")));
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(markers(String.join("\n", page.lines())))
                    .as(page.path().toString())
                    .isEmpty());
  }

  @Test
  void whatAMergeLeavesIsFound() {
    assertThat(markers("<<<<<<< mine\na\n=======\nb\n>>>>>>> theirs\n```\n<<<<<<< shown\n```"))
        .containsExactly("1: <<<<<<< mine", "3: =======", "5: >>>>>>> theirs");
  }
}

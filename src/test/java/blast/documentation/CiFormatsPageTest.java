package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of formats shows what comes of its own inventory. With {@code
 * -Dblast.documentation.update=true} it is brought up to date instead.
 */
class CiFormatsPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/ci-formats.md").toAbsolutePath();
  private static final String PROMPT = "$ blast ";
  private static final String FENCE = "```";

  @TempDir private Path folder;

  @Test
  void everyExampleIsWhatBlastWrites() throws IOException {
    List<String> page = Files.readAllLines(PAGE);
    Files.write(folder.resolve("blast.yaml"), inventory(page));

    List<String> updated = updated(page);

    if (Boolean.getBoolean("blast.documentation.update")) {
      Files.write(PAGE, updated);
    } else {
      assertThat(page).isEqualTo(updated);
    }
    assertThat(updated.stream().filter(line -> line.startsWith(PROMPT))).hasSize(6);
  }

  private static List<String> inventory(List<String> page) {
    int start = page.indexOf("```yaml") + 1;
    return page.subList(start, start + page.subList(start, page.size()).indexOf(FENCE));
  }

  private List<String> updated(List<String> page) {
    List<String> updated = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      updated.add(page.get(i));
      if (page.get(i).startsWith(PROMPT)) {
        String fence = page.get(i - 1).substring(0, page.get(i - 1).lastIndexOf('`') + 1);
        updated.addAll(ShownCommand.of("./" + page.get(i).substring("$ ".length())).output(folder));
        while (!page.get(i + 1).equals(fence)) {
          i++;
        }
      }
    }
    return updated;
  }
}

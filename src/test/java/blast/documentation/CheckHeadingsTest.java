package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blast.diagnostic.Check;
import blast.lint.Rule;
import blast.lint.SettingChecks;
import blast.lint.Trial;
import blast.lint.rule.Rules;
import blast.loading.LoadingChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every check is documented once, under its own heading, and nothing else looks like a check. */
class CheckHeadingsTest {
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Pattern HEADING = Pattern.compile("### `([^`]+)`\\s*");

  @Test
  void everyCheckHasItsHeadingAndEveryHeadingIsACheck() throws IOException {
    assumeTrue(Files.isDirectory(PAGES), "the pages are not written yet");

    assertThat(headings())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    LoadingChecks.all(),
                    Rules.all().stream().map(Rule::check).toList(),
                    SettingChecks.ALL,
                    Trial.CHECKS)
                .flatMap(List::stream)
                .map(Check::id)
                .toList());
  }

  private static List<String> headings() throws IOException {
    List<String> headings = new ArrayList<>();
    for (Path page : pages()) {
      Files.readAllLines(page).stream()
          .map(HEADING::matcher)
          .filter(Matcher::matches)
          .forEach(heading -> headings.add(heading.group(1)));
    }
    return headings;
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}

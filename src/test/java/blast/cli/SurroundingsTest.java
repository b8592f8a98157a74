package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes, wherever and however often. */
@Isolated("changes the language and the time zone of all tests")
class SurroundingsTest {
  private static final List<String> QUESTIONS =
      List.of(
          "--remove hall",
          "--remove hall -f json",
          "--remove hall --why login,wiki,mail",
          "--remove hall --kind site --all --color always",
          "--remove hal,WIKI",
          "--REMOVE hall",
          "--remove hall --kind SITE",
          "--remove hall -f JSON",
          "--remove i -i -",
          "--remove x -i missing.yaml",
          "--help");

  private static final String BIG_NUMBERS =
      """
      name: İıI
      services: {i: {name: İstanbul, users: 1234567}, INFO: {users: 7654321, needs: i}}
      """;

  @TempDir private Path folder;

  private List<Outcome> answers() {
    Stream<Outcome> answers =
        QUESTIONS.stream()
            .map(question -> Chat.in(folder).reading(BIG_NUMBERS).blast(question.split(" ")));
    return answers.toList();
  }

  @Test
  void theSameBytesTwice() {
    assertThat(answers()).isEqualTo(answers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "hi-IN-u-nu-deva", "ar-EG-u-nu-arab", "de-DE", "ko-KR", "lt"})
  void theSameBytesInEveryLanguage(String language) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      List<Outcome> expected = answers();

      Locale.setDefault(Locale.forLanguageTag(language));

      assertThat(answers()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theSameBytesInEveryTimeZone() {
    TimeZone before = TimeZone.getDefault();
    List<Outcome> expected = answers();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(answers()).isEqualTo(expected);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void theOrderOfDeclarationAndOfQuestionsDoesNotMatterToTheLists() {
    String forwards = "services: {a: {}, b: {needs: a}, c: {needs: b}}";
    String backwards = "services: {c: {needs: b}, b: {needs: a}, a: {}}";
    CommandLineRun run = CommandLineRun.in(folder);

    String one = run.reading(forwards).blast("--remove=a,b", "-i-", "-fjson").out();
    String other = run.reading(backwards).blast("--remove=b,a", "-i-", "-fjson").out();

    assertThat(other).isEqualTo(one);
  }
}

package blast.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Check;
import blast.lint.Finding;
import blast.lint.Handbook;
import blast.lint.Rule;
import blast.lint.SettingChecks;
import blast.lint.Trial;
import blast.loading.LoadingChecks;
import blast.loading.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of rules and what the manual tells of them. */
class RulesTest {
  private static final Path PAGE = Path.of("src/site/markdown/rules.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| \\[`([a-z-]+)`]\\(#([a-z-]+)\\) \\| ([a-z]+) \\| (.*) \\|$", Pattern.MULTILINE);
  private static final Pattern HEADING = Pattern.compile("^### `([a-z-]+)`$", Pattern.MULTILINE);

  private static final Handbook HANDBOOK = Handbook.open();

  static Stream<Check> checks() {
    return Rules.all().stream().map(Rule::check);
  }

  @Test
  void idsAreUniqueAmongAllChecks() {
    assertThat(Stream.concat(checks(), LoadingChecks.all().stream()).map(Check::id))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyRuleIsCalledAsItsId() {
    for (Rule rule : Rules.all()) {
      String name =
          Arrays.stream(rule.check().id().split("-", -1))
              .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
              .collect(Collectors.joining());
      assertThat(rule.getClass().getSimpleName()).isEqualTo(name);
    }
  }

  @Test
  void sectionsAndIndexAreInTheOrderOfTheList() throws IOException {
    String page = Files.readString(PAGE);
    List<Check> settable = Stream.concat(checks(), SettingChecks.ALL.stream()).toList();
    List<String> ids = settable.stream().map(Check::id).toList();

    assertThat(matches(HEADING, page, heading -> heading.group(1)))
        .isEqualTo(Stream.concat(settable.stream(), Trial.CHECKS.stream()).map(Check::id).toList());
    assertThat(matches(ROW, page, row -> row.group(1) + ", " + row.group(3) + ": " + row.group(4)))
        .isEqualTo(
            settable.stream()
                .map(c -> c.id() + ", " + c.severity().word() + ": " + c.summary())
                .toList());
    assertThat(matches(ROW, page, row -> row.group(2))).isEqualTo(ids);
  }

  private static List<String> matches(
      Pattern pattern, String text, Function<MatchResult, String> part) {
    return pattern.matcher(text).results().map(part).toList();
  }

  private static String section(Check check) {
    return HANDBOOK.section(check.id()).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aSectionBeginsWithItsSeverity(Check check) {
    String word = check.severity().word();

    assertThat(section(check))
        .startsWith(
            "*" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + ".* ");
  }

  static List<Rule> rules() {
    return Rules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theFirstExampleOfASectionIsWrongAndTheSecondRight(Rule rule) {
    List<String> examples =
        EXAMPLE.matcher(section(rule.check())).results().map(found -> found.group(1)).toList();

    assertThat(examples).hasSize(2);
    assertThat(found(rule, examples.get(0))).isNotEmpty();
    assertThat(found(rule, examples.get(1))).isEmpty();
  }

  private static List<Finding> found(Rule rule, String example) {
    return RuleCase.findings(rule, SourceText.ofText("example.yaml", example));
  }
}

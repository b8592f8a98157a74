package blast.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import blast.lint.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each rule says of the inventories in its folder: every word, and where. */
class RuleCasesTest {
  private static final Path FOLDERS = Path.of("src/test/resources/blast/lint/rule");

  @TestFactory
  List<DynamicContainer> everyRuleSaysWhatItsCasesExpect() throws IOException {
    List<DynamicContainer> rules = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      Stream<DynamicTest> cases = cases(rule).stream().map(RuleCasesTest::test);
      rules.add(DynamicContainer.dynamicContainer(rule.check().id(), cases));
    }
    return rules;
  }

  private static DynamicTest test(RuleCase one) {
    return DynamicTest.dynamicTest(one.name(), one.file().toUri(), one::verify);
  }

  private static List<RuleCase> cases(Rule rule) throws IOException {
    return RuleCase.of(rule, FOLDERS.resolve(rule.check().id()));
  }

  @Test
  void everyRuleHasACaseThatFiresAndANearMiss() throws IOException {
    for (Rule rule : Rules.all()) {
      assertThat(cases(rule))
          .as(rule.check().id())
          .anyMatch(RuleCase::fires)
          .anyMatch(RuleCase::isSilent);
    }
  }

  @Test
  void everyFolderBelongsToARule() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Rules.all().stream().map(rule -> rule.check().id()).toList());
    }
  }
}

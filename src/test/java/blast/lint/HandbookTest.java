package blast.lint;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Check;
import blast.lint.rule.Rules;
import blast.loading.LoadingChecks;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandbookTest {
  @Test
  void everyCheckHasASectionWhoseCodeIsWhole() {
    Handbook handbook = Handbook.open();

    assertThat(Stream.concat(LoadingChecks.all().stream(), Rules.all().stream().map(Rule::check)))
        .map(Check::id)
        .allSatisfy(
            check -> {
              String section = handbook.section(check).orElseThrow();
              assertThat(section.lines().filter(line -> line.startsWith("```")).count() % 2)
                  .isZero();
              assertThat(section).startsWith("*").endsWith("\n");
            });
  }

  @Test
  void whatIsNoCheckHasNoSection() {
    assertThat(Handbook.open().section("Gaps")).isEmpty();
    assertThat(Handbook.open().section("")).isEmpty();
  }
}

package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import blast.lint.Rule;
import blast.lint.rule.Rules;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code blast schema}; what the schema says is tested beside loading. */
class SchemaCommandTest {
  @TempDir private Path folder;

  private Outcome run(String arguments) {
    return CommandLineRun.in(folder).blast(arguments.split(" "));
  }

  @Test
  void theSchemaNeedsNoInventory() {
    Outcome outcome = run("schema");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n")
        .endsWith("\n}\n");
  }

  @Test
  void everySectionAndEveryRuleIsDescribed() {
    Map<String, Object> schema = JsonTree.object(run("schema").out());

    assertThat(JsonTree.at(schema, "properties", "services", "description"))
        .isEqualTo("What people or other services use.");
    assertThat(JsonTree.at(schema, "$defs", "site", "properties", "within", "description"))
        .isEqualTo("The place around it. Losing that loses this one.");
    Map<?, ?> rules =
        (Map<?, ?>) JsonTree.at(schema, "$defs", "lint", "properties", "rules", "properties");
    for (Rule rule : Rules.all()) {
      assertThat(JsonTree.at(rules, rule.check().id(), "description").toString())
          .contains(rule.check().summary());
    }
  }

  @Test
  void aFileHoldsWhatStandardOutputWouldHold() {
    String shown = run("schema").out();

    assertThat(run("schema -o s.json")).isEqualTo(new Outcome(0, "", ""));
    assertThat(folder.resolve("s.json")).content().isEqualTo(shown);
    assertThat(run("schema -f json").out()).isEqualTo(shown);
    assertThat(run("schema -f csv").status()).isEqualTo(2);
  }
}

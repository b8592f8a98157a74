package blast.importing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import blast.importing.kubernetes.Labels.Expression;
import blast.importing.kubernetes.Labels.Selector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What selectors select. */
class LabelsTest {
  @ParameterizedTest(name = "app {0} [{1}]")
  @CsvSource({
    "In, web, true",
    "In, kv, false",
    "NotIn, kv, true",
    "NotIn, web, false",
    "Exists, , true",
    "DoesNotExist, , false",
    "Like, web, false"
  })
  void anExpressionAsksSomethingOfOneLabel(String operator, String value, boolean holds) {
    Map<String, String> labels = Map.of("app", "web", "tier", "front");
    Set<String> values = value == null ? Set.of() : Set.of("other", value);
    Expression app = new Expression("app", operator, values);

    assertThat(app.holds(labels)).isEqualTo(holds);
    assertThat(new Selector(Map.of("tier", "front"), List.of(app)).selects(labels))
        .isEqualTo(holds);
    assertThat(new Selector(Map.of("tier", "back"), List.of(app)).selects(labels)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"In, false", "NotIn, true", "Exists, false", "DoesNotExist, true"})
  void aLabelThatIsntThereHasNoneOfTheValues(String operator, boolean holds) {
    assertThat(new Expression("app", operator, Set.of("web")).holds(Map.of())).isEqualTo(holds);
  }
}

package blast.wording;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.WhatIf;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.loading.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A requirement in one line, with what each group can lose. */
class RequirementTextTest {
  private static String text(String needs, int named) {
    String yaml =
        """
        servers: {a: {count: 300}, b: {count: 200}, c: {}, d: {}}
        resources: {r: {}, t: {}}
        services: {s: {needs: %s}}
        """
            .formatted(needs);
    Inventory inventory = WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml)));
    return RequirementText.of(
        inventory.find("s").orElseThrow().requirement(Field.NEEDS).orElseThrow(), named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          r                                        | r
          [r]                                      | r
          [r, t]                                   | all of r, t
          {all-of: [r, t]}                         | all of r, t
          {any-of: [r]}                            | any of r (can lose none)
          {any-of: [r, t, a]}                      | any of r, t, a (can lose 2)
          {at-least: 2, of: [a, b, c]}             | at least 2 of a, b, c (can lose 1)
          {at-least: 3, of: [a, b, c]}             | at least 3 of a, b, c (can lose none)
          {at-least: 67%, of: [r, t, c]}           | at least 67% of r, t, c (3 of 3; can lose none)
          {at-least: 50%, of: [a, b, c]}           | at least 50% of a ×300, b ×200, c (251 of 501; can lose 250)
          {active: a, standby: b}                  | active a, standby b (can lose either)
          {active: a, standby: b, failover: r}     | active a, standby b, failover r (can lose the active, or the standby and its failover)
          {any-of: [r, {all-of: [a, b]}]}          | any of r, (all of a, b) (can lose 1)
          [r, {any-of: [a, b]}]                    | all of r, (any of a, b (can lose 1))
          {any-of: [a, {at-least: 2, of: [b, c, d]}]} | any of a, (at least 2 of b, c, d (can lose 1)) (can lose 1)
          """)
  void everyForm(String needs, String expected) {
    assertThat(text(needs, 20)).isEqualTo(expected);
  }

  @Test
  void longGroupsAreCutAndSaySo() {
    assertThat(text("{any-of: [a, b, c, d]}", 2))
        .isEqualTo("any of a, b and 2 more (--all) (can lose 3)");
  }
}

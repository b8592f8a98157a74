package blast.analysis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.analysis.failure.WhatIf;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.loading.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A number of people that no service states is unknown, and not zero. */
class BoundsTest {
  private static final String SERVICES =
      """
      services:
        shop: {users: 5}
        cellar: {users: 0}
        shed:
      resources: {tap: }
      """;

  private static Bounds users(String... ids) {
    Inventory inventory = WhatIf.load(List.of(SourceText.ofText("blast.yaml", SERVICES)));
    List<Node> nodes = Stream.of(ids).map(id -> inventory.find(id).orElseThrow()).toList();
    Bounds users = Impact.of(inventory, nodes).users();
    UserIndex.Tally tally = UserIndex.of(inventory).tally();
    // What was counted before is forgotten.
    inventory.nodes().forEach(node -> tally.add(node.index()));
    tally.clear();
    nodes.forEach(node -> tally.add(node.index()));
    assertThat(tally.bounds()).isEqualTo(users);
    return users;
  }

  @Test
  void servicesThatStateNothingCountNobodyBesideOneThatDoes() {
    assertThat(users("shop", "shed", "tap")).isEqualTo(new Bounds(5, 5));
  }

  @Test
  void aServiceThatStatesZeroStatesSomething() {
    assertThat(users("cellar", "shed")).isEqualTo(Bounds.NONE);
  }

  @Test
  void whereNoServiceStatesAnythingTheNumberIsUnknown() {
    assertThat(users("shed", "tap")).isEqualTo(Bounds.NOT_STATED);
  }

  @Test
  void whereThereIsNoServiceNobodyIsHit() {
    assertThat(users("tap")).isEqualTo(Bounds.NONE);
    assertThat(users()).isEqualTo(Bounds.NONE);
  }

  @Test
  void whatIsNotStatedIsNotExactAndCountsNobody() {
    assertThat(Bounds.NOT_STATED.isExact()).isFalse();
    assertThat(Bounds.NOT_STATED).isNotEqualTo(Bounds.NONE);
    assertThatThrownBy(() -> new Bounds(0, 1, false)).hasMessageContaining("counts nobody");
  }
}

package blast.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.analysis.failure.WhatIf;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependentsTest {
  private static final int LARGEST = Integer.MAX_VALUE / 2;

  @Test
  void whatCountsANodeIsWhoNeedsItWhoIsContainedInItAndItsGroups() {
    DependencyGraph graph =
        graph(
            """
            sites:
              hall:
            services:
              plain: {needs: hall}
              inside: {site: hall}
              either: {needs: {any-of: [hall, plain]}}
              all: {needs: {all-of: [plain, [hall]]}}
              deep: {needs: {any-of: [plain, {at-least: 1, of: [hall, inside]}]}}
              soft: {uses: hall}
            """);

    assertThat(shown(graph, graph.hard(), "hall"))
        .containsExactlyInAnyOrder(
            "plain needs it",
            "inside is contained in it",
            "all needs it",
            "counts in a group of either",
            "counts in a group of deep");
    assertThat(shown(graph, graph.soft(), "hall")).containsExactly("soft needs it");
    assertThat(shown(graph, graph.hard(), "soft")).isEmpty();
  }

  @Test
  void someCanBeSkipped() {
    DependencyGraph graph = graph("services: {a: , b: {needs: a}, c: {needs: a}, d: {needs: a}}");
    int a = graph.inventory().find("a").orElseThrow().index();

    assertThat(shown(graph, graph.hard().of(a, 1)))
        .isEqualTo(shown(graph, graph.hard(), "a").subList(1, 3));
    assertThat(graph.hard().of(a, 3).next()).isFalse();
    assertThat(graph.hard().size(a)).isEqualTo(3);
  }

  @Test
  void theLargestNumbersStayWhatTheyAre() {
    Rows.Counter counter = new Rows.Counter(1);
    counter.add(0, 0);
    counter.add(0, 0);
    Rows.Filler filler = counter.toFiller();
    filler.add(0, Dependents.ofNode(LARGEST, true));
    filler.add(0, Dependents.ofGate(Integer.MAX_VALUE));
    Dependents dependents = new Adjacency(filler.toRows()).of(0);

    assertThat(dependents.next()).isTrue();
    assertThat(dependents.isGate()).isTrue();
    assertThat(dependents.gate()).isEqualTo(Integer.MAX_VALUE);
    assertThat(dependents.next()).isTrue();
    assertThat(dependents.isGate()).isFalse();
    assertThat(dependents.isContained()).isTrue();
    assertThat(dependents.node()).isEqualTo(LARGEST);
    assertThat(dependents.next()).isFalse();
  }

  @Test
  void aGateIsYoungerThanTheOneThatItIsIn() {
    Gates gates = new Gates(2);
    int outer = gates.add(Dependents.ofNode(7, false), false, Field.NEEDS, 0);

    assertThat(gates.enclosing(outer)).isEqualTo(Gates.NONE);
    assertThat(gates.node(outer)).isEqualTo(7);
    assertThatThrownBy(() -> gates.add(Dependents.ofGate(1), false, Field.NEEDS, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(gates.enclosing(gates.add(Dependents.ofGate(outer), false, Field.NEEDS, 1)))
        .isEqualTo(outer);
  }

  private static List<String> shown(DependencyGraph graph, Adjacency adjacency, String id) {
    return shown(graph, adjacency.of(graph.inventory().find(id).orElseThrow().index()));
  }

  private static List<String> shown(DependencyGraph graph, Dependents dependents) {
    Inventory inventory = graph.inventory();
    List<String> shown = new ArrayList<>();
    while (dependents.next()) {
      if (dependents.isGate()) {
        shown.add("counts in a group of " + inventory.id(graph.gates().node(dependents.gate())));
      } else {
        shown.add(
            inventory.id(dependents.node())
                + (dependents.isContained() ? " is contained in it" : " needs it"));
      }
    }
    return shown;
  }

  private static DependencyGraph graph(String yaml) {
    return DependencyGraph.of(WhatIf.load(List.of(SourceText.ofText("inventory.yaml", yaml))));
  }
}

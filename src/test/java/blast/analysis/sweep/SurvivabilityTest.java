package blast.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.WhatIf;
import blast.analysis.work.Workers;
import blast.cli.run.Threads;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.loading.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many losses are tried, and that it doesn't matter who tries them. */
class SurvivabilityTest {
  private static final int SERVERS = 2_500;

  /** Several services over the same servers, of which none may lose two. */
  private static DependencyGraph graph(int services) {
    String names =
        IntStream.range(0, SERVERS).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
    StringBuilder yaml = new StringBuilder("servers:\n");
    IntStream.range(0, SERVERS).forEach(i -> yaml.append("  v").append(i).append(": {}\n"));
    yaml.append("x-all: &all [").append(names).append("]\nservices:\n");
    for (int i = 0; i < services; i++) {
      yaml.append("  s" + i + ": {runs-on: {at-least: " + (SERVERS - 1) + ", of: *all}}\n");
    }
    yaml.append("  up: {runs-on: {any-of: *all}}\n");
    return DependencyGraph.of(
        WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml.toString()))));
  }

  private static Survivability of(DependencyGraph graph, Workers workers) {
    Inventory inventory = graph.inventory();
    List<Node> services =
        inventory.nodes().stream().filter(node -> node.kind() == Kind.SERVICE).toList();
    List<Node> servers =
        inventory.nodes().stream().filter(node -> node.kind() == Kind.SERVER).toList();
    return Survivability.of(graph, services, servers, 2, workers);
  }

  @Test
  void everyPairThatMattersIsTriedOnceHoweverManyThereAre() {
    Survivability survivability = of(graph(2), Threads.of(2));

    assertThat(survivability.pairs()).isEqualTo(SERVERS * (SERVERS - 1L) / 2);
    assertThat(survivability.pairsTried()).isEqualTo(survivability.pairs());
    assertThat(survivability.isCutShort()).isFalse();
    assertThat(survivability.casualties())
        .allSatisfy(
            casualty -> {
              assertThat(casualty.losses()).isEqualTo(survivability.pairs());
              assertThat(WhatIf.ids(casualty.removed())).containsExactly("v0", "v1");
            })
        .extracting(casualty -> casualty.service().id())
        .containsExactly("s0", "s1");
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    DependencyGraph graph = graph(1);

    List<Survivability.Casualty> alone = of(graph, Workers.alone()).casualties();
    for (int threads : List.of(2, 8)) {
      assertThat(of(graph, Threads.of(threads)).casualties()).isEqualTo(alone);
    }
  }
}

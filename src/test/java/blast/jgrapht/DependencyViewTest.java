package blast.jgrapht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.analysis.failure.WhatIf;
import blast.graph.DependencyGraph;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.loading.SourceText;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.junit.jupiter.api.Test;

class DependencyViewTest {
  private static final String YAML =
      """
      sites: {hall: {}}
      servers: {a: {site: hall}, b: {site: hall}}
      services:
        shop: {runs-on: {any-of: [a, b]}, needs: [bank, {any-of: [a, bank]}], uses: bank}
        bank: {site: hall}
      """;

  private static Graph<Node, Dependency> view(Inventory inventory) {
    return DependencyView.of(DependencyGraph.of(inventory));
  }

  private static Inventory load(String yaml) {
    return WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml)));
  }

  private static List<String> lines(Set<Dependency> edges) {
    return edges.stream()
        .map(edge -> edge.from() + " " + edge.field().key() + " " + edge.to())
        .sorted()
        .toList();
  }

  @Test
  void anEdgeLeadsFromEachNodeToWhatItNamesUnderEachKey() {
    Inventory inventory = load(YAML);
    Graph<Node, Dependency> view = view(inventory);
    Node shop = inventory.find("shop").orElseThrow();
    Node hall = inventory.find("hall").orElseThrow();
    Node bank = inventory.find("bank").orElseThrow();

    assertThat(view.vertexSet()).hasSize(5).contains(shop, hall);
    assertThat(lines(view.outgoingEdgesOf(shop)))
        .containsExactly(
            "shop needs a",
            "shop needs bank",
            "shop runs-on a",
            "shop runs-on b",
            "shop uses bank");
    assertThat(lines(view.incomingEdgesOf(hall)))
        .containsExactly("a site hall", "b site hall", "bank site hall");
    assertThat(lines(view.getAllEdges(shop, inventory.find("a").orElseThrow())))
        .containsExactly("shop needs a", "shop runs-on a");
    assertThat(view.degreeOf(shop)).isEqualTo(5);
    assertThat(view.edgeSet()).hasSize(8).contains(new Dependency(shop, bank, Field.USES));
    assertThat(view.getEdge(hall, shop)).isNull();
  }

  @Test
  void nothingCanBeChangedAndStrangersAreRefused() {
    Graph<Node, Dependency> view = view(load(YAML));
    Node stranger = load(YAML).find("shop").orElseThrow();

    assertThat(view.containsVertex(stranger)).isFalse();
    assertThat(view.getAllEdges(stranger, stranger)).isNull();
    assertThatThrownBy(() -> view.outgoingEdgesOf(stranger))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> view.removeVertex(stranger))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> view.addEdge(stranger, stranger))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void algorithmsOfTheLibraryRunOnTheView() {
    Inventory inventory = load(YAML);
    Graph<Node, Dependency> view = view(inventory);
    Node shop = inventory.find("shop").orElseThrow();
    Node hall = inventory.find("hall").orElseThrow();

    assertThat(new ConnectivityInspector<>(view).isConnected()).isTrue();
    assertThat(DijkstraShortestPath.findPathBetween(view, shop, hall).getLength()).isEqualTo(2);
    assertThat(view.vertexSet().stream().map(Node::id).sorted().toList())
        .containsExactly("a", "b", "bank", "hall", "shop");
  }
}

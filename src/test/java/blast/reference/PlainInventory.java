package blast.reference;

import blast.analysis.failure.WhatIf;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.loading.SourceText;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An inventory as plain data: what a text says, known without reading the text. It is written and
 * loaded once, however many tests ask.
 */
final class PlainInventory {
  private final Map<String, OptionalLong> populations;
  private final Map<String, PlainNode> nodes;
  private @Nullable List<SourceText> text;
  private @Nullable DependencyGraph graph;

  /**
   * Takes the declared audiences with their populations, and the nodes by id. Neither may change
   * from here on.
   */
  PlainInventory(Map<String, OptionalLong> populations, Map<String, PlainNode> nodes) {
    this.populations = populations;
    this.nodes = nodes;
  }

  Map<String, OptionalLong> populations() {
    return populations;
  }

  Map<String, PlainNode> nodes() {
    return nodes;
  }

  PlainNode node(String id) {
    return nodes.get(id);
  }

  Stream<PlainNode> all() {
    return nodes.values().stream();
  }

  /** The population of an audience; empty if it isn't declared, or without one. */
  OptionalLong population(String audience) {
    return populations.getOrDefault(audience, OptionalLong.empty());
  }

  /** The plain text of it. */
  synchronized List<SourceText> text() {
    if (text == null) {
      text = InventoryText.plain(this);
    }
    return text;
  }

  /** What the loader makes of the plain text. */
  Inventory loaded() {
    return graph().inventory();
  }

  /** What is compiled from the plain text. */
  synchronized DependencyGraph graph() {
    if (graph == null) {
      graph = DependencyGraph.of(WhatIf.load(text()));
    }
    return graph;
  }
}

package blast.analysis.failure;

import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import java.util.Collection;
import java.util.List;

/**
 * An inventory with some nodes removed, asked by id.
 *
 * @param inventory all of it
 * @param radius what fails
 */
public record WhatIf(Inventory inventory, BlastRadius radius) {

  /** What fails in the inventory that stands in a text. */
  public static WhatIf removed(String yaml, String... ids) {
    Inventory inventory = load(List.of(SourceText.ofText("blast.yaml", yaml)));
    return removed(DependencyGraph.of(inventory), List.of(ids));
  }

  /** What fails in a graph. */
  public static WhatIf removed(DependencyGraph graph, Collection<String> ids) {
    return removed(graph, ids, List.of());
  }

  /** What fails in a graph while some nodes are kept. */
  public static WhatIf removed(
      DependencyGraph graph, Collection<String> ids, Collection<String> kept) {
    Inventory inventory = graph.inventory();
    return new WhatIf(
        inventory,
        BlastRadius.of(graph, nodes(inventory, ids), nodes(inventory, kept), Workers.alone()));
  }

  private static List<Node> nodes(Inventory inventory, Collection<String> ids) {
    return ids.stream().map(id -> node(inventory, id)).toList();
  }

  /** Loads what has to be sound. */
  public static Inventory load(List<SourceText> files) {
    LoadResult result = InventoryLoader.load(files);
    if (result instanceof LoadResult.Loaded loaded) {
      return loaded.inventory();
    }
    throw new AssertionError("a sound inventory is rejected: " + result);
  }

  public Node node(String id) {
    return node(inventory, id);
  }

  private static Node node(Inventory inventory, String id) {
    return inventory.find(id).orElseThrow(() -> new AssertionError("no node '" + id + "'"));
  }

  public State state(String id) {
    return radius.state(node(id));
  }

  public List<String> down() {
    return ids(radius.down());
  }

  public List<String> degraded() {
    return ids(radius.degraded());
  }

  public List<String> atRisk() {
    return ids(radius.atRisk());
  }

  public List<String> heldByCircle() {
    return ids(radius.heldByCircle());
  }

  public Cause cause(String id) {
    return radius.cause(node(id));
  }

  public List<String> because(String id) {
    return ids(radius.because(node(id)));
  }

  public List<String> lastHope(String id) {
    return ids(radius.lastHope(node(id)));
  }

  /** The ids of nodes, in their order. */
  public static List<String> ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).toList();
  }
}

package blast.reference;

import blast.analysis.failure.WhatIf;
import blast.graph.DependencyGraph;
import blast.inventory.Node;
import java.util.List;

/** Random graphs for tests in other packages, with names, types and texts of all sorts. */
public final class RandomGraph {
  private RandomGraph() {}

  /** A graph of so many nodes; the same for the same seed and size. */
  public static DependencyGraph of(long seed, int size) {
    PlainInventory inventory = RandomInventory.of(seed, size);
    return DependencyGraph.of(WhatIf.load(InventoryText.varied(inventory, seed)));
  }

  /** One to three of its nodes. */
  public static List<Node> some(long seed, DependencyGraph graph) {
    Whim whim = Whim.of(~seed);
    return whim.shuffled(graph.inventory().nodes()).subList(0, 1 + whim.below(3));
  }
}

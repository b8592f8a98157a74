package blast.export.picture;

import blast.analysis.failure.BlastRadius;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is drawn as one thing: a node by itself, or several folded together. */
final class Units {
  /**
   * One of them.
   *
   * @param key unique: a node's id, or words that no id can be
   * @param members its nodes, by kind and id; at least one
   * @param fold what folded them, if they are several
   */
  record Unit(String key, List<Node> members, Optional<Folded> fold) {
    boolean isFold() {
      return fold.isPresent();
    }

    Node first() {
      return members.get(0);
    }
  }

  /** A way of folding and what it found in common. */
  record Folded(Fold way, Fold.Key key) {}

  private final int[] unitOf;
  private final List<Unit> units = new ArrayList<>();

  private Units(Inventory inventory) {
    unitOf = new int[inventory.size()];
    Arrays.fill(unitOf, -1);
  }

  /** Folds the nodes shown; each by the first way that knows what to do with it. */
  static Units of(
      Inventory inventory,
      Optional<BlastRadius> failure,
      ShownNodes shown,
      List<Fold> ways,
      Cluster cluster) {
    List<Node> nodes = shown.nodes();
    Unfolded unfolded = new Unfolded(inventory, shown, cluster);
    Units units = of(inventory, nodes, ways, unfolded);
    while (unfolded.addCauses(failure, units)) {
      units = of(inventory, nodes, ways, unfolded);
    }
    while (unfolded.addFrames(units)) {
      units = of(inventory, nodes, ways, unfolded);
    }
    return units;
  }

  private static Units of(
      Inventory inventory, List<Node> shown, List<Fold> ways, Unfolded unfolded) {
    Map<String, List<Node>> members = new LinkedHashMap<>();
    Map<String, Folded> folds = new LinkedHashMap<>();
    for (Node node : shown) {
      Optional<Folded> folded = unfolded.contains(node) ? Optional.empty() : folded(node, ways);
      String key = folded.map(fold -> "fold " + fold.key().id()).orElseGet(node::id);
      members.computeIfAbsent(key, unseen -> new ArrayList<>()).add(node);
      folded.ifPresent(fold -> folds.putIfAbsent(key, fold));
    }
    Units units = new Units(inventory);
    members.forEach((key, nodes) -> units.add(key, nodes, Optional.ofNullable(folds.get(key))));
    return units;
  }

  private static Optional<Folded> folded(Node node, List<Fold> ways) {
    for (Fold way : ways) {
      Optional<Fold.Key> key = way.key(node);
      if (key.isPresent()) {
        return Optional.of(new Folded(way, key.get()));
      }
    }
    return Optional.empty();
  }

  private void add(String key, List<Node> nodes, Optional<Folded> folded) {
    boolean isAlone = nodes.size() == 1;
    for (Node node : nodes) {
      unitOf[node.index()] = units.size();
    }
    units.add(
        new Unit(
            isAlone ? nodes.get(0).id() : key,
            List.copyOf(nodes),
            isAlone ? Optional.empty() : folded));
  }

  List<Unit> all() {
    return units;
  }

  /** Whether a node is shown, and by itself. */
  boolean standsAlone(Node node) {
    return unitOf[node.index()] >= 0 && !of(node).isFold();
  }

  /** The one that a node belongs to; it must be shown. */
  Unit of(Node node) {
    return units.get(unitOf[node.index()]);
  }
}

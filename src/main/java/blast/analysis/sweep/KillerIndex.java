package blast.analysis.sweep;

import blast.analysis.work.Once;
import blast.analysis.work.Tournament;
import blast.graph.FailureForest;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What the {@link Killers} of many services share: where nodes stand in the forest of failures, in
 * the order of a report, and which takes least down. Each part is made when it is first needed.
 */
final class KillerIndex {
  private final Inventory inventory;
  private final FailureForest forest;

  /** By position: how many nodes go down. */
  private final int[] down;

  private final Once<Order> order = new Once<>();
  private final Once<int[]> points = new Once<>();
  private final Once<Tournament> nearest = new Once<>();

  /** The nodes by kind and id: by rank, and the rank of each position. */
  private static final class Order {
    private final int[] nodes;
    private final int[] ranks;

    Order(int[] nodes, int[] ranks) {
      this.nodes = nodes;
      this.ranks = ranks;
    }
  }

  /**
   * An index.
   *
   * @param down by node, how many go down with it
   */
  KillerIndex(Inventory inventory, FailureForest forest, IntUnaryOperator down) {
    this.inventory = inventory;
    this.forest = forest;
    this.down = new int[forest.size()];
    Arrays.setAll(this.down, position -> down.applyAsInt(forest.node(position)));
  }

  Inventory inventory() {
    return inventory;
  }

  FailureForest forest() {
    return forest;
  }

  Node node(int position) {
    return inventory.node(forest.node(position));
  }

  /** Where the node at a position stands in the order of kinds and ids. */
  int rank(int position) {
    return order().ranks[position];
  }

  Node nodeOfRank(int rank) {
    return inventory.node(order().nodes[rank]);
  }

  private Order order() {
    return order.get(this::ordered);
  }

  private Order ordered() {
    List<Node> sorted = new ArrayList<>(forest.size());
    for (int position = 0; position < forest.size(); position++) {
      sorted.add(node(position));
    }
    Collections.sort(sorted);
    int[] nodes = new int[sorted.size()];
    int[] ranks = new int[nodes.length];
    for (int rank = 0; rank < nodes.length; rank++) {
      nodes[rank] = sorted.get(rank).index();
      ranks[forest.position(nodes[rank])] = rank;
    }
    return new Order(nodes, ranks);
  }

  private boolean isPoint(int position) {
    return inventory.kind(forest.node(position)) != Kind.COMPANY;
  }

  /** How many nodes of a stretch are no companies. */
  int points(int start, int end) {
    int[] before = points.get(this::countPoints);
    return before[end] - before[start];
  }

  private int[] countPoints() {
    int[] before = new int[forest.size() + 1];
    for (int position = 0; position < forest.size(); position++) {
      before[position + 1] = before[position] + (isPoint(position) ? 1 : 0);
    }
    return before;
  }

  /** Orders positions by how much goes down, then by id. */
  private int compare(int one, int other) {
    int byDown = Integer.compare(down[one], down[other]);
    return byDown != 0
        ? byDown
        : inventory.id(forest.node(one)).compareTo(inventory.id(forest.node(other)));
  }

  /** Hands out positions in that order, companies left out. */
  Tournament.Draw draw() {
    return nearest.get(() -> new Tournament(0, forest.size(), this::isPoint, this::compare)).draw();
  }
}

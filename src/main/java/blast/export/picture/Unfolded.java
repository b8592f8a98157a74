package blast.export.picture;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The nodes that no fold takes in: what was removed, the focus, the causes that the boxes of single
 * nodes name, and the frames around all that stands by itself.
 */
final class Unfolded {
  /** So many causes stand by themselves; of more, those that took most with them. */
  private static final int MOST_CAUSES = 12;

  /** Of many causes, one that took fewer with it may be folded with others. */
  private static final int FEW_VICTIMS = 3;

  private final ShownNodes shown;
  private final Cluster cluster;
  private final boolean[] isUnfolded;
  private int causesLeft = MOST_CAUSES;

  Unfolded(Inventory inventory, ShownNodes shown, Cluster cluster) {
    this.shown = shown;
    this.cluster = cluster;
    this.isUnfolded = new boolean[inventory.size()];
    shown.kept().forEach(node -> isUnfolded[node.index()] = true);
  }

  boolean contains(Node node) {
    return isUnfolded[node.index()];
  }

  /**
   * Adds what took down the nodes that stand by themselves.
   *
   * @return whether a fold has to give something up for them, so that more stands by itself
   */
  boolean addCauses(Optional<BlastRadius> failure, Units units) {
    if (failure.isEmpty() || causesLeft == 0) {
      return false;
    }
    BlastRadius radius = failure.get();
    Map<Node, Integer> victims = new TreeMap<>();
    for (Units.Unit unit : units.all()) {
      if (!unit.isFold() && radius.state(unit.first()) == State.DOWN) {
        for (Node cause : radius.reasons(unit.first())) {
          if (shown.shows(cause) && units.of(cause).isFold()) {
            victims.merge(cause, 1, Integer::sum);
          }
        }
      }
    }
    List<Node> causes = new ArrayList<>(victims.keySet());
    if (causes.size() > causesLeft) {
      causes.removeIf(cause -> victims.getOrDefault(cause, 0) < FEW_VICTIMS);
      causes.sort(
          Comparator.comparing((Node cause) -> victims.getOrDefault(cause, 0))
              .reversed()
              .thenComparing(Comparator.naturalOrder()));
    }
    int added = Math.min(causes.size(), causesLeft);
    causes.subList(0, added).forEach(cause -> isUnfolded[cause.index()] = true);
    causesLeft -= added;
    return added > 0;
  }

  /**
   * Adds the frames around what stands by itself, for a frame is one thing. A fold of which one
   * node is left is such a thing too.
   *
   * @return whether a fold has to give something up for them
   */
  boolean addFrames(Units units) {
    boolean isMore = false;
    boolean[] isSeen = new boolean[isUnfolded.length];
    for (Node node : shown.nodes()) {
      if (contains(node) || !units.of(node).isFold()) {
        isMore |= contains(node) && units.of(node).isFold();
        isUnfolded[node.index()] = true;
        isMore |= addAround(node, units, isSeen);
      }
    }
    return isMore;
  }

  private boolean addAround(Node node, Units units, boolean[] isSeen) {
    boolean isMore = false;
    Optional<Node> outer = cluster.container(node);
    while (outer.isPresent() && !isSeen[outer.get().index()]) {
      Node frame = outer.get();
      isSeen[frame.index()] = true;
      if (shown.shows(frame) && !contains(frame)) {
        isMore |= units.of(frame).isFold();
        isUnfolded[frame.index()] = true;
      }
      outer = cluster.container(frame);
    }
    return isMore;
  }
}

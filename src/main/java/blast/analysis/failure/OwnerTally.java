package blast.analysis.failure;

import blast.analysis.people.Impact;
import blast.analysis.people.OwnerImpact;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what a failure does to the nodes of one owner. */
final class OwnerTally {
  private final String owner;
  private final Inventory inventory;
  private final List<Node> lost = new ArrayList<>();
  private int down;
  private int degraded;
  private int atRisk;

  private OwnerTally(Inventory inventory, String owner) {
    this.owner = owner;
    this.inventory = inventory;
  }

  /** The owners of what is down, degraded or at risk, worst first. */
  static List<OwnerImpact> of(BlastRadius radius) {
    Inventory inventory = radius.inventory();
    Map<String, OwnerTally> tallies = new HashMap<>();
    for (State state : List.of(State.DOWN, State.DEGRADED, State.AT_RISK)) {
      for (Node node : radius.in(state)) {
        Optional<String> owner = node.text(Field.OWNER);
        if (owner.isPresent()) {
          if (!tallies.containsKey(owner.get())) {
            tallies.put(owner.get(), new OwnerTally(inventory, owner.get()));
          }
          tallies.get(owner.get()).add(node, state);
        }
      }
    }
    List<OwnerImpact> impacts = new ArrayList<>(tallies.size());
    for (OwnerTally tally : tallies.values()) {
      impacts.add(tally.toImpact());
    }
    impacts.sort(OwnerTally::compare);
    return Collections.unmodifiableList(impacts);
  }

  private static int compare(OwnerImpact one, OwnerImpact other) {
    int order = Long.compare(other.users().atMost(), one.users().atMost());
    order = order != 0 ? order : Long.compare(other.users().atLeast(), one.users().atLeast());
    order = order != 0 ? order : Integer.compare(other.down(), one.down());
    order = order != 0 ? order : Integer.compare(other.degraded(), one.degraded());
    order = order != 0 ? order : Integer.compare(other.atRisk(), one.atRisk());
    return order != 0 ? order : one.owner().compareTo(other.owner());
  }

  private void add(Node node, State state) {
    switch (state) {
      case DOWN -> {
        down++;
        lost.add(node);
      }
      case DEGRADED -> degraded++;
      case AT_RISK -> atRisk++;
      case UP -> throw new IllegalArgumentException("nobody has to be told of " + node);
    }
  }

  private OwnerImpact toImpact() {
    return new OwnerImpact(owner, down, degraded, atRisk, Impact.of(inventory, lost).users());
  }
}

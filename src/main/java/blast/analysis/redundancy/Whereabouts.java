package blast.analysis.redundancy;

import blast.graph.Threshold;
import java.util.function.Predicate;

/** Finds the place in a requirement where a node is named with a certain meaning. */
final class Whereabouts {
  /** No place. */
  static final int NOWHERE = -1;

  private final Predicate<Threshold.Gate> passedOver;
  private final boolean onlyAlternatives;
  private int node;
  private int place;

  private Whereabouts(Predicate<Threshold.Gate> passedOver, boolean onlyAlternatives) {
    this.passedOver = passedOver;
    this.onlyAlternatives = onlyAlternatives;
  }

  /** Where a node is named outside of certain groups. */
  static Whereabouts outside(Predicate<Threshold.Gate> groups) {
    return new Whereabouts(groups, false);
  }

  /** Where a node is named as an alternative or a part of one. */
  static Whereabouts amongAlternatives() {
    return new Whereabouts(gate -> false, true);
  }

  /** How many groups and nodes stand before the first such place, or {@link #NOWHERE}. */
  int find(Threshold requirement, int wanted) {
    node = wanted;
    place = 0;
    return isIn(requirement, !onlyAlternatives) ? place : NOWHERE;
  }

  /** Groups nest at most as deep as the format allows. */
  private boolean isIn(Threshold part, boolean counts) {
    if (part instanceof Threshold.Leaf leaf && leaf.node() == node && counts) {
      return true;
    }
    place++;
    if (part instanceof Threshold.Gate gate) {
      if (passedOver.test(gate)) {
        place += gate.parts().size() - 1;
        return false;
      }
      boolean countInside = counts || gate.canLoseAMember();
      return gate.members().stream().anyMatch(member -> isIn(member, countInside));
    }
    return false;
  }
}

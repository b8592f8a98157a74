package blast.analysis.redundancy;

import blast.inventory.Part;
import blast.inventory.Requirement;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the part of a requirement in which a node is named with a certain meaning. */
final class Naming {
  private final Predicate<Requirement.Group> passedOver;
  private final boolean onlyAlternatives;

  private Naming(Predicate<Requirement.Group> passedOver, boolean onlyAlternatives) {
    this.passedOver = passedOver;
    this.onlyAlternatives = onlyAlternatives;
  }

  /** Where a node is named outside of certain groups. */
  static Naming outside(Predicate<Requirement.Group> groups) {
    return new Naming(groups, false);
  }

  /** Where a node is named as an alternative or a part of one. */
  static Naming amongAlternatives() {
    return new Naming(group -> false, true);
  }

  /** The first such part, if there is one. */
  Optional<Part> find(Requirement requirement, int node) {
    return find(requirement, node, !onlyAlternatives);
  }

  private Optional<Part> find(Requirement requirement, int node, boolean counts) {
    if (requirement instanceof Requirement.One one) {
      return counts && one.node().index() == node ? Optional.of(one.part()) : Optional.empty();
    }
    Requirement.Group group = (Requirement.Group) requirement;
    if (passedOver.test(group)) {
      return Optional.empty();
    }
    boolean countInside = counts || group.canLoseAMember();
    for (Requirement member : group.members()) {
      Optional<Part> found = find(member, node, countInside);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}

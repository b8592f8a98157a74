package blast.reference;

import blast.inventory.Field;
import blast.reference.PlainRequirement.ActiveStandby;
import blast.reference.PlainRequirement.AllOf;
import blast.reference.PlainRequirement.AtLeast;
import blast.reference.PlainRequirement.AtLeastShare;
import blast.reference.PlainRequirement.One;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which parts of requirements are mandatory, and which are alternatives, by the letter. */
final class ReferenceGroups {
  /**
   * One mention of a node in a hard requirement.
   *
   * @param leaf how many mentions stand before it in the field
   */
  record Mention(Field field, int leaf, String id) {}

  /** A group of alternatives: outermost, can lose a member and hold. */
  record Group(String owner, Field field, int nth, PlainRequirement requirement) {}

  private final PlainInventory inventory;

  ReferenceGroups(PlainInventory inventory) {
    this.inventory = inventory;
  }

  /** What a group is made of; a standby and its failover are one. */
  static List<PlainRequirement> members(PlainRequirement group) {
    if (group instanceof ActiveStandby pair) {
      PlainRequirement second =
          pair.failover()
              .<PlainRequirement>map(failover -> new AllOf(List.of(pair.standby(), failover)))
              .orElse(pair.standby());
      return List.of(pair.active(), second);
    }
    return group.members().stream().distinct().toList();
  }

  /** Whether some of its members are enough for a group. */
  boolean isEnough(PlainRequirement group, List<PlainRequirement> some) {
    if (group instanceof AllOf) {
      return some.size() == members(group).size();
    }
    if (group instanceof AtLeast atLeast) {
      return some.size() >= atLeast.needed();
    }
    if (group instanceof AtLeastShare share) {
      BigDecimal held = weight(some).scaleByPowerOfTen(2);
      return held.compareTo(share.percent().multiply(weight(members(group)))) >= 0;
    }
    return !some.isEmpty();
  }

  private BigDecimal weight(List<PlainRequirement> members) {
    return members.stream()
        .map(member -> member instanceof One one ? inventory.node(one.id()).weight() : 1L)
        .map(BigDecimal::valueOf)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether a group holds when one of its members is lost, and nothing else. */
  boolean canLose(PlainRequirement group, PlainRequirement member) {
    List<PlainRequirement> others = new ArrayList<>(members(group));
    others.remove(member);
    return isEnough(group, others);
  }

  private boolean isRedundant(PlainRequirement requirement) {
    return !(requirement instanceof One)
        && members(requirement).stream().anyMatch(member -> canLose(requirement, member));
  }

  /** The groups of alternatives of a node in a field. */
  List<Group> groups(String owner, Field field) {
    List<PlainRequirement> found =
        requirement(owner, field).stream().flatMap(this::outermost).toList();
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      groups.add(new Group(owner, field, i, found.get(i)));
    }
    return groups;
  }

  private Stream<PlainRequirement> outermost(PlainRequirement requirement) {
    return isRedundant(requirement)
        ? Stream.of(requirement)
        : members(requirement).stream().flatMap(this::outermost);
  }

  private Optional<PlainRequirement> requirement(String owner, Field field) {
    return Optional.ofNullable(inventory.node(owner).requirements().get(field));
  }

  /** What a node requires and can't do without. */
  List<Mention> mandatory(String owner) {
    return mentions(owner, this::isRedundant, false);
  }

  /** What a node requires as an alternative, or for one. */
  List<Mention> alternatives(String owner) {
    return mentions(owner, group -> false, true);
  }

  /** All that a node requires, without what stands in groups that are passed over. */
  List<Mention> without(String owner, Predicate<PlainRequirement> passedOver) {
    return mentions(owner, passedOver, false);
  }

  private List<Mention> mentions(
      String owner, Predicate<PlainRequirement> passedOver, boolean onlyAlternatives) {
    List<Mention> found = new ArrayList<>();
    for (Field field : ReferenceRadius.HARD) {
      List<Mention> inField = new ArrayList<>();
      int[] leaf = new int[1];
      requirement(owner, field)
          .ifPresent(
              top -> collect(top, field, leaf, passedOver, false, !onlyAlternatives, inField));
      found.addAll(inField);
    }
    return found;
  }

  private void collect(
      PlainRequirement part,
      Field field,
      int[] leaf,
      Predicate<PlainRequirement> passedOver,
      boolean isPassedOver,
      boolean counts,
      List<Mention> found) {
    if (part instanceof One one) {
      if (counts && !isPassedOver) {
        found.add(new Mention(field, leaf[0], one.id()));
      }
      leaf[0]++;
      return;
    }
    boolean passed = isPassedOver || passedOver.test(part);
    for (PlainRequirement member : members(part)) {
      collect(member, field, leaf, passedOver, passed, counts || isRedundant(part), found);
    }
  }
}

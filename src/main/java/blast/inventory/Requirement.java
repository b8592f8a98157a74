package blast.inventory;

import blast.PublicApi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * What a node needs or uses, as a tree: another node, or a group of requirements. Small, made on
 * demand, for writing requirements down and for explaining what becomes of them.
 *
 * <p>Losses are given by the numbers of nodes. Groups nest at most as deep as the format allows, so
 * that recursion is bounded.
 */
@PublicApi
public sealed interface Requirement {
  /** Where it stands. */
  Part part();

  /** Whether it holds while some nodes are lost. */
  boolean holds(IntPredicate lost);

  /**
   * Holds while the node isn't lost.
   *
   * @param node what is required
   * @param weight what it counts for in a share, see {@link Inventory#weight}
   * @param part where it stands
   */
  record One(Node node, long weight, Part part) implements Requirement {
    @Override
    public boolean holds(IntPredicate lost) {
      return !lost.test(node.index());
    }
  }

  /**
   * Holds while members that hold have the needed weight.
   *
   * @param shape how it was written
   * @param parameter what it was written with, see {@link Shape#needed}
   * @param needed the weight that must hold, at least 1
   * @param members at least one, in the order of the file; of an active-standby pair two, of which
   *     the second is a group of the standby and its failover if it has one
   * @param part where it stands
   */
  record Group(Shape shape, int parameter, long needed, List<Requirement> members, Part part)
      implements Requirement {
    public Group {
      members = List.copyOf(members);
    }

    static Group of(Shape shape, int parameter, List<Requirement> members, Part part) {
      long total = 0;
      for (Requirement member : members) {
        total += weight(shape, member);
      }
      return new Group(shape, parameter, shape.needed(total, parameter), members, part);
    }

    private static long weight(Shape shape, Requirement member) {
      return shape.isWeighted() && member instanceof One one ? one.weight() : 1;
    }

    /** What a member counts for. */
    public long weightOf(Requirement member) {
      return weight(shape, member);
    }

    /** The weight of all members. */
    public long total() {
      long total = 0;
      for (Requirement member : members) {
        total += weightOf(member);
      }
      return total;
    }

    /** The weight of the members that hold. */
    public long left(IntPredicate lost) {
      long left = 0;
      for (Requirement member : members) {
        left += member.holds(lost) ? weightOf(member) : 0;
      }
      return left;
    }

    @Override
    public boolean holds(IntPredicate lost) {
      return left(lost) >= needed;
    }

    /** Whether it can lose some one member and hold. */
    public boolean canLoseAMember() {
      long slack = total() - needed;
      for (Requirement member : members) {
        if (weightOf(member) <= slack) {
          return true;
        }
      }
      return false;
    }

    /** The members that hold, and without any one of which the group would not. */
    public List<Requirement> critical(IntPredicate lost) {
      long left = left(lost);
      List<Requirement> critical = new ArrayList<>();
      for (Requirement member : members) {
        if (left - weightOf(member) < needed && member.holds(lost)) {
          critical.add(member);
        }
      }
      return critical;
    }

    /** Whether it holds, has lost a member, and can't lose some one more. */
    public boolean isStrained(IntPredicate lost) {
      long left = left(lost);
      return left >= needed && left < total() && !critical(lost).isEmpty();
    }

    /** The percentage that it asks for; only of a share. */
    public BigDecimal percent() {
      return Shape.percent(parameter);
    }

    /** The members as they were written: a failover stands beside its standby. */
    public List<Member> written() {
      if (shape != Shape.ACTIVE_STANDBY) {
        return members.stream().map(member -> new Member("", member)).toList();
      }
      Member active = new Member("active", members.get(0));
      Requirement second = members.get(1);
      if (second instanceof Group pair && pair.shape() == Shape.STANDBY_WITH_FAILOVER) {
        return List.of(
            active,
            new Member("standby", pair.members().get(0)),
            new Member("failover", pair.members().get(1)));
      }
      return List.of(active, new Member("standby", second));
    }
  }

  /**
   * A member of a group as it was written.
   *
   * @param role the key under which it was written if each member has one of its own, else empty
   * @param requirement what it is
   */
  record Member(String role, Requirement requirement) {}

  /** Itself and all that it is made of, by the numbers of their parts. */
  default List<Requirement> parts() {
    List<Requirement> parts = new ArrayList<>();
    forEachPart(parts::add);
    return Collections.unmodifiableList(parts);
  }

  /** Hands out itself and all that it is made of, each group before its members. */
  default void forEachPart(Consumer<Requirement> action) {
    action.accept(this);
    if (this instanceof Group group) {
      for (Requirement member : group.members()) {
        member.forEachPart(action);
      }
    }
  }

  /** All nodes in it, each once, in order. */
  default List<Node> nodes() {
    Set<Node> found = new LinkedHashSet<>();
    forEachPart(
        part -> {
          if (part instanceof One one) {
            found.add(one.node());
          }
        });
    return List.copyOf(found);
  }

  /** The lost nodes that make it fail: those in members that don't hold. Each once, in order. */
  default List<Node> lost(IntPredicate lost) {
    Set<Node> found = new LinkedHashSet<>();
    collectLost(lost, found);
    return List.copyOf(found);
  }

  private void collectLost(IntPredicate lost, Set<Node> found) {
    if (holds(lost)) {
      return;
    }
    if (this instanceof One one) {
      found.add(one.node());
    } else if (this instanceof Group group) {
      for (Requirement member : group.members()) {
        member.collectLost(lost, found);
      }
    }
  }
}

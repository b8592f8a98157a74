package blast.graph;

import blast.PublicApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * One requirement of one node, as a tree of thresholds: small, made on demand, for explaining what
 * the counters of {@link DependencyGraph} have decided.
 */
@PublicApi
public sealed interface Threshold {
  /** Whether it holds while the given nodes are lost. */
  boolean holds(IntPredicate lost);

  /**
   * A node, which holds while it isn't lost.
   *
   * @param node its number
   * @param weight what it counts for in a share: a server's machines, 1 for anything else
   */
  record Leaf(int node, long weight) implements Threshold {
    @Override
    public boolean holds(IntPredicate lost) {
      return !lost.test(node);
    }
  }

  /**
   * Holds while members that hold have the needed weight.
   *
   * @param form what was written
   * @param needed the weight that must hold, at least 1
   * @param weighted whether members count by their own weights; otherwise each counts 1
   * @param members at least one
   */
  record Gate(Form form, long needed, boolean weighted, List<Threshold> members)
      implements Threshold {
    public Gate {
      members = List.copyOf(members);
    }

    /** What a member counts for. */
    public long weightOf(Threshold member) {
      return weighted && member instanceof Leaf leaf ? leaf.weight() : 1;
    }

    /** The weight of all members. */
    public long total() {
      long total = 0;
      for (Threshold member : members) {
        total += weightOf(member);
      }
      return total;
    }

    /** Whether it can lose some one member and hold. */
    public boolean canLoseAMember() {
      long slack = total() - needed;
      for (Threshold member : members) {
        if (weightOf(member) <= slack) {
          return true;
        }
      }
      return false;
    }

    /** The weight of the members that hold. */
    public long left(IntPredicate lost) {
      long left = 0;
      for (Threshold member : members) {
        left += member.holds(lost) ? weightOf(member) : 0;
      }
      return left;
    }

    @Override
    public boolean holds(IntPredicate lost) {
      return left(lost) >= needed;
    }
  }

  /** How a threshold was written, for telling about it. */
  enum Form {
    ALL,
    ANY,
    COUNT,
    SHARE,
    /** Two members: active, and standby or standby with failover. */
    ACTIVE_STANDBY,
    /** Two members: standby and failover. */
    STANDBY_WITH_FAILOVER
  }

  /** Itself and all that it is made of, in the order in which a visitor is told of them. */
  default List<Threshold> parts() {
    List<Threshold> parts = new ArrayList<>();
    collectParts(parts);
    return Collections.unmodifiableList(parts);
  }

  private void collectParts(List<Threshold> parts) {
    parts.add(this);
    if (this instanceof Gate gate) {
      gate.members().forEach(member -> member.collectParts(parts));
    }
  }

  /** Tells every gate in it, outermost first. */
  default void forEachGate(Consumer<Gate> action) {
    if (this instanceof Gate gate) {
      action.accept(gate);
      for (Threshold member : gate.members()) {
        member.forEachGate(action);
      }
    }
  }

  /** Tells every leaf in it, in order. */
  default void forEachLeaf(Consumer<Leaf> action) {
    if (this instanceof Leaf leaf) {
      action.accept(leaf);
    } else if (this instanceof Gate gate) {
      for (Threshold member : gate.members()) {
        member.forEachLeaf(action);
      }
    }
  }

  /** All nodes in it, each once, in order. */
  default List<Integer> leaves() {
    Set<Integer> found = new LinkedHashSet<>();
    forEachLeaf(leaf -> found.add(leaf.node()));
    return List.copyOf(found);
  }

  /** The lost nodes that make it fail: those in members that don't hold. Each once, in order. */
  default List<Integer> lost(IntPredicate lost) {
    Set<Integer> found = new LinkedHashSet<>();
    collectLost(lost, found);
    return List.copyOf(found);
  }

  private void collectLost(IntPredicate lost, Set<Integer> found) {
    if (holds(lost)) {
      return;
    }
    if (this instanceof Leaf leaf) {
      found.add(leaf.node());
    } else if (this instanceof Gate gate) {
      for (Threshold member : gate.members()) {
        member.collectLost(lost, found);
      }
    }
  }
}

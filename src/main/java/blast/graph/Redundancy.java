package blast.graph;

import blast.inventory.Field;
import java.util.Arrays;

/**
 * What stands in for what: the groups of alternatives in the hard requirements of a graph.
 *
 * <p>A group of alternatives is an outermost group that can lose a member and hold. What a node
 * requires outside of such groups it can't do without: that is mandatory. Groups have the numbers
 * of their gates; a gate's members have higher numbers than itself, so that one pass over the gates
 * goes from the outside to the inside. Prepared in time proportional to the edges.
 */
public final class Redundancy {
  private static final int NONE = -1;

  private final DependencyGraph graph;
  private final Gates gates;
  private final GatePlaces places;

  /** What the lightest member of a gate weighs that stands in hard requirements. */
  private final long[] lightest;

  /** For each gate the group of alternatives that it is or stands in, or NONE. */
  private final int[] groups;

  /** For each group its members, all of them nodes, that it can't lose. */
  private final Adjacency indispensable;

  private Redundancy(DependencyGraph graph) {
    this.graph = graph;
    this.gates = graph.gates();
    this.places = new GatePlaces(graph);
    this.lightest = new long[gates.size()];
    this.groups = new int[gates.size()];
    this.indispensable = new Adjacency(gates.size());
    Arrays.fill(lightest, Long.MAX_VALUE);
    weighMembers();
    findGroups();
    forEachIndispensable((gate, node) -> indispensable.count(gate));
    indispensable.beginFilling();
    forEachIndispensable((gate, node) -> indispensable.fill(gate, Adjacency.ofNode(node, false)));
  }

  /** Finds the groups of a graph. */
  public static Redundancy of(DependencyGraph graph) {
    return new Redundancy(graph);
  }

  @FunctionalInterface
  private interface MemberVisitor {
    void member(int gate, int node);
  }

  private void forEachMember(MemberVisitor visitor) {
    Adjacency hard = graph.hard();
    for (int node = 0; node < graph.size(); node++) {
      for (int i = hard.start(node); i < hard.end(node); i++) {
        if (Adjacency.isGate(hard.entry(i))) {
          visitor.member(Adjacency.gate(hard.entry(i)), node);
        }
      }
    }
  }

  private void forEachIndispensable(MemberVisitor visitor) {
    forEachMember(
        (gate, node) -> {
          if (isGroup(gate) && weight(gate, node) > gates.slack(gate)) {
            visitor.member(gate, node);
          }
        });
  }

  private long weight(int gate, int node) {
    return gates.isWeighted(gate) ? graph.weight(node) : 1;
  }

  private void weighMembers() {
    forEachMember((gate, node) -> weigh(gate, weight(gate, node)));
    for (int gate = gates.size() - 1; gate >= 0; gate--) {
      if (isHard(gate) && Adjacency.isGate(gates.owner(gate))) {
        weigh(Adjacency.gate(gates.owner(gate)), 1);
      }
    }
  }

  private void weigh(int gate, long member) {
    lightest[gate] = Math.min(lightest[gate], member);
  }

  /** Soft gates have no members among the hard requirements. */
  private boolean isHard(int gate) {
    return lightest[gate] < Long.MAX_VALUE;
  }

  private void findGroups() {
    for (int gate = 0; gate < groups.length; gate++) {
      int owner = gates.owner(gate);
      int around = Adjacency.isGate(owner) ? groups[Adjacency.gate(owner)] : NONE;
      boolean canLoseAMember = isHard(gate) && lightest[gate] <= gates.slack(gate);
      groups[gate] = around == NONE && canLoseAMember ? gate : around;
    }
  }

  /** The graph. */
  public DependencyGraph graph() {
    return graph;
  }

  /** All groups have numbers from 0 to this one less 1, but not every number is that of a group. */
  int numbers() {
    return groups.length;
  }

  /** Whether a gate is a group of alternatives. */
  boolean isGroup(int gate) {
    return groups[gate] == gate;
  }

  /** Whether an entry of the hard adjacency stands for something mandatory. */
  boolean isMandatory(int entry) {
    return !Adjacency.isGate(entry) || groups[Adjacency.gate(entry)] == NONE;
  }

  /** Whether a group has lost a member without which it can't hold. */
  boolean lacksIndispensable(int group, Spread spread) {
    for (int i = indispensable.start(group); i < indispensable.end(group); i++) {
      if (spread.isDown(Adjacency.node(indispensable.entry(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a group is an active-standby pair with a failover, whose standby holds. */
  boolean hasStandby(int group, Spread spread) {
    int standby = places.standby(group);
    if (standby == GatePlaces.NONE) {
      return false;
    }
    return Adjacency.isGate(standby)
        ? !spread.isBroken(Adjacency.gate(standby))
        : !spread.isDown(Adjacency.node(standby));
  }

  /** The node whose requirement a group is part of. */
  public int owner(int group) {
    return gates.node(group);
  }

  /** The field in which a group stands. */
  public Field field(int group) {
    return places.field(group);
  }

  /** How many groups and nodes a visitor of that field is told of before the group. */
  public int place(int group) {
    return places.place(group);
  }
}

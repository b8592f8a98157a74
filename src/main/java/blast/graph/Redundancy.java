package blast.graph;

import blast.inventory.Part;
import java.util.Arrays;

/**
 * What stands in for what: the groups of alternatives in the hard requirements of a graph.
 *
 * <p>A group of alternatives is an outermost group that can lose a member and hold. What a node
 * requires outside of such groups it can't do without: that is mandatory. Groups have the numbers
 * of their gates. Prepared in time proportional to the edges.
 */
public final class Redundancy {
  private static final int NONE = -1;

  private final DependencyGraph graph;
  private final Gates gates;

  /** What the lightest member of a gate weighs that stands in hard requirements. */
  private final long[] lightest;

  /** For each gate the group of alternatives that it is or stands in, or NONE. */
  private final int[] groups;

  /** For each node its groups. */
  private final Rows byOwner;

  private Redundancy(DependencyGraph graph) {
    this.graph = graph;
    this.gates = graph.gates();
    this.lightest = new long[gates.size()];
    this.groups = new int[gates.size()];
    Arrays.fill(lightest, Long.MAX_VALUE);
    weighMembers();
    findGroups();
    Rows.Counter counter = new Rows.Counter(graph.size());
    addGroups(counter);
    Rows.Filler filler = counter.toFiller();
    addGroups(filler);
    this.byOwner = filler.toRows();
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
    for (int node = 0; node < graph.size(); node++) {
      Dependents dependents = graph.hard().of(node);
      while (dependents.next()) {
        if (dependents.isGate()) {
          visitor.member(dependents.gate(), node);
        }
      }
    }
  }

  private void addGroups(Rows.Pass pass) {
    for (int gate = 0; gate < groups.length; gate++) {
      if (isGroup(gate)) {
        pass.add(gates.node(gate), gate);
      }
    }
  }

  private void weighMembers() {
    forEachMember((gate, node) -> weigh(gate, graph.weight(gate, node)));
    for (int gate = gates.size() - 1; gate >= 0; gate--) {
      if (isHard(gate) && gates.enclosing(gate) != Gates.NONE) {
        weigh(gates.enclosing(gate), 1);
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
      int enclosing = gates.enclosing(gate);
      int around = enclosing == Gates.NONE ? NONE : groups[enclosing];
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

  /** Whether a node is mandatory where it counts among the hard requirements. */
  boolean isMandatory(Dependents dependents) {
    return !dependents.isGate() || groups[dependents.gate()] == NONE;
  }

  /** The group that a gate is or stands in where a node counts that isn't mandatory there. */
  int group(Dependents dependents) {
    return groups[dependents.gate()];
  }

  /** Whether a group can't hold without a node that counts in it. */
  boolean isIndispensable(Dependents dependents, int node) {
    int gate = dependents.gate();
    return isGroup(gate) && graph.weight(gate, node) > gates.slack(gate);
  }

  /** Whether there are any groups. */
  public boolean isEmpty() {
    return byOwner.entries().length == 0;
  }

  /** How many groups a node has. */
  int groups(int owner) {
    return byOwner.end(owner) - byOwner.start(owner);
  }

  /** One of the groups of a node, from 0. */
  int group(int owner, int index) {
    return byOwner.entry(byOwner.start(owner) + index);
  }

  /** The node whose requirement a group is part of. */
  public int owner(int group) {
    return gates.node(group);
  }

  /** Which part of that requirement a group is. */
  public Part part(int group) {
    return gates.part(group);
  }
}

package blast.graph;

import blast.PublicApi;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.util.function.IntConsumer;

/**
 * The inventory as an immutable graph. Nodes keep their numbers; every requirement is compiled to
 * counters, so that a failure costs what really fails: see {@link Spread}.
 */
@PublicApi
public final class DependencyGraph {
  private final Inventory inventory;
  private final Adjacency hard;
  private final Adjacency soft;
  private final Gates gates;
  private final long[] weights;
  private final Slacks slacks;

  DependencyGraph(
      Inventory inventory, Adjacency hard, Adjacency soft, Gates gates, long[] weights) {
    this.inventory = inventory;
    this.hard = hard;
    this.soft = soft;
    this.gates = gates;
    this.weights = weights;
    this.slacks = Slacks.of(gates, weights);
  }

  /** Compiles an inventory. Takes time and memory proportional to its nodes and references. */
  public static DependencyGraph of(Inventory inventory) {
    return GraphCompiler.compile(inventory);
  }

  /** What it was made of. */
  public Inventory inventory() {
    return inventory;
  }

  /** How many nodes it has. */
  public int size() {
    return inventory.size();
  }

  /** How many times one node counts in another's requirements, hard and soft. */
  public int edges() {
    return hard.size() + soft.size();
  }

  /** Whether any node has a hard requirement in which this one counts. */
  public boolean isNeeded(int node) {
    return !hard.isEmpty(node);
  }

  /** Whether any node has a soft requirement in which this one counts. */
  public boolean isUsed(int node) {
    return !soft.isEmpty(node);
  }

  /** The one node that can't do without a node where nothing else needs it; -1 otherwise. */
  public int onlyDependent(int node) {
    Dependents dependents = hard.of(node);
    return hard.size(node) == 1 && dependents.next() && !dependents.isGate()
        ? dependents.node()
        : -1;
  }

  /** How many groups it has that can lose a member and hold. */
  public int gateCount() {
    return gates.size();
  }

  /** The node whose requirement such a group is part of. */
  public int gateOwner(int gate) {
    return gates.node(gate);
  }

  Adjacency hard() {
    return hard;
  }

  Adjacency soft() {
    return soft;
  }

  Gates gates() {
    return gates;
  }

  /** What a node counts for as a member of a gate. */
  long weight(int gate, int node) {
    return gates.isWeighted(gate) ? weights[node] : 1;
  }

  /** What every gate can lose; not to be changed. */
  Slacks slacks() {
    return slacks;
  }

  /** The node in whose requirements something counts. */
  int owner(Dependents dependents) {
    return dependents.isGate() ? gates.node(dependents.gate()) : dependents.node();
  }

  /** Receives what a node names, under which key. */
  @FunctionalInterface
  public interface RequiredVisitor {
    /** A node is named; once for each time that it is. */
    void required(Field field, int node);
  }

  /**
   * What a node names in its requirements, in the order of the file, whatever groups stand between.
   */
  public void forEachRequired(int node, RequiredVisitor visitor) {
    inventory.visit(
        node,
        field ->
            new RequirementVisitor() {
              @Override
              public void node(int required) {
                visitor.required(field, required);
              }

              @Override
              public void begin(Shape shape, int members, int parameter) {}

              @Override
              public void end() {}
            });
  }

  /** The nodes that name a node in their requirements, each perhaps several times. */
  public void forEachDependent(int node, IntConsumer action) {
    forEachHardDependent(node, action);
    forEachOwner(soft, node, action);
  }

  /** The nodes that name a node in their hard requirements, each perhaps several times. */
  public void forEachHardDependent(int node, IntConsumer action) {
    forEachOwner(hard, node, action);
  }

  private void forEachOwner(Adjacency adjacency, int node, IntConsumer action) {
    Dependents dependents = adjacency.of(node);
    while (dependents.next()) {
      action.accept(owner(dependents));
    }
  }
}

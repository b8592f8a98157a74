package blast.graph;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Requirement;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.util.Arrays;

/**
 * Turns requirements into adjacency and gates, in two passes over the inventory: one that counts,
 * one that fills.
 *
 * <p>Where every member is needed there is nothing to count: such members are told to the owner
 * directly, at any depth. Only groups that can lose a member become gates.
 */
final class GraphCompiler implements RequirementVisitor {
  private final Inventory inventory;
  private final Adjacency hard;
  private final Adjacency soft;
  private final boolean filling;
  private final Gates gates;

  private Adjacency adjacency;
  private int[] owners = new int[8];
  private int[] gateOf = new int[8];
  private int[] parameters = new int[8];
  private Shape[] shapes = new Shape[8];
  private long[] totals = new long[8];
  private int depth;
  private int gateCount;
  private boolean anyWeighted;

  private GraphCompiler(
      Inventory inventory, Adjacency hard, Adjacency soft, Gates gates, boolean filling) {
    this.inventory = inventory;
    this.hard = hard;
    this.soft = soft;
    this.gates = gates;
    this.filling = filling;
    this.adjacency = hard;
  }

  static DependencyGraph compile(Inventory inventory) {
    Adjacency hard = new Adjacency(inventory.size());
    Adjacency soft = new Adjacency(inventory.size());
    GraphCompiler counter = new GraphCompiler(inventory, hard, soft, new Gates(0), false);
    counter.pass();
    hard.beginFilling();
    soft.beginFilling();
    Gates gates = new Gates(counter.gateCount);
    new GraphCompiler(inventory, hard, soft, gates, true).pass();
    return new DependencyGraph(
        inventory, hard, soft, gates, counter.anyWeighted ? weights(inventory) : new long[0]);
  }

  private static long[] weights(Inventory inventory) {
    long[] weights = new long[inventory.size()];
    for (int node = 0; node < weights.length; node++) {
      weights[node] = weight(inventory, node);
    }
    return weights;
  }

  /** What a node counts for in a share. */
  static long weight(Inventory inventory, int node) {
    return Math.max(1, inventory.machines(node));
  }

  private void pass() {
    for (int node = 0; node < inventory.size(); node++) {
      int current = node;
      inventory.visit(
          node,
          field -> {
            adjacency = field == Field.USES ? soft : hard;
            depth = 0;
            push(Adjacency.ofNode(current, field.isContainment()), Shape.ALL_OF, 0, 0);
            return this;
          });
    }
  }

  @Override
  public void node(int node) {
    int top = depth - 1;
    totals[top] += shapes[top] == Shape.AT_LEAST_SHARE ? weight(inventory, node) : 1;
    if (filling) {
      adjacency.fill(node, owners[top]);
    } else {
      adjacency.count(node);
    }
  }

  @Override
  public void begin(Shape shape, int members, int parameter) {
    int parent = owners[depth - 1];
    totals[depth - 1]++;
    if (joins(shapes[depth - 1], shape, members, parameter)) {
      push(parent, Shape.ALL_OF, 0, parameter);
      return;
    }
    boolean weighted = shape == Shape.AT_LEAST_SHARE;
    anyWeighted |= weighted;
    int gate = filling ? gates.add(parent, weighted) : gateCount++;
    push(Adjacency.ofGate(gate), shape, gate, parameter);
  }

  /**
   * Whether a group fails with its first loss, and the enclosing one with it: then it is no gate of
   * its own, and its members are told to whoever the enclosing one tells.
   */
  static boolean joins(Shape enclosing, Shape shape, int members, int parameter) {
    boolean isAllOf = enclosing == Shape.ALL_OF || enclosing == Shape.LIST;
    return isAllOf && needsAll(shape, members, parameter);
  }

  private static boolean needsAll(Shape shape, int members, int parameter) {
    return switch (shape) {
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER -> true;
      case ANY_OF -> members == 1;
      case AT_LEAST -> parameter == members;
      case AT_LEAST_SHARE, ACTIVE_STANDBY -> false;
    };
  }

  @Override
  public void end() {
    int top = --depth;
    boolean isGate = Adjacency.isGate(owners[top]) && owners[top] != owners[top - 1];
    if (filling && isGate) {
      long total = totals[top];
      gates.setSlack(gateOf[top], total - needed(shapes[top], total, parameters[top]));
    }
  }

  private static long needed(Shape shape, long total, int parameter) {
    return switch (shape) {
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER -> total;
      case ANY_OF, ACTIVE_STANDBY -> 1;
      case AT_LEAST -> parameter;
      case AT_LEAST_SHARE -> Requirement.AtLeastShare.needed(total, parameter);
    };
  }

  private void push(int owner, Shape shape, int gate, int parameter) {
    if (depth == owners.length) {
      owners = Arrays.copyOf(owners, depth * 2);
      gateOf = Arrays.copyOf(gateOf, depth * 2);
      parameters = Arrays.copyOf(parameters, depth * 2);
      shapes = Arrays.copyOf(shapes, depth * 2);
      totals = Arrays.copyOf(totals, depth * 2);
    }
    owners[depth] = owner;
    shapes[depth] = shape;
    gateOf[depth] = gate;
    parameters[depth] = parameter;
    totals[depth] = 0;
    depth++;
  }
}

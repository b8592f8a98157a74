package blast.graph;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.util.Arrays;

/**
 * Turns requirements into adjacency and gates, in two passes over the inventory: one that counts,
 * one that fills.
 *
 * <p>Where every member is needed there is nothing to count: such members count for the owner
 * directly, at any depth. Only other groups become gates.
 */
final class GraphCompiler implements RequirementVisitor {
  private final Inventory inventory;
  private final Rows.Pass hard;
  private final Rows.Pass soft;
  private final Gates gates;
  private final boolean isFilling;

  private Rows.Pass pass;
  private Field field = Field.NEEDS;
  private int part;

  /** For each open group who is affected when a member is lost, as {@link Dependents} has it. */
  private int[] owners = new int[8];

  private int[] parameters = new int[8];
  private Shape[] shapes = new Shape[8];
  private long[] totals = new long[8];
  private int depth;
  private int gateCount;
  private boolean anyWeighted;

  /** The gate whose standby comes next, or none. */
  private int awaiting = Gates.NONE;

  private GraphCompiler(
      Inventory inventory, Rows.Pass hard, Rows.Pass soft, Gates gates, boolean isFilling) {
    this.inventory = inventory;
    this.hard = hard;
    this.soft = soft;
    this.gates = gates;
    this.isFilling = isFilling;
    this.pass = hard;
  }

  static DependencyGraph compile(Inventory inventory) {
    Rows.Counter hardCounter = new Rows.Counter(inventory.size());
    Rows.Counter softCounter = new Rows.Counter(inventory.size());
    GraphCompiler counter =
        new GraphCompiler(inventory, hardCounter, softCounter, new Gates(0), false);
    counter.readAll();
    Rows.Filler hard = hardCounter.toFiller();
    Rows.Filler soft = softCounter.toFiller();
    Gates gates = new Gates(counter.gateCount);
    new GraphCompiler(inventory, hard, soft, gates, true).readAll();
    return new DependencyGraph(
        inventory,
        new Adjacency(hard.toRows()),
        new Adjacency(soft.toRows()),
        gates,
        counter.anyWeighted ? weights(inventory) : new long[0]);
  }

  private static long[] weights(Inventory inventory) {
    long[] weights = new long[inventory.size()];
    for (int node = 0; node < weights.length; node++) {
      weights[node] = inventory.weight(node);
    }
    return weights;
  }

  private void readAll() {
    for (int node = 0; node < inventory.size(); node++) {
      int current = node;
      inventory.visit(
          node,
          next -> {
            field = next;
            part = 0;
            pass = next == Field.USES ? soft : hard;
            depth = 0;
            push(Dependents.ofNode(current, next.isContainment()), Shape.ALL_OF, 0);
            return this;
          });
    }
  }

  @Override
  public void node(int node) {
    int top = depth - 1;
    totals[top] += shapes[top].isWeighted() ? inventory.weight(node) : 1;
    pass.add(node, owners[top]);
    standBy(Dependents.ofNode(node, false));
    part++;
  }

  @Override
  public void begin(Shape shape, int members, int parameter) {
    int owner = owners[depth - 1];
    totals[depth - 1]++;
    if (shapes[depth - 1].isAllOf() && shape.needsAll(members, parameter)) {
      // It fails with its first loss, and the enclosing one with it: it is no gate of its own.
      push(owner, Shape.ALL_OF, parameter);
    } else {
      anyWeighted |= shape.isWeighted();
      int gate = isFilling ? gates.add(owner, shape.isWeighted(), field, part) : gateCount++;
      standBy(Dependents.ofGate(gate));
      push(Dependents.ofGate(gate), shape, parameter);
    }
    if (shape == Shape.STANDBY_WITH_FAILOVER && Dependents.isGate(owner)) {
      awaiting = Dependents.gate(owner);
    }
    part++;
  }

  /** Takes note of the first member of a standby with a failover. */
  private void standBy(int entry) {
    if (awaiting != Gates.NONE) {
      if (isFilling) {
        gates.setStandby(awaiting, entry);
      }
      awaiting = Gates.NONE;
    }
  }

  @Override
  public void end() {
    int top = --depth;
    boolean isGate = owners[top] != owners[top - 1];
    if (isFilling && isGate) {
      long needed = shapes[top].needed(totals[top], parameters[top]);
      gates.setSlack(Dependents.gate(owners[top]), totals[top], needed);
    }
  }

  private void push(int owner, Shape shape, int parameter) {
    if (depth == owners.length) {
      owners = Arrays.copyOf(owners, depth * 2);
      parameters = Arrays.copyOf(parameters, depth * 2);
      shapes = Arrays.copyOf(shapes, depth * 2);
      totals = Arrays.copyOf(totals, depth * 2);
    }
    owners[depth] = owner;
    shapes[depth] = shape;
    parameters[depth] = parameter;
    totals[depth] = 0;
    depth++;
  }
}

package blast.graph;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.util.Arrays;

/**
 * Where gates stand in the requirements that they were made of. Goes through the inventory in the
 * order of the {@link GraphCompiler}, and numbers gates as it does.
 */
final class GatePlaces implements RequirementVisitor {
  /** No entry of the adjacency. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int NO_GATE = -1;
  private static final Field[] FIELDS = Field.values();

  private final byte[] fields;
  private final int[] places;
  private final int[] standbys;

  private int[] open = new int[8];
  private Shape[] shapes = new Shape[8];
  private int depth;
  private int gates;
  private int field;
  private int place;

  /** The gate whose standby is told of next. */
  private int awaiting = NO_GATE;

  GatePlaces(DependencyGraph graph) {
    int size = graph.gates().size();
    fields = new byte[size];
    places = new int[size];
    standbys = new int[size];
    Inventory inventory = graph.inventory();
    for (int node = 0; node < graph.size(); node++) {
      inventory.visit(node, this::begin);
    }
    if (gates != size) {
      throw new IllegalStateException(gates + " gates were numbered, and " + size + " compiled");
    }
  }

  private RequirementVisitor begin(Field next) {
    field = next.ordinal();
    place = 0;
    depth = 0;
    push(NO_GATE, Shape.ALL_OF);
    return this;
  }

  @Override
  public void node(int node) {
    tellStandby(Adjacency.ofNode(node, false));
    place++;
  }

  @Override
  public void begin(Shape shape, int members, int parameter) {
    int around = open[depth - 1];
    if (GraphCompiler.joins(shapes[depth - 1], shape, members, parameter)) {
      push(around, Shape.ALL_OF);
    } else {
      fields[gates] = (byte) field;
      places[gates] = place;
      standbys[gates] = NONE;
      tellStandby(Adjacency.ofGate(gates));
      push(gates++, shape);
    }
    if (shape == Shape.STANDBY_WITH_FAILOVER) {
      awaiting = around;
    }
    place++;
  }

  @Override
  public void end() {
    depth--;
  }

  private void tellStandby(int entry) {
    if (awaiting != NO_GATE) {
      standbys[awaiting] = entry;
      awaiting = NO_GATE;
    }
  }

  private void push(int gate, Shape shape) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
      shapes = Arrays.copyOf(shapes, depth * 2);
    }
    shapes[depth] = shape;
    open[depth++] = gate;
  }

  /** The field that a gate is part of. */
  Field field(int gate) {
    return FIELDS[fields[gate]];
  }

  /** How many groups and nodes are told of before a gate in its field. */
  int place(int gate) {
    return places[gate];
  }

  /**
   * What stands by, as an entry of the adjacency, if the gate is made of an active-standby pair
   * with a failover; else {@link #NONE}.
   */
  int standby(int gate) {
    return standbys[gate];
  }
}

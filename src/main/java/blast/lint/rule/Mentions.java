package blast.lint.rule;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Requirement;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import blast.text.SourceSpan;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that one node names in its requirements, with the groups around it, as arrays that are
 * filled anew for each node. Mentions are numbered from 0 in the order of the file.
 *
 * <p>Each group has a slack, the weight that it can lose and still hold. A loss climbs from a
 * mention to the groups around it as long as it takes them down, so that a question costs at most
 * the depth of nesting for each mention asked about.
 */
final class Mentions implements RequirementVisitor {
  /** No mention, or no group. */
  static final int NONE = -1;

  private final Inventory inventory;
  private final int[] last;
  private final Map<Field, List<SourceSpan>> places = new EnumMap<>(Field.class);
  private int owner;

  private int size;
  private int[] nodes = new int[16];
  private int[] before = new int[16];
  private int[] groupOf = new int[16];
  private int[] parts = new int[16];
  private Field[] fields = new Field[16];

  private int groups;
  private int[] enclosing = new int[16];
  private int[] parameters = new int[16];
  private Shape[] shapes = new Shape[16];
  private long[] totals = new long[16];
  private long[] slacks = new long[16];
  private long[] lost = new long[16];

  private Field field = Field.NEEDS;
  private int open;
  private int part;

  Mentions(Inventory inventory) {
    this.inventory = inventory;
    this.last = new int[inventory.size()];
    Arrays.fill(last, NONE);
  }

  /** Turns to another node. */
  void read(int node) {
    for (int i = 0; i < size; i++) {
      last[nodes[i]] = NONE;
    }
    places.clear();
    owner = node;
    size = 0;
    groups = 0;
    inventory.visit(
        node,
        next -> {
          field = next;
          part = 0;
          open = push(NONE, Shape.ALL_OF, 0);
          return this;
        });
  }

  @Override
  public void node(int node) {
    if (size == nodes.length) {
      int capacity = size * 2;
      nodes = Arrays.copyOf(nodes, capacity);
      before = Arrays.copyOf(before, capacity);
      groupOf = Arrays.copyOf(groupOf, capacity);
      parts = Arrays.copyOf(parts, capacity);
      fields = Arrays.copyOf(fields, capacity);
    }
    nodes[size] = node;
    before[size] = last[node];
    groupOf[size] = open;
    parts[size] = part++;
    fields[size] = field;
    totals[open] += weight(size);
    last[node] = size++;
  }

  @Override
  public void begin(Shape shape, int members, int parameter) {
    totals[open]++;
    part++;
    open = push(open, shape, parameter);
  }

  @Override
  public void end() {
    slacks[open] = totals[open] - needed(shapes[open], totals[open], parameters[open]);
    open = enclosing[open];
  }

  private static long needed(Shape shape, long total, int parameter) {
    return switch (shape) {
      case ALL_OF, LIST, STANDBY_WITH_FAILOVER -> total;
      case ANY_OF, ACTIVE_STANDBY -> 1;
      case AT_LEAST -> parameter;
      case AT_LEAST_SHARE -> Requirement.AtLeastShare.needed(total, parameter);
    };
  }

  private int push(int parent, Shape shape, int parameter) {
    if (groups == enclosing.length) {
      int capacity = groups * 2;
      enclosing = Arrays.copyOf(enclosing, capacity);
      parameters = Arrays.copyOf(parameters, capacity);
      shapes = Arrays.copyOf(shapes, capacity);
      totals = Arrays.copyOf(totals, capacity);
      slacks = Arrays.copyOf(slacks, capacity);
      lost = Arrays.copyOf(lost, capacity);
    }
    enclosing[groups] = parent;
    parameters[groups] = parameter;
    shapes[groups] = shape;
    totals[groups] = 0;
    slacks[groups] = 0;
    lost[groups] = 0;
    return groups++;
  }

  private long weight(int mention) {
    boolean isWeighed = shapes[groupOf[mention]] == Shape.AT_LEAST_SHARE;
    return isWeighed ? Math.max(1, inventory.machines(nodes[mention])) : 1;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Who is named. */
  int target(int mention) {
    return nodes[mention];
  }

  /** Under which key. */
  Field field(int mention) {
    return fields[mention];
  }

  /**
   * Whether the owner goes down, rather than being degraded, for want of what is required there.
   */
  boolean isHard(int mention) {
    return fields[mention] != Field.USES;
  }

  /** The last mention of the same node before this one, or {@link #NONE}. */
  int before(int mention) {
    return before[mention];
  }

  /** The last mention of a node, or {@link #NONE}. */
  int last(int node) {
    return last[node];
  }

  /** Where it stands. */
  SourceSpan span(int mention) {
    Field key = fields[mention];
    return places.computeIfAbsent(key, f -> inventory.places(owner, f)).get(parts[mention]);
  }

  /** Whether losing what is named, there and nowhere else, breaks the requirement as a whole. */
  boolean isOutright(int mention) {
    long weight = weight(mention);
    for (int group = groupOf[mention]; group != NONE; group = enclosing[group]) {
      if (weight <= slacks[group]) {
        return false;
      }
      weight = 1;
    }
    return true;
  }

  /** Whether losing a node alone, wherever it is named, breaks a hard requirement. */
  boolean isNeeded(int node) {
    boolean isNeeded = false;
    for (int mention = last[node]; mention != NONE && !isNeeded; mention = before[mention]) {
      isNeeded = isHard(mention) && breaksBy(mention);
    }
    for (int mention = last[node]; mention != NONE; mention = before[mention]) {
      for (int group = groupOf[mention]; group != NONE; group = enclosing[group]) {
        lost[group] = 0;
      }
    }
    return isNeeded;
  }

  /** Counts a loss in the groups that it takes down; whether they are all that there are. */
  private boolean breaksBy(int mention) {
    long weight = weight(mention);
    for (int group = groupOf[mention]; group != NONE; group = enclosing[group]) {
      boolean isDown = lost[group] > slacks[group];
      lost[group] += weight;
      if (isDown || lost[group] <= slacks[group]) {
        return false;
      }
      weight = 1;
    }
    return true;
  }
}

package blast.lint.rule;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Part;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds groups that ask for a part of their members and, as they are, need every one. */
final class Thresholds implements RequirementVisitor {
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /**
   * A group that can't lose any member, not even the lightest.
   *
   * @param part where it stands
   * @param shape one of the two forms of {@code at-least}
   * @param parameter as {@link Shape#needed} takes it
   * @param members how many it has
   * @param total what all of them weigh; 1 each unless the shape is weighted
   * @param lightest what the lightest of them weighs
   */
  record Tight(Part part, Shape shape, int parameter, int members, long total, long lightest) {
    /** How much of the total must hold. */
    long needed() {
      return shape.needed(total, parameter);
    }

    /** The highest whole percentage that can do without the lightest; there are two members. */
    long mostWholePercent() {
      BigInteger rest = BigInteger.valueOf(total - lightest);
      return rest.multiply(HUNDRED).divide(BigInteger.valueOf(total)).longValueExact();
    }
  }

  /** A group whose members are being passed. */
  private static final class Open {
    private final int number;
    private final Shape shape;
    private final int parameter;
    private final int members;
    private long total;
    private long lightest = Long.MAX_VALUE;

    Open(int number, Shape shape, int parameter, int members) {
      this.number = number;
      this.shape = shape;
      this.parameter = parameter;
      this.members = members;
    }

    void add(long weight) {
      long counted = shape.isWeighted() ? weight : 1;
      total += counted;
      lightest = Math.min(lightest, counted);
    }

    boolean isTight() {
      boolean isThreshold = shape == Shape.AT_LEAST || shape == Shape.AT_LEAST_SHARE;
      return isThreshold && total - lightest < shape.needed(total, parameter);
    }
  }

  private final Inventory inventory;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Tight> found = new ArrayList<>();
  private Field field = Field.NEEDS;
  private int number;

  Thresholds(Inventory inventory) {
    this.inventory = inventory;
  }

  /** Those of one node, each group after its members. */
  List<Tight> tight(int node) {
    found.clear();
    inventory.visit(
        node,
        next -> {
          field = next;
          number = 0;
          return this;
        });
    return List.copyOf(found);
  }

  @Override
  public void node(int node) {
    number++;
    if (!open.isEmpty()) {
      open.peek().add(inventory.weight(node));
    }
  }

  @Override
  public void begin(Shape shape, int members, int parameter) {
    if (!open.isEmpty()) {
      open.peek().add(1);
    }
    open.push(new Open(number++, shape, parameter, members));
  }

  @Override
  public void end() {
    Open group = open.pop();
    if (group.isTight()) {
      Part part = new Part(field, group.number);
      found.add(
          new Tight(
              part, group.shape, group.parameter, group.members, group.total, group.lightest));
    }
  }
}

package blast.inventory;

import blast.text.SourceSpan;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Checks the form of requirements, and hands on every node that they name. A requirement is read
 * from front to back, with a stack of the groups that are open: deep ones take no more memory than
 * the format allows.
 */
final class RequirementSoundness {
  /** Receives every node that a node names. */
  @FunctionalInterface
  interface ReferenceVisitor {
    /**
     * A node names another.
     *
     * @param place its packed position
     */
    void reference(int node, Field field, int target, int place);
  }

  /** A standby and its failover are a group of their own here, which doesn't count as one. */
  private static final int MOST_OPEN = 2 * RequirementBounds.DEEPEST;

  /** Groups up to this size are searched for duplicates member by member. */
  private static final int FEW = 16;

  private final InventoryData data;
  private final Consumer<Fault> faults;
  private final ReferenceVisitor references;
  private final Shape[] shapes = new Shape[MOST_OPEN];
  private final int[] parts = new int[MOST_OPEN];
  private final int[] left = new int[MOST_OPEN];
  private final int[] levels = new int[MOST_OPEN];
  private final int[] firstNames = new int[MOST_OPEN];
  private int[] names = new int[64];
  private int namesEnd;
  private int open;
  private boolean isSaid;
  private int node;
  private Field field = Field.NEEDS;
  private int fieldStart;

  RequirementSoundness(InventoryData data, Consumer<Fault> faults, ReferenceVisitor references) {
    this.data = data;
    this.faults = faults;
    this.references = references;
  }

  /** Checks what stands in a field of a node. */
  void check(int owner, Field which, int at) {
    node = owner;
    field = which;
    fieldStart = at;
    open = 0;
    namesEnd = 0;
    isSaid = false;
    boolean isWhole = true;
    int part = 0;
    RequirementCode code = new RequirementCode(data.code, data.payload(at));
    for (int end = data.payloadEnd(at); code.at() < end; code.next()) {
      // Even if the form is beyond reading, every name is looked up.
      isWhole = isWhole && (part == 0 || open > 0);
      if (code.isNode()) {
        references.reference(node, field, code.node(), code.place());
        if (isWhole) {
          name(code.node());
        }
      } else if (isWhole) {
        isWhole = group(code, part);
      }
      part++;
    }
    if (!isSaid && (!isWhole || open > 0 || part == 0)) {
      faults.accept(new Fault.Incomplete(data.ids.id(node), field, data.spanOf(node, fieldStart)));
    }
  }

  private void name(int target) {
    if (open > 0) {
      if (namesEnd == names.length) {
        names = Arrays.copyOf(names, 2 * namesEnd);
      }
      names[namesEnd++] = target;
    }
    closeMember();
  }

  /** Opens a group; false if nothing can be said of what follows. */
  private boolean group(RequirementCode code, int part) {
    Shape shape = code.shape();
    int members = code.members();
    boolean isPair = shape == Shape.STANDBY_WITH_FAILOVER;
    int level = (open == 0 ? 0 : levels[open - 1]) + (isPair ? 0 : 1);
    if (level > RequirementBounds.DEEPEST) {
      faults.accept(new Fault.TooDeep(data.ids.id(node), field, part, span(code)));
      isSaid = true;
      return false;
    }
    if (!isWellFormed(shape, members)) {
      return false;
    }
    if (members == 0) {
      faults.accept(new Fault.EmptyGroup(data.ids.id(node), field, part, span(code)));
      closeMember();
      return true;
    }
    if (!RequirementBounds.allow(shape, code.parameter(), members)) {
      faults.accept(
          new Fault.BadThreshold(
              data.ids.id(node), field, part, shape, code.parameter(), members, span(code)));
    }
    note(shape, code.parameter(), members);
    shapes[open] = shape;
    parts[open] = part;
    left[open] = members;
    levels[open] = level;
    firstNames[open] = namesEnd;
    open++;
    return true;
  }

  /** Takes note of a group that may need all of its members though it doesn't look so. */
  private void note(Shape shape, int parameter, int members) {
    switch (shape) {
      case LIST -> {
        if (members > 1 && open == 0 && field == Field.RUNS_ON) {
          data.bareLists.set(node);
        }
      }
      case AT_LEAST -> {
        if (shape.needsAll(members, parameter)) {
          data.tight.set(node);
        }
      }
      case AT_LEAST_SHARE -> {
        if (mayNeedAll(parameter, members)) {
          data.tight.set(node);
        }
      }
      default -> {}
    }
  }

  /**
   * Whether a share may be too large for losing any member. Weights tell, which aren't known here;
   * but the lightest of so many weighs at most as much as the average, and what is less than the
   * rest in any case can be had without it.
   */
  private static boolean mayNeedAll(int units, int members) {
    return (long) units * members > (members - 1L) * 100 * Shape.UNITS_PER_PERCENT;
  }

  private boolean isWellFormed(Shape shape, int members) {
    return switch (shape) {
      case ACTIVE_STANDBY -> members == 2;
      case STANDBY_WITH_FAILOVER ->
          members == 2
              && open > 0
              && shapes[open - 1] == Shape.ACTIVE_STANDBY
              && left[open - 1] == 1;
      default -> members >= 0;
    };
  }

  private SourceSpan span(RequirementCode code) {
    return data.spanAt(node, code.place());
  }

  /** A member has ended, and with it perhaps the group that it is in, and so on. */
  private void closeMember() {
    while (open > 0 && --left[open - 1] == 0) {
      open--;
      if (shapes[open] != Shape.ACTIVE_STANDBY && shapes[open] != Shape.STANDBY_WITH_FAILOVER) {
        checkNames(firstNames[open], namesEnd, parts[open]);
      }
      namesEnd = firstNames[open];
    }
  }

  private void checkNames(int start, int end, int part) {
    if (end - start > FEW) {
      Arrays.sort(names, start, end);
      for (int i = start + 1; i < end; i++) {
        if (names[i] == names[i - 1]) {
          addTwice(names[i], part);
        }
      }
      return;
    }
    for (int i = start + 1; i < end; i++) {
      for (int j = start; j < i; j++) {
        if (names[i] == names[j]) {
          addTwice(names[i], part);
        }
      }
    }
  }

  private void addTwice(int member, int part) {
    faults.accept(
        new Fault.MemberTwice(
            data.ids.id(node), field, part, data.ids.id(member), data.spanOf(node, fieldStart)));
  }
}

package blast.inventory;

import java.util.ArrayList;
import java.util.List;

/** Reads one packed requirement from front to back; see {@link InventoryData} for the form. */
final class RequirementCode {
  private final IntStore code;
  private int at;
  private int number;

  RequirementCode(IntStore code, int at) {
    this.code = code;
    this.at = at;
  }

  int at() {
    return at;
  }

  int place() {
    return code.get(at + 1);
  }

  boolean isNode() {
    return code.get(at) >= 0;
  }

  int node() {
    return code.get(at);
  }

  Shape shape() {
    return Shape.VALUES[~code.get(at)];
  }

  int members() {
    return code.get(at + 2);
  }

  int parameter() {
    return code.get(at + 3);
  }

  /** How many parts have been passed. */
  int number() {
    return number;
  }

  /** Moves on to the next part: a group's first member, or whatever follows. */
  void next() {
    at += isNode() ? 2 : 4;
    number++;
  }

  /** The requirement as a tree. Groups nest at most as deep as the format allows. */
  Requirement read(Inventory inventory, Field field) {
    Part part = new Part(field, number);
    if (isNode()) {
      int node = node();
      next();
      return new Requirement.One(inventory.node(node), inventory.weight(node), part);
    }
    Shape shape = shape();
    int parameter = parameter();
    int count = members();
    next();
    List<Requirement> members = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      members.add(read(inventory, field));
    }
    return Requirement.Group.of(shape, parameter, members, part);
  }

  /** Hands a visitor the whole requirement. */
  void visit(RequirementVisitor visitor) {
    if (isNode()) {
      int node = node();
      next();
      visitor.node(node);
      return;
    }
    int members = members();
    visitor.begin(shape(), members, parameter());
    next();
    for (int i = 0; i < members; i++) {
      visit(visitor);
    }
    visitor.end();
  }
}

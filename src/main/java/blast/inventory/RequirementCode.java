package blast.inventory;

/** Reads one packed requirement from front to back; see {@link InventoryData} for the form. */
final class RequirementCode {
  private final IntStore code;
  private int at;

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

  /** Moves on to what follows in prefix order: a group's first member, or whatever comes next. */
  void next() {
    at += isNode() ? 2 : 4;
  }

  /** Tells a visitor the whole requirement. Groups nest at most as deep as the format allows. */
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

package blast.inventory;

import java.util.Objects;

/**
 * Sees quickly that a node is described in one inventory as in another: with the same fields in the
 * same order, the same values, and the same names in the same places. Most of two inventories that
 * are compared is, and needs no closer look.
 */
public final class RecordComparison {
  private final InventoryData before;
  private final InventoryData after;
  private final int[] afterOf;
  private final boolean hasSameAudiences;

  /**
   * Prepares the comparison of two inventories.
   *
   * @param afterOf for each node of the one before, its number in the one after; negative if it
   *     isn't there
   */
  public RecordComparison(Inventory before, Inventory after, int... afterOf) {
    this.before = before.data();
    this.after = after.data();
    this.afterOf = afterOf.clone();
    this.hasSameAudiences =
        before.audiences().stream()
            .map(Audience::id)
            .toList()
            .equals(after.audiences().stream().map(Audience::id).toList());
  }

  /**
   * Whether nothing can differ in what is stated of a node. If this is {@code false}, it may still
   * say the same, in another order or form.
   *
   * @param old its number in the inventory before
   * @param now its number in the inventory after
   */
  public boolean isSame(int old, int now) {
    int from = before.firstField(old);
    int to = after.firstField(now);
    while (from >= 0 && to >= 0) {
      if (before.field(from) != after.field(to) || !hasSamePayload(from, to)) {
        return false;
      }
      from = before.nextField(from);
      to = after.nextField(to);
    }
    return from == to && before.kind(old) == after.kind(now);
  }

  private boolean hasSamePayload(int from, int to) {
    int first = before.payload(from);
    int other = after.payload(to);
    int length = before.payloadEnd(from) - first;
    if (length != after.payloadEnd(to) - other) {
      return false;
    }
    return switch (before.field(from).type()) {
      case TEXT, TEXTS, COUNTRY, AVAILABILITY, FREQUENCY, DURATION ->
          haveSameTexts(first, other, length);
      case NUMBER, CRITICALITY -> haveSameNumbers(first, other, length);
      case USERS -> hasSameAudiences && haveSameUsers(first, other, length);
      case LOCATION ->
          Objects.equals(
              before.locations.get(before.code.get(first)),
              after.locations.get(after.code.get(other)));
      case ATTRIBUTES ->
          Objects.equals(
              before.attributes.get(before.code.get(first)),
              after.attributes.get(after.code.get(other)));
      case COMPANY, SITE, REQUIREMENT -> haveSameNames(first, other, length);
    };
  }

  private boolean haveSameTexts(int first, int other, int length) {
    for (int i = 0; i < length; i++) {
      String text = before.texts.get(before.code.get(first + i));
      if (!text.equals(after.texts.get(after.code.get(other + i)))) {
        return false;
      }
    }
    return true;
  }

  private boolean haveSameNumbers(int first, int other, int length) {
    for (int i = 0; i < length; i++) {
      if (before.code.get(first + i) != after.code.get(other + i)) {
        return false;
      }
    }
    return true;
  }

  /** Users of one audience after the other; the second of their numbers says where they stand. */
  private boolean haveSameUsers(int first, int other, int length) {
    for (int i = 0; i < length; i += InventoryData.AUDIENCE) {
      if (before.code.get(first + i) != after.code.get(other + i)
          || before.code.getLong(first + i + 2) != after.code.getLong(other + i + 2)) {
        return false;
      }
    }
    return true;
  }

  private boolean haveSameNames(int first, int other, int length) {
    RequirementCode one = new RequirementCode(before.code, first);
    RequirementCode two = new RequirementCode(after.code, other);
    for (int end = first + length; one.at() < end; one.next(), two.next()) {
      boolean isSame =
          one.isNode()
              ? two.isNode() && afterOf[one.node()] == two.node()
              : !two.isNode()
                  && one.shape() == two.shape()
                  && one.members() == two.members()
                  && one.parameter() == two.parameter();
      if (!isSame) {
        return false;
      }
    }
    return true;
  }
}

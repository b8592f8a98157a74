package blast.inventory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a packed requirement says, as a text: two say the same if their keys are equal. The order of
 * members doesn't matter, but for who is active and who stands by.
 */
final class RequirementKey {
  private RequirementKey() {}

  /** The key of the requirement that a reader has before it; the reader is moved past it. */
  static String of(RequirementCode code, IdTable ids) {
    if (code.isNode()) {
      String key = ids.id(code.node());
      code.next();
      return key;
    }
    Shape shape = code.shape();
    int count = code.members();
    // A bare list and all-of mean the same.
    String name = shape == Shape.LIST ? Shape.ALL_OF.name() : shape.name();
    String start = "(" + name + " " + code.parameter();
    code.next();
    List<String> members = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      members.add(of(code, ids));
    }
    if (shape != Shape.ACTIVE_STANDBY && shape != Shape.STANDBY_WITH_FAILOVER) {
      Collections.sort(members);
    }
    return start + " " + String.join(" ", members) + ")";
  }
}

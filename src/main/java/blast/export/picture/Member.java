package blast.export.picture;

import blast.graph.Threshold;
import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a requirement, as it was written and as it is decided.
 *
 * @param written its form
 * @param decided the threshold that it was compiled to
 * @param role what it is in its group; may be empty
 */
record Member(Requirement written, Threshold decided, String role) {
  /** The parts of a group, in order. */
  List<Member> members() {
    if (!(written instanceof Requirement.Group group)
        || !(decided instanceof Threshold.Gate gate)) {
      return List.of();
    }
    if (written instanceof Requirement.ActiveStandby pair) {
      return pair(pair, gate);
    }
    List<Member> members = new ArrayList<>(group.members().size());
    for (int i = 0; i < group.members().size(); i++) {
      members.add(new Member(group.members().get(i), gate.members().get(i), ""));
    }
    return members;
  }

  private static List<Member> pair(Requirement.ActiveStandby pair, Threshold.Gate gate) {
    Member active = new Member(pair.active(), gate.members().get(0), "active");
    Threshold second = gate.members().get(1);
    if (pair.failover().isPresent() && second instanceof Threshold.Gate both) {
      return List.of(
          active,
          new Member(pair.standby(), both.members().get(0), "standby"),
          new Member(pair.failover().get(), both.members().get(1), "failover"));
    }
    return List.of(active, new Member(pair.standby(), second, "standby"));
  }

  /** What a group's join says. */
  String word() {
    if (written instanceof Requirement.AtLeast some) {
      return some.needed() + " of " + some.members().size();
    }
    if (written instanceof Requirement.AtLeastShare share) {
      return share.percent().toPlainString() + " %";
    }
    if (written instanceof Requirement.ActiveStandby) {
      return "standby";
    }
    return written instanceof Requirement.AnyOf ? "any" : "all";
  }
}

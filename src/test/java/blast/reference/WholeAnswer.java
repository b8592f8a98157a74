package blast.reference;

import blast.analysis.failure.State;
import blast.analysis.failure.WhatIf;
import blast.analysis.people.Impact;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.List;

/** All that the engine says about one failure, line by line, so that answers can be compared. */
final class WholeAnswer {
  private WholeAnswer() {}

  static List<String> of(WhatIf whatIf) {
    List<String> lines = new ArrayList<>();
    for (Node node : whatIf.radius().down()) {
      lines.add(node + " down: " + whatIf.radius().cause(node));
    }
    for (String id : whatIf.degraded()) {
      lines.add(id + " degraded because of " + whatIf.because(id));
    }
    for (String id : whatIf.atRisk()) {
      lines.add(id + " at risk, hopes for " + whatIf.lastHope(id));
    }
    for (State state : List.of(State.DOWN, State.DEGRADED, State.AT_RISK)) {
      lines.add(state + ": " + impact(whatIf.radius().impact(state)));
    }
    whatIf.radius().companies().forEach(hit -> lines.add(hit.toString()));
    lines.add(whatIf.radius().machinesDown() + " of " + whatIf.radius().machines() + " machines");
    return lines;
  }

  private static String impact(Impact impact) {
    List<String> audiences =
        impact.audiences().stream().map(hit -> hit.audience().id() + " " + hit.users()).toList();
    return "%s of %s, %s, %s services, %s without users"
        .formatted(
            impact.users(),
            impact.population(),
            audiences,
            impact.services(),
            impact.servicesWithoutUsers());
  }
}

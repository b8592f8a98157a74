package blast.lint;

import blast.analysis.Study;
import blast.analysis.availability.Availability;
import blast.analysis.availability.AvailabilityQuery;
import blast.analysis.availability.AvailabilityQuery.Importance;
import blast.analysis.availability.Chance;
import blast.analysis.availability.ServiceAvailability;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Subject;
import blast.inventory.Node;
import blast.inventory.Policy;
import blast.text.Numbers;
import blast.text.Quoted;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Computes for how much of the time services are up that a policy is about. */
final class AvailabilityTrial {
  private final Policy.Available policy;
  private final Availability answer;

  AvailabilityTrial(Policy.Available policy, Availability answer) {
    this.policy = policy;
    this.answer = answer;
  }

  static AvailabilityTrial of(Study study, Policy.Available policy, List<Node> services) {
    Availability answer = ask(study, services, AvailabilityQuery.USUAL_GAP);
    List<Node> open = new ArrayList<>();
    for (ServiceAvailability one : answer.services()) {
      if (one.down().reaches(policy.percent()) == Chance.Verdict.OPEN) {
        open.add(one.service());
      }
    }
    if (open.isEmpty()) {
      return new AvailabilityTrial(policy, answer);
    }
    // Bounds as narrow as they get may tell.
    Availability narrow = ask(study, open, 0);
    List<ServiceAvailability> all = new ArrayList<>();
    for (ServiceAvailability one : answer.services()) {
      all.add(narrow.of(one.service()).orElse(one));
    }
    return new AvailabilityTrial(
        policy,
        new Availability(
            answer.stated(), answer.assumed(), answer.perfect(), all, answer.lost(), List.of()));
  }

  private static Availability ask(Study study, List<Node> services, double gap) {
    return study.availability(new AvailabilityQuery(services, Map.of(), Importance.NONE, gap));
  }

  /** Whether any node states how much of the time it works. */
  boolean hasFigures() {
    return answer.stated() > 0;
  }

  /** What was looked at. */
  String note() {
    int perfect = answer.perfect();
    return Numbers.of(answer.services().size(), "service")
        + "; "
        + Numbers.of(answer.stated())
        + " of "
        + Numbers.of(answer.stated() + perfect, "node")
        + (answer.stated() == 1 ? " states" : " state")
        + " an availability"
        + (perfect == 0
            ? ""
            : ", the other " + Numbers.of(perfect) + (perfect == 1 ? " is" : " are"))
        + (perfect == 0 ? "" : " taken as perfect");
  }

  /** The services that don't reach it; what can't be shown to hold counts as broken. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (ServiceAvailability one : answer.services()) {
      Chance.Verdict verdict = one.down().reaches(policy.percent());
      if (verdict != Chance.Verdict.YES) {
        findings.add(finding(one, verdict == Chance.Verdict.OPEN));
      }
    }
    return findings;
  }

  private Finding finding(ServiceAvailability one, boolean isOpen) {
    String id = one.service().id();
    Diagnostic problem =
        Diagnostic.of(
                Trial.BROKEN_POLICY,
                policy.promise(),
                "policy "
                    + Quoted.of(policy.id())
                    + " promises that "
                    + Quoted.of(id)
                    + " is up "
                    + policy.percent().toPlainString()
                    + "% of the time; it is up "
                    + up(one.down())
                    + (isOpen ? ", and more isn't known: it rests on too much to be exact" : ""))
            .withHint("ask blast availability --service " + id + " --importance")
            .withRelated(one.service().span(), "it is declared here");
    return Finding.of(problem, Subject.of(policy.id(), List.of(id)));
  }

  private static String up(Chance down) {
    return down.isExact()
        ? Numbers.left(down.low(), RoundingMode.FLOOR)
        : Numbers.left(down.high(), RoundingMode.FLOOR)
            + " to "
            + Numbers.left(down.low(), RoundingMode.CEILING);
  }
}

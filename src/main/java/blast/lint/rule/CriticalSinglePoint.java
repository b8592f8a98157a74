package blast.lint.rule;

import blast.analysis.Study;
import blast.analysis.sweep.Killers;
import blast.analysis.sweep.Sweep;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Criticality;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.lint.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A service that matters falls with one site, server, resource or other service. */
final class CriticalSinglePoint implements Rule {
  private static final Check CHECK =
      new Check(
          "critical-single-point",
          Severity.WARNING,
          "the loss of one node takes down a service of criticality critical or high");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    List<Node> services =
        study.inventory().nodes().stream().filter(CriticalSinglePoint::matters).toList();
    // Their killers first, for then they are noted on the way.
    List<Killers> killers = study.killers(services);
    Sweep sweep = study.sweep();
    Comparator<Node> nearestFirst =
        Comparator.<Node>comparingInt(sweep::down).thenComparing(Node::id);
    for (Killers one : killers) {
      List<Node> points =
          one.nodes().stream()
              .filter(point -> point.kind() != Kind.COMPANY)
              .sorted(nearestFirst)
              .toList();
      if (!points.isEmpty()) {
        found.accept(finding(one.service(), points));
      }
    }
  }

  /** Whether a node is a service whose criticality is critical or high. */
  private static boolean matters(Node node) {
    Optional<Criticality> criticality = node.criticality();
    return criticality.isPresent() && criticality.get().compareTo(Criticality.HIGH) <= 0;
  }

  private static Finding finding(Node service, List<Node> points) {
    String message =
        Naming.withKind(service)
            + " (criticality "
            + service.criticality().map(Criticality::word).orElseThrow()
            + ") has "
            + (points.size() == 1
                ? "a single point of failure: "
                : points.size() + " single points of failure: ")
            + Naming.first(points, Naming::withKind);
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, service.span(), message)
            .withHint("give what fails with it an alternative that doesn't")
            .withRelated(points.get(0).span(), Naming.DECLARED);
    List<String> ids = points.stream().map(Node::id).sorted().toList();
    return Finding.of(diagnostic, Subject.of(service.id(), ids));
  }
}

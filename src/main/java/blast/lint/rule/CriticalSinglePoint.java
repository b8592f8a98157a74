package blast.lint.rule;

import blast.analysis.Study;
import blast.analysis.sweep.Killers;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Criticality;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.FreshList;
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
    for (Killers killers : study.killers(services)) {
      List<Node> nearest = killers.nearestPoints(Naming.NAMED);
      if (!nearest.isEmpty()) {
        found.accept(finding(killers, nearest));
      }
    }
  }

  /** The ids of all points, in their order: many services may have as many. */
  private static List<String> ids(Killers killers) {
    return new FreshList<>(
        killers.pointCount(),
        () ->
            killers.nodes().stream()
                .filter(node -> node.kind() != Kind.COMPANY)
                .map(Node::id)
                .sorted()
                .toList());
  }

  /** Whether a node is a service whose criticality is critical or high. */
  private static boolean matters(Node node) {
    Optional<Criticality> criticality = node.criticality();
    return criticality.isPresent() && criticality.get().compareTo(Criticality.HIGH) <= 0;
  }

  private static Finding finding(Killers killers, List<Node> nearest) {
    Node service = killers.service();
    int count = killers.pointCount();
    String message =
        Naming.withKind(service)
            + " (criticality "
            + service.criticality().map(Criticality::word).orElseThrow()
            + ") has "
            + (count == 1 ? "a single point of failure: " : count + " single points of failure: ")
            + Naming.first(nearest, count, Naming::withKind);
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, service.span(), message)
            .withHint("give what fails with it an alternative that doesn't")
            .withRelated(nearest.get(0).span(), Naming.DECLARED);
    return Finding.of(diagnostic, Subject.of(service.id(), ids(killers)));
  }
}

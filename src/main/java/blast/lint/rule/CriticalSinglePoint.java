package blast.lint.rule;

import blast.analysis.sweep.Sweep;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Criticality;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.lint.Facts;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A service that matters falls with one site, server, resource or other service. */
final class CriticalSinglePoint implements Rule {
  private static final Check CHECK =
      new Check(
          "critical-single-point",
          Severity.WARNING,
          "a critical or high service survives the loss of any one node");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Facts facts, Consumer<Finding> found) {
    Sweep sweep = facts.sweep();
    Comparator<Node> nearestFirst =
        Comparator.<Node>comparingInt(point -> sweep.down(point.index())).thenComparing(Node::id);
    for (Node service : sweep.watched()) {
      List<Node> points =
          sweep.killers(service).stream()
              .filter(point -> point.kind() != Kind.COMPANY)
              .sorted(nearestFirst)
              .toList();
      if (!points.isEmpty()) {
        found.accept(finding(service, points));
      }
    }
  }

  private static Finding finding(Node service, List<Node> points) {
    String message =
        service.criticality().map(Criticality::word).orElseThrow()
            + " service "
            + Quoted.of(service.id())
            + " has "
            + (points.size() == 1
                ? "a single point of failure: "
                : points.size() + " single points of failure: ")
            + Naming.first(points, Naming::withKind);
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, service.span(), message)
            .withHint("give what falls with it an alternative that doesn't")
            .withRelated(points.get(0).span(), Naming.DECLARED);
    List<String> ids = points.stream().map(Node::id).sorted().toList();
    return Finding.of(diagnostic, Subject.of(service.id(), ids));
  }
}

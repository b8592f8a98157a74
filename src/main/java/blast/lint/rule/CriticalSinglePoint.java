package blast.lint.rule;

import blast.analysis.Study;
import blast.analysis.sweep.Killers;
import blast.analysis.sweep.Sweep;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Criticality;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.lint.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
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
    Ids ids = new Ids(study.inventory(), killers);
    for (Killers one : killers) {
      List<Node> nearest = nearest(one, sweep);
      if (!nearest.isEmpty()) {
        found.accept(finding(one.service(), nearest, ids.of(one)));
      }
    }
  }

  private static boolean isPoint(Node node) {
    return node.kind() != Kind.COMPANY;
  }

  /** Those that are named, the nearest first. */
  private static List<Node> nearest(Killers killers, Sweep sweep) {
    Comparator<Node> nearestFirst =
        Comparator.<Node>comparingInt(sweep::down).thenComparing(Node::id);
    PriorityQueue<Node> nearest = new PriorityQueue<>(nearestFirst.reversed());
    for (Node node : killers.nodes()) {
      if (isPoint(node)) {
        nearest.add(node);
        if (nearest.size() > Naming.NAMED) {
          nearest.remove();
        }
      }
    }
    return nearest.stream().sorted(nearestFirst).toList();
  }

  /**
   * The ids of points in their order. Each is made once, and they are put in order together: many
   * services may have as many points, and the same ones.
   */
  private static final class Ids {
    private final List<String> sorted;
    private final int[] ranks;

    Ids(Inventory inventory, List<Killers> killers) {
      BitSet points = new BitSet();
      for (Killers one : killers) {
        one.nodes().stream()
            .filter(node -> isPoint(node))
            .forEach(node -> points.set(node.index()));
      }
      List<Node> nodes = new ArrayList<>();
      points.stream().mapToObj(inventory::node).forEach(nodes::add);
      nodes.sort(Comparator.comparing(Node::id));
      sorted = nodes.stream().map(Node::id).toList();
      ranks = new int[inventory.size()];
      for (int i = 0; i < nodes.size(); i++) {
        ranks[nodes.get(i).index()] = i;
      }
    }

    List<String> of(Killers killers) {
      return killers.nodes().stream()
          .filter(node -> isPoint(node))
          .mapToInt(node -> ranks[node.index()])
          .sorted()
          .mapToObj(sorted::get)
          .toList();
    }
  }

  /** Whether a node is a service whose criticality is critical or high. */
  private static boolean matters(Node node) {
    Optional<Criticality> criticality = node.criticality();
    return criticality.isPresent() && criticality.get().compareTo(Criticality.HIGH) <= 0;
  }

  private static Finding finding(Node service, List<Node> nearest, List<String> ids) {
    String message =
        Naming.withKind(service)
            + " (criticality "
            + service.criticality().map(Criticality::word).orElseThrow()
            + ") has "
            + (ids.size() == 1
                ? "a single point of failure: "
                : ids.size() + " single points of failure: ")
            + Naming.first(nearest, ids.size(), Naming::withKind);
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, service.span(), message)
            .withHint("give what fails with it an alternative that doesn't")
            .withRelated(nearest.get(0).span(), Naming.DECLARED);
    return Finding.of(diagnostic, Subject.of(service.id(), ids));
  }
}

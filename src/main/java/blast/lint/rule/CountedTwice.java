package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.OwnFaults;
import blast.inventory.Requirement;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What is measured of a service as its users see it holds the faults of its servers already; beside
 * figures of theirs, each counts twice.
 */
final class CountedTwice implements Rule {
  private static final Check CHECK =
      new Check(
          "counted-twice",
          Severity.NOTE,
          "a service and the servers that it runs on all state how often they fail");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    for (Node node : study.inventory().nodes()) {
      if (node.kind() == Kind.SERVICE && states(node)) {
        NavigableMap<String, Node> servers = servers(node);
        if (!servers.isEmpty() && servers.values().stream().allMatch(CountedTwice::states)) {
          found.accept(finding(node, servers.firstEntry().getValue(), servers.size()));
        }
      }
    }
  }

  private static boolean states(Node node) {
    return OwnFaults.of(node).unavailable().orElse(0) > 0;
  }

  private static NavigableMap<String, Node> servers(Node service) {
    NavigableMap<String, Node> servers = new TreeMap<>();
    Deque<Requirement> open = new ArrayDeque<>();
    service.requirement(Field.RUNS_ON).ifPresent(open::add);
    while (!open.isEmpty()) {
      Requirement next = open.remove();
      if (next instanceof Requirement.One one) {
        servers.put(one.node().id(), one.node());
      } else if (next instanceof Requirement.Group group) {
        open.addAll(group.members());
      }
    }
    return servers;
  }

  private static Finding finding(Node service, Node server, int servers) {
    Field field = service.span(Field.AVAILABILITY).isPresent() ? Field.AVAILABILITY : Field.RESTORE;
    String others = servers == 1 ? "" : " and the others that it runs on";
    String message =
        "service "
            + Quoted.of(service.id())
            + " states how much of the time it works, and so "
            + (servers == 1 ? "does " : "do ")
            + Quoted.of(server.id())
            + others
            + ": if its figure was measured as users see it, their faults count twice";
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, service.span(field).orElseGet(service::span), message)
            .withHint("state of the service only what fails by itself: its program, its releases");
    return Finding.of(diagnostic, Subject.of(service.id()));
  }
}

package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.function.Consumer;

/** A bare list means all of its members, and people who list replicas mean any of them. */
final class AllNeededPool implements Rule {
  private static final Check CHECK =
      new Check(
          "all-needed-pool",
          Severity.WARNING,
          "a service needs every one of several servers, and doesn't say that it is meant");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    Inventory inventory = study.inventory();
    for (int node = inventory.nextWithBareList(0);
        node >= 0;
        node = inventory.nextWithBareList(node + 1)) {
      if (inventory.kind(node) == Kind.SERVICE) {
        BareList list = new BareList(inventory);
        inventory.visit(node, Field.RUNS_ON, list);
        if (list.servers > 1) {
          found.accept(finding(inventory.node(node), list.servers));
        }
      }
    }
  }

  /** Counts the servers that are members of a bare list, if that is what the requirement is. */
  private static final class BareList implements RequirementVisitor {
    private final Inventory inventory;
    private boolean isBare;
    private int depth;
    private int servers;

    BareList(Inventory inventory) {
      this.inventory = inventory;
    }

    @Override
    public void node(int node) {
      boolean isMember = isBare && depth == 1;
      servers += isMember && inventory.kind(node) == Kind.SERVER ? 1 : 0;
    }

    @Override
    public void begin(Shape shape, int members, int parameter) {
      isBare |= depth == 0 && shape == Shape.LIST;
      depth++;
    }

    @Override
    public void end() {
      depth--;
    }
  }

  private static Finding finding(Node service, int servers) {
    String message =
        "service "
            + Quoted.of(service.id())
            + " goes down with any one of "
            + servers
            + " servers: a bare list means all of them";
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, service.span(Field.RUNS_ON).orElseGet(service::span), message)
            .withHint("write 'any-of' or 'at-least' if they are replicas, 'all-of' if not");
    return Finding.of(diagnostic, Subject.of(service.id()));
  }
}

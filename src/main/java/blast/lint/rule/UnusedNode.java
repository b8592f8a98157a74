package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;

/** What nothing names can be lost without any effect: a slip, or a dependency that isn't stated. */
final class UnusedNode implements Rule {
  private static final Check CHECK =
      new Check(
          "unused-node", Severity.NOTE, "a company, site, server or resource is named by no node");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public Optional<String> ofSeveral() {
    return Optional.of("are named by no node");
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    Inventory inventory = study.inventory();
    BitSet named = named(inventory);
    for (int node = 0; node < inventory.size(); node++) {
      if (inventory.kind(node) != Kind.SERVICE && !named.get(node)) {
        found.accept(finding(inventory.node(node)));
      }
    }
  }

  private static BitSet named(Inventory inventory) {
    BitSet named = new BitSet(inventory.size());
    Marker marker = new Marker(named);
    for (int node = 0; node < inventory.size(); node++) {
      inventory.visit(node, field -> marker);
      if (inventory.kind(node) == Kind.COMPANY) {
        // No failure passes along `parent`, so it is no requirement.
        inventory.node(node).parent().ifPresent(parent -> named.set(parent.index()));
      }
    }
    return named;
  }

  private record Marker(BitSet named) implements RequirementVisitor {
    @Override
    public void node(int node) {
      named.set(node);
    }

    @Override
    public void begin(Shape shape, int members, int parameter) {}

    @Override
    public void end() {}
  }

  private static Finding finding(Node node) {
    String message =
        node.kind().word()
            + " "
            + Quoted.of(node.id())
            + " is named by no node: nothing depends on it";
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, node.span(), message)
            .withHint("name it where it is needed, or remove it");
    return Finding.of(diagnostic, Subject.of(node.id()));
  }
}

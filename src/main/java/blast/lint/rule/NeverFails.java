package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.OwnFaults;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.Optional;
import java.util.function.Consumer;

/** Nothing works all of the time: such a figure is a rounded one, or a promise. */
final class NeverFails implements Rule {
  private static final Check CHECK =
      new Check("never-fails", Severity.NOTE, "a node is stated to work 100% of the time");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public Optional<String> ofSeveral() {
    return Optional.of("are stated never to fail");
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    for (Node node : study.inventory().nodes()) {
      if (OwnFaults.of(node).unavailable().orElse(1) == 0) {
        found.accept(finding(node));
      }
    }
  }

  private static Finding finding(Node node) {
    Field field = node.span(Field.AVAILABILITY).isPresent() ? Field.AVAILABILITY : Field.FAILS;
    String message =
        Naming.withKind(node)
            + " is stated never to fail: '"
            + field.key()
            + "' is "
            + Quoted.of(node.text(field).orElse(""));
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, node.span(field).orElseGet(node::span), message)
            .withHint("write with more digits what was measured, or leave it out");
    return Finding.of(diagnostic, Subject.of(node.id()));
  }
}

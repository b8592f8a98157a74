package blast.lint.rule;

import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.analysis.Study;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.lint.Subject;
import blast.text.Quoted;
import java.util.function.Consumer;

/**
 * A service of no company survives the loss of every company, and is missing in every sum over
 * them.
 */
final class MissingCompany implements Rule {
  private static final Check CHECK =
      new Check("missing-company", Severity.NOTE, "a service tells which company operates it");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    for (Node node : study.inventory().nodes()) {
      if (node.kind() == Kind.SERVICE && node.span(Field.COMPANY).isEmpty()) {
        String message =
            "service " + Quoted.of(node.id()) + " has no 'company': no loss of a company hits it";
        Diagnostic diagnostic =
            Diagnostic.of(CHECK, node.span(), message)
                .withHint("name the company that operates it");
        found.accept(Finding.of(diagnostic, Subject.of(node.id())));
      }
    }
  }
}

package blast.lint.rule;

import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.analysis.Study;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.lint.Subject;
import blast.text.Quoted;
import java.util.Optional;
import java.util.function.Consumer;

/** Losses are ranked by the people they hit, and without users a service is hit for nobody. */
final class MissingUsers implements Rule {
  private static final Check CHECK =
      new Check(
          "missing-users", Severity.WARNING, "a critical service tells how many people use it");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    for (Node node : study.inventory().nodes()) {
      if (node.criticality().equals(Optional.of(Criticality.CRITICAL))
          && node.span(Field.USERS).isEmpty()) {
        String message =
            "service "
                + Quoted.of(node.id())
                + " is critical and has no 'users': its loss hits nobody";
        Diagnostic diagnostic =
            Diagnostic.of(CHECK, node.span(), message)
                .withHint(
                    "say how many people use it, or 'users: 0' if they are counted elsewhere");
        found.accept(Finding.of(diagnostic, Subject.of(node.id())));
      }
    }
  }
}

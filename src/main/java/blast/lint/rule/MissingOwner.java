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

/** When a critical service is down, somebody has to be called. */
final class MissingOwner implements Rule {
  private static final Check CHECK =
      new Check("missing-owner", Severity.NOTE, "a critical service tells who to call");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    for (Node node : study.inventory().nodes()) {
      if (node.criticality().equals(Optional.of(Criticality.CRITICAL))
          && node.text(Field.OWNER).orElse("").isBlank()) {
        String message =
            "service "
                + Quoted.of(node.id())
                + " is critical and has no 'owner': nobody knows who to call";
        Diagnostic diagnostic =
            Diagnostic.of(CHECK, node.span(), message)
                .withHint("name the people who look after it");
        found.accept(Finding.of(diagnostic, Subject.of(node.id())));
      }
    }
  }
}

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
 * What a service without servers and without a site runs on is not known, so no loss of it is seen.
 */
final class ServiceWithoutServers implements Rule {
  private static final Check CHECK =
      new Check(
          "service-without-servers",
          Severity.NOTE,
          "a service runs on servers or stands at a site");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    for (Node node : study.inventory().nodes()) {
      if (node.kind() == Kind.SERVICE
          && node.span(Field.RUNS_ON).isEmpty()
          && node.span(Field.SITE).isEmpty()) {
        String message =
            "service "
                + Quoted.of(node.id())
                + " has neither 'runs-on' nor 'site': it stands nowhere";
        Diagnostic diagnostic =
            Diagnostic.of(CHECK, node.span(), message)
                .withHint("name the servers that carry it or, if they aren't known, its site");
        found.accept(Finding.of(diagnostic, Subject.of(node.id())));
      }
    }
  }
}

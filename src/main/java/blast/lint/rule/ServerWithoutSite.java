package blast.lint.rule;

import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.analysis.Study;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.lint.Subject;
import blast.text.Quoted;
import java.util.function.Consumer;

/** A server that stands nowhere survives the loss of every place, which no server does. */
final class ServerWithoutSite implements Rule {
  private static final Check CHECK =
      new Check("server-without-site", Severity.NOTE, "a server stands at a site");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    for (Node node : study.inventory().nodes()) {
      if (node.kind() == Kind.SERVER && node.place().isEmpty()) {
        String message =
            "server " + Quoted.of(node.id()) + " has no 'site': no loss of a place hits it";
        Diagnostic diagnostic =
            Diagnostic.of(CHECK, node.span(), message).withHint("name the place where it stands");
        found.accept(Finding.of(diagnostic, Subject.of(node.id())));
      }
    }
  }
}

package blast.lint.rule;

import blast.analysis.Study;
import blast.analysis.redundancy.Circle;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.function.Consumer;

/** Nodes that can't do without each other, in a circle, fall with any one of them. */
final class DependencyCycle implements Rule {
  private static final Check CHECK =
      new Check(
          "dependency-cycle", Severity.WARNING, "what a node can't do without leads back to it");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    for (Circle circle : study.circlesOfDependencies()) {
      String message =
          Quoted.of(circle.first().id()) + " depends on itself in a circle: " + Naming.of(circle);
      Diagnostic diagnostic =
          Diagnostic.of(CHECK, Naming.spanOf(circle), message)
              .withHint("find the link that isn't needed, or make it 'uses' if it can wait");
      found.accept(Finding.of(diagnostic, Naming.subject(circle)));
    }
  }
}

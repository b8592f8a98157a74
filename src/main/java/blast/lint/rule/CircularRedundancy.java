package blast.lint.rule;

import blast.analysis.Study;
import blast.analysis.redundancy.Circle;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.function.Consumer;

/** An alternative that depends on the one it stands in for holds it up on paper only. */
final class CircularRedundancy implements Rule {
  private static final Check CHECK =
      new Check(
          "circular-redundancy",
          Severity.ERROR,
          "what an alternative depends on leads back to who has the alternative");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    for (Circle circle : study.circlesOfAlternatives()) {
      Node alternative = circle.nodes().get(1);
      String message =
          Quoted.of(circle.first().id())
              + " has "
              + Quoted.of(alternative.id())
              + " among its alternatives, which leads back to it: "
              + Naming.of(circle);
      Diagnostic diagnostic =
          Diagnostic.of(CHECK, Naming.spanOf(circle), message)
              .withHint("let the alternative stand on something of its own")
              .withRelated(alternative.span(), Naming.DECLARED);
      found.accept(Finding.of(diagnostic, Naming.subject(circle)));
    }
  }
}

package blast.lint.rule;

import blast.analysis.Study;
import blast.analysis.redundancy.Circle;
import blast.analysis.redundancy.Deadlock;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.function.Consumer;

/** If everything were off, services that wait for each other would stay off. */
final class ColdStartDeadlock implements Rule {
  private static final Check CHECK =
      new Check(
          "cold-start-deadlock",
          Severity.ERROR,
          "services could never be started again if everything were off");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    for (Deadlock deadlock : study.deadlocks()) {
      Circle circle = deadlock.circle();
      int services = deadlock.services();
      String message =
          Quoted.of(circle.first().id())
              + " waits for itself if everything is off: "
              + Naming.of(circle)
              + "; "
              + (services == 1 ? "1 service" : services + " services")
              + " can't start";
      Diagnostic diagnostic =
          Diagnostic.of(CHECK, Naming.spanOf(circle), message)
              .withHint("give one of them a way to start without the others");
      found.accept(Finding.of(diagnostic, Naming.subject(circle)));
    }
  }
}

package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Subject;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.lint.Rule;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule that looks at each node by itself for something that isn't said of it. */
interface GapRule extends Rule {
  /** Whether a node lacks what it should have. */
  boolean isGap(Node node);

  /** What such a node lacks, and what follows; the node is named before it. */
  String lack();

  /** The same of several nodes, in short. */
  String lackOfSeveral();

  /** What to do. */
  String hint();

  @Override
  default Optional<String> ofSeveral() {
    return Optional.of(lackOfSeveral());
  }

  @Override
  default void find(Study study, Consumer<Finding> found) {
    for (Node node : study.inventory().nodes()) {
      if (isGap(node)) {
        String message = Naming.withKind(node) + " " + lack();
        Diagnostic diagnostic = Diagnostic.of(check(), node.span(), message).withHint(hint());
        found.accept(Finding.of(diagnostic, Subject.of(node.id())));
      }
    }
  }
}

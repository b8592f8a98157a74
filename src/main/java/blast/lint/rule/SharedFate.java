package blast.lint.rule;

import blast.analysis.Study;
import blast.analysis.redundancy.FatedGroup;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.function.Consumer;

/** Alternatives that fall together are none. */
final class SharedFate implements Rule {
  private static final Check CHECK =
      new Check("shared-fate", Severity.WARNING, "alternatives fail together with one node");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    FatedGroups groups = new FatedGroups();
    for (FatedGroup group : study.sharedFates().alternatives()) {
      String message =
          "alternatives "
              + Naming.first(group.lost(), FatedGroups::named)
              + " of "
              + Quoted.of(group.owner().id())
              + " fail together with "
              + FatedGroups.nearest(group);
      Diagnostic diagnostic =
          Diagnostic.of(CHECK, groups.span(group, group.group()), message)
              .withHint("choose an alternative that survives it")
              .withRelated(group.nearest().get(0).span(), Naming.DECLARED);
      found.accept(Finding.of(diagnostic, groups.subject(group)));
    }
  }
}

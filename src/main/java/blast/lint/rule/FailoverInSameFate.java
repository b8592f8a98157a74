package blast.lint.rule;

import blast.analysis.Study;
import blast.analysis.redundancy.FatedGroup;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.List;
import java.util.function.Consumer;

/** A standby is useless if what switches to it falls with what it stands in for. */
final class FailoverInSameFate implements Rule {
  private static final Check CHECK =
      new Check(
          "failover-in-same-fate",
          Severity.ERROR,
          "what switches to the standby fails together with the active");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    FatedGroups groups = new FatedGroups();
    for (FatedGroup group : study.sharedFates().failovers()) {
      Diagnostic diagnostic =
          Diagnostic.of(CHECK, groups.span(group, pair(group).get(1)), message(group))
              .withHint(hint(group))
              .withRelated(group.nearest().get(0).span(), Naming.DECLARED);
      found.accept(Finding.of(diagnostic, groups.subject(group)));
    }
  }

  /** Most share a place; others share what is named. */
  private static String hint(FatedGroup group) {
    Node shared = group.nearest().get(0);
    if (shared.kind() == Kind.SITE) {
      return "move the failover away from the site of the active";
    }
    String which = pair(group).get(1).nodes().contains(shared) ? "active" : "failover";
    return "let the " + which + " do without " + Naming.withKind(shared);
  }

  private static Requirement active(FatedGroup group) {
    return group.group().members().get(0);
  }

  /** The standby and its failover. */
  private static List<Requirement> pair(FatedGroup group) {
    return ((Requirement.Group) group.group().members().get(1)).members();
  }

  private static String message(FatedGroup group) {
    return "failover "
        + FatedGroups.named(pair(group).get(1))
        + " of "
        + Quoted.of(group.owner().id())
        + " fails together with active "
        + FatedGroups.named(active(group))
        + " if "
        + FatedGroups.nearest(group)
        + " is lost: standby "
        + FatedGroups.named(pair(group).get(0))
        + " can't take over";
  }
}

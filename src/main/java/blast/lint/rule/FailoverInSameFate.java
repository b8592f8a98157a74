package blast.lint.rule;

import blast.analysis.FatedGroup;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.graph.Threshold;
import blast.lint.Facts;
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
          "what switches to the standby does not fall with the active");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Facts facts, Consumer<Finding> found) {
    FatedGroups groups = new FatedGroups(facts.inventory());
    for (FatedGroup group : facts.sharedFates().failovers()) {
      Threshold active = group.group().members().get(0);
      List<Threshold> pair = ((Threshold.Gate) group.group().members().get(1)).members();
      String message =
          "failover "
              + groups.named(pair.get(1))
              + " of "
              + Quoted.of(group.owner().id())
              + " falls together with active "
              + groups.named(active)
              + " if "
              + FatedGroups.nearest(group)
              + " is lost: standby "
              + groups.named(pair.get(0))
              + " can't take over";
      // The group itself, the active, the pair of standby and failover, the standby.
      int before = 1 + active.parts().size() + 1 + pair.get(0).parts().size();
      Diagnostic diagnostic =
          Diagnostic.of(CHECK, groups.place(group, before), message)
              .withHint("let what switches over stand where the active doesn't")
              .withRelated(group.nearest().get(0).span(), Wording.DECLARED);
      found.accept(Finding.of(diagnostic, groups.subject(group)));
    }
  }
}

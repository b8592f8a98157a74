package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.Shape;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Numbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Whoever writes 'at-least' counts on something to spare: 67% of three is all three. */
final class NoSlack implements Rule {
  private static final Check CHECK =
      new Check(
          "no-slack",
          Severity.WARNING,
          "an 'at-least' can't lose a single member, and doesn't say that it is meant");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    Inventory inventory = study.inventory();
    Thresholds thresholds = new Thresholds(inventory);
    for (int node = inventory.nextTight(0); node >= 0; node = inventory.nextTight(node + 1)) {
      List<Thresholds.Tight> groups = thresholds.tight(node);
      if (!groups.isEmpty()) {
        find(inventory.node(node), groups, found);
      }
    }
  }

  private static void find(Node owner, List<Thresholds.Tight> groups, Consumer<Finding> found) {
    Map<String, Integer> reported = new HashMap<>();
    for (Thresholds.Tight group : groups) {
      String field = group.part().field().key();
      int nth = reported.merge(field, 1, Integer::sum);
      String where = nth == 1 ? field : field + " (" + nth + ")";
      found.accept(finding(owner, group, where));
    }
  }

  private static Finding finding(Node owner, Thresholds.Tight group, String where) {
    String message =
        Naming.withKind(owner)
            + " has a group with nothing to spare under '"
            + group.part().field().key()
            + "': 'at-least: "
            + written(group)
            + "' takes "
            + taken(group);
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, owner.span(group.part()), message).withHint(hint(group));
    return Finding.of(diagnostic, Subject.of(owner.id(), List.of(where)));
  }

  private static String written(Thresholds.Tight group) {
    return group.shape().isWeighted()
        ? Shape.percent(group.parameter()).toPlainString() + "%"
        : String.valueOf(group.parameter());
  }

  private static String taken(Thresholds.Tight group) {
    String members = Numbers.of(group.members(), "member");
    return group.total() == group.members()
        ? Numbers.of(group.needed()) + " of " + members
        : Numbers.of(group.needed())
            + " of a weight of "
            + Numbers.of(group.total())
            + ", and the lightest of "
            + members
            + " weighs "
            + Numbers.of(group.lightest());
  }

  private static String hint(Thresholds.Tight group) {
    if (group.members() == 1) {
      return "add a member that can stand in for it, or name it without a group";
    }
    String less =
        group.shape().isWeighted()
            ? "at most " + group.mostWholePercent() + "%"
            : "at most " + (group.members() - 1);
    return "write 'all-of' if all are needed, else " + less;
  }
}

package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.List;
import java.util.function.Consumer;

/** A service is never up more than what it needs, so what it needs matters as much. */
final class CriticalityInversion implements Rule {
  private static final Check CHECK =
      new Check(
          "criticality-inversion",
          Severity.WARNING,
          "a service needs no service that is less critical");

  private static final int UNDECLARED = -1;
  private static final Criticality[] LEVELS = Criticality.values();

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    Inventory inventory = study.inventory();
    int[] levels = levels(inventory);
    Mentions mentions = new Mentions(inventory);
    for (int node = 0; node < levels.length; node++) {
      if (levels[node] == UNDECLARED) {
        continue;
      }
      mentions.read(node);
      for (int i = 0; i < mentions.size(); i++) {
        int target = mentions.target(i);
        boolean isFirst = mentions.before(i) == Mentions.NONE;
        if (isFirst && levels[target] > levels[node] && mentions.isNeeded(target)) {
          found.accept(finding(inventory, node, target, mentions, levels));
        }
      }
    }
  }

  private static int[] levels(Inventory inventory) {
    int[] levels = new int[inventory.size()];
    for (int node = 0; node < levels.length; node++) {
      levels[node] =
          inventory.node(node).criticality().map(Criticality::ordinal).orElse(UNDECLARED);
    }
    return levels;
  }

  private static Finding finding(
      Inventory inventory, int node, int target, Mentions mentions, int[] levels) {
    String id = inventory.id(node);
    Node needed = inventory.node(target);
    String level = LEVELS[levels[node]].word();
    String message =
        level
            + " service "
            + Quoted.of(id)
            + " needs "
            + Quoted.of(needed.id())
            + ", whose criticality is only "
            + LEVELS[levels[target]].word();
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, mentions.span(place(mentions, target)), message)
            .withHint("make " + Quoted.of(needed.id()) + " " + level + ", or do without it")
            .withRelated(
                needed.span(Field.CRITICALITY).orElseGet(needed::span),
                "its criticality stands here");
    return Finding.of(diagnostic, Subject.of(id, List.of(needed.id())));
  }

  /**
   * The first mention that makes it needed by itself or, if only several together do, the first.
   */
  private static int place(Mentions mentions, int target) {
    int first = Mentions.NONE;
    boolean isOutright = false;
    for (int i = mentions.last(target); i != Mentions.NONE; i = mentions.before(i)) {
      boolean isBetter = mentions.isOutright(i) || !isOutright;
      if (mentions.isHard(i) && isBetter) {
        first = i;
        isOutright |= mentions.isOutright(i);
      }
    }
    return first;
  }
}

package blast.lint.rule;

import blast.analysis.Study;
import blast.analysis.failure.DirectLosses;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A service is never up more than what it needs, so what it needs matters as much. */
final class CriticalityInversion implements Rule {
  private static final Check CHECK =
      new Check(
          "criticality-inversion", Severity.WARNING, "a service needs one that is less critical");

  private static final int UNDECLARED = -1;
  private static final int MOST_CRITICAL = 0;
  private static final Criticality[] LEVELS = Criticality.values();

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    Inventory inventory = study.inventory();
    int[] levels = levels(inventory);
    inversions(study, levels)
        .forEach(
            (node, targets) -> {
              Node owner = inventory.node(node);
              for (Mention mention : named(owner, targets).values()) {
                found.accept(finding(owner, mention, levels));
              }
            });
  }

  /** For each node those that it needs and that matter less. */
  private static Map<Integer, Set<Node>> inversions(Study study, int[] levels) {
    Map<Integer, Set<Node>> inversions = new TreeMap<>();
    DirectLosses losses = study.directLosses();
    for (int target = 0; target < levels.length; target++) {
      if (levels[target] > MOST_CRITICAL) {
        Node needed = study.inventory().node(target);
        for (Node loss : losses.of(needed)) {
          int level = levels[loss.index()];
          if (level != UNDECLARED && level < levels[target]) {
            inversions.computeIfAbsent(loss.index(), unseen -> new HashSet<>()).add(needed);
          }
        }
      }
    }
    return inversions;
  }

  private static int[] levels(Inventory inventory) {
    int[] levels = new int[inventory.size()];
    for (int node = 0; node < levels.length; node++) {
      levels[node] =
          inventory.node(node).criticality().map(Criticality::ordinal).orElse(UNDECLARED);
    }
    return levels;
  }

  /**
   * Where a node names what it needs: where it needs it by that alone or, if only several such
   * places together make it so, at the first of them.
   */
  private static Map<Node, Mention> named(Node owner, Set<Node> targets) {
    Map<Node, Mention> named = new LinkedHashMap<>();
    for (Mention mention : Mention.of(owner)) {
      if (mention.isHard() && targets.contains(mention.target())) {
        named.merge(
            mention.target(),
            mention,
            (first, next) -> first.isOutright() || !next.isOutright() ? first : next);
      }
    }
    return named;
  }

  private static Finding finding(Node owner, Mention mention, int[] levels) {
    Node needed = mention.target();
    String level = LEVELS[levels[owner.index()]].word();
    String message =
        Naming.withKind(owner)
            + " (criticality "
            + level
            + ") needs "
            + Quoted.of(needed.id())
            + ", whose criticality is only "
            + LEVELS[levels[needed.index()]].word();
    Diagnostic diagnostic =
        Diagnostic.of(CHECK, owner.span(mention.part()), message)
            .withHint("make " + Quoted.of(needed.id()) + " " + level + ", or do without it")
            .withRelated(
                needed.span(Field.CRITICALITY).orElseGet(needed::span),
                "its criticality stands here");
    return Finding.of(diagnostic, Subject.of(owner.id(), List.of(needed.id())));
  }
}

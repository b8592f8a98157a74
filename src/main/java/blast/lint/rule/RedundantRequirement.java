package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Naming again what is needed anyway adds nothing, and in a group it looks like a choice. */
final class RedundantRequirement implements Rule {
  private static final Check CHECK =
      new Check(
          "redundant-requirement",
          Severity.WARNING,
          "what a node needs in any case it does not name again");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    Inventory inventory = study.inventory();
    Mentions mentions = new Mentions(inventory);
    for (int node = 0; node < inventory.size(); node++) {
      mentions.read(node);
      for (int i = 0; i < mentions.size(); i++) {
        boolean isNamedAgain = mentions.before(i) != Mentions.NONE;
        if (isNamedAgain && mentions.last(mentions.target(i)) == i) {
          findAgain(inventory.node(node), inventory.node(mentions.target(i)), mentions, found);
        }
      }
    }
  }

  private static void findAgain(
      Node owner, Node target, Mentions mentions, Consumer<Finding> found) {
    List<Integer> all = all(mentions, target.index());
    int enough = enough(mentions, all);
    if (enough == Mentions.NONE) {
      return;
    }
    List<Integer> redundant =
        all.stream().filter(i -> i != enough && isRedundant(mentions, enough, i)).toList();
    if (!redundant.isEmpty()) {
      found.accept(finding(owner, target, mentions, enough, redundant));
    }
  }

  private static List<Integer> all(Mentions mentions, int target) {
    List<Integer> all = new ArrayList<>();
    for (int i = mentions.last(target); i != Mentions.NONE; i = mentions.before(i)) {
      all.add(i);
    }
    Collections.reverse(all);
    return all;
  }

  /** The mention that leaves the others nothing to say: one that has no alternative, hard first. */
  private static int enough(Mentions mentions, List<Integer> all) {
    int soft = Mentions.NONE;
    for (int i : all) {
      if (mentions.isOutright(i)) {
        if (mentions.isHard(i)) {
          return i;
        }
        soft = soft == Mentions.NONE ? i : soft;
      }
    }
    return soft;
  }

  private static boolean isRedundant(Mentions mentions, int enough, int other) {
    if (mentions.isHard(enough) == mentions.isHard(other)) {
      return true;
    }
    // As one of several under 'uses' it still says that the others matter while it is up.
    return mentions.isHard(enough) && mentions.isOutright(other);
  }

  private static Finding finding(
      Node owner, Node target, Mentions mentions, int enough, List<Integer> redundant) {
    int first = redundant.get(0);
    List<Diagnostic.Related> related = new ArrayList<>();
    related.add(
        new Diagnostic.Related(mentions.span(enough), "it stands here without an alternative"));
    for (int other : redundant.subList(1, redundant.size())) {
      related.add(new Diagnostic.Related(mentions.span(other), "it stands here again as well"));
    }
    Diagnostic diagnostic =
        new Diagnostic(
            CHECK,
            mentions.span(first),
            message(owner, target, mentions, enough, first),
            Optional.of(hint(mentions, enough, first)),
            related);
    return Finding.of(diagnostic, Subject.of(owner.id(), List.of(target.id())));
  }

  private static String message(Node owner, Node target, Mentions mentions, int enough, int again) {
    String inGroup = ", in a group where nothing can stand in for it";
    return owner.kind().word()
        + " "
        + Quoted.of(owner.id())
        + (mentions.isHard(enough) ? " needs " : " uses ")
        + Quoted.of(target.id())
        + " anyway under "
        + quoted(mentions.field(enough))
        + ", found it again under "
        + quoted(mentions.field(again))
        + (mentions.isOutright(again) ? "" : inGroup);
  }

  private static String hint(Mentions mentions, int enough, int again) {
    if (!mentions.isOutright(again)) {
      return "take it out of the group, or name it in the group only";
    }
    boolean isBoth = mentions.isHard(enough) != mentions.isHard(again);
    return isBoth
        ? "keep it under 'uses' only if it can be done without, else remove it there"
        : "remove one of the two";
  }

  private static String quoted(Field field) {
    return "'" + field.key() + "'";
  }
}

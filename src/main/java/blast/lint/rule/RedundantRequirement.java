package blast.lint.rule;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Naming again what is needed anyway adds nothing, and in a group it looks like a choice. */
final class RedundantRequirement implements Rule {
  private static final Check CHECK =
      new Check(
          "redundant-requirement",
          Severity.WARNING,
          "a node names again what it needs in any case");

  @Override
  public Check check() {
    return CHECK;
  }

  @Override
  public void find(Study study, Consumer<Finding> found) {
    Inventory inventory = study.inventory();
    Repetition repetition = new Repetition(inventory.size());
    for (int node = 0; node < inventory.size(); node++) {
      if (repetition.isIn(inventory, node)) {
        findAgain(inventory.node(node), found);
      }
    }
  }

  /** Whether a node names anything twice; nearly none does. */
  private static final class Repetition implements RequirementVisitor {
    /** For each node which other has named it last, plus 1. */
    private final int[] lastOwner;

    private int owner;
    private boolean isFound;

    Repetition(int size) {
      lastOwner = new int[size];
    }

    boolean isIn(Inventory inventory, int node) {
      owner = node + 1;
      isFound = false;
      inventory.visit(node, field -> this);
      return isFound;
    }

    @Override
    public void node(int node) {
      isFound |= lastOwner[node] == owner;
      lastOwner[node] = owner;
    }

    @Override
    public void begin(Shape shape, int members, int parameter) {}

    @Override
    public void end() {}
  }

  private static void findAgain(Node owner, Consumer<Finding> found) {
    Map<Node, List<Mention>> byTarget = new LinkedHashMap<>();
    for (Mention mention : Mention.of(owner)) {
      byTarget.computeIfAbsent(mention.target(), unseen -> new ArrayList<>()).add(mention);
    }
    for (List<Mention> mentions : byTarget.values()) {
      Optional<Mention> enough = mentions.size() > 1 ? enough(mentions) : Optional.empty();
      if (enough.isPresent()) {
        List<Mention> redundant =
            mentions.stream()
                .filter(other -> !other.equals(enough.get()) && isRedundant(enough.get(), other))
                .toList();
        if (!redundant.isEmpty()) {
          found.accept(finding(owner, enough.get(), redundant));
        }
      }
    }
  }

  /** The first that leaves no choice: of hard ones or, if there is none, of soft ones. */
  private static Optional<Mention> enough(List<Mention> mentions) {
    List<Mention> outright = mentions.stream().filter(Mention::isOutright).toList();
    Optional<Mention> hard = outright.stream().filter(Mention::isHard).findFirst();
    return hard.isPresent() ? hard : outright.stream().findFirst();
  }

  private static boolean isRedundant(Mention enough, Mention other) {
    if (enough.isHard() == other.isHard()) {
      return true;
    }
    // As one of several under 'uses' it still says that the others matter while it is up.
    return enough.isHard() && other.isOutright();
  }

  private static Finding finding(Node owner, Mention enough, List<Mention> redundant) {
    Mention first = redundant.get(0);
    List<Diagnostic.Related> related = new ArrayList<>();
    related.add(
        new Diagnostic.Related(owner.span(enough.part()), "it stands here without an alternative"));
    for (Mention other : redundant.subList(1, redundant.size())) {
      related.add(new Diagnostic.Related(owner.span(other.part()), "it stands here again as well"));
    }
    Diagnostic diagnostic =
        new Diagnostic(
            CHECK,
            owner.span(first.part()),
            message(owner, enough, first),
            Optional.of(hint(enough, first)),
            related);
    return Finding.of(diagnostic, Subject.of(owner.id(), List.of(enough.target().id())));
  }

  private static String message(Node owner, Mention enough, Mention again) {
    String inGroup = ", in a group where nothing can stand in for it";
    return owner.kind().word()
        + " "
        + Quoted.of(owner.id())
        + (enough.isHard() ? " needs " : " uses ")
        + Quoted.of(enough.target().id())
        + " anyway under "
        + quoted(enough.field())
        + ", found it again under "
        + quoted(again.field())
        + (again.isOutright() ? "" : inGroup);
  }

  private static String hint(Mention enough, Mention again) {
    if (!again.isOutright()) {
      return "take it out of the group, or name it in the group only";
    }
    boolean isBoth = enough.isHard() != again.isHard();
    return isBoth
        ? "keep it under 'uses' only if it can be done without, else remove it there"
        : "remove one of the two";
  }

  private static String quoted(Field field) {
    return "'" + field.key() + "'";
  }
}

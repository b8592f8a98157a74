package blast.lint.rule;

import blast.analysis.redundancy.FatedGroup;
import blast.diagnostic.Subject;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.inventory.Shape;
import blast.text.Quoted;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the findings about groups that fall as a whole have in common. */
final class FatedGroups {
  private final Map<Subject, Integer> reported = new HashMap<>();
  private Optional<Node> owner = Optional.empty();
  private Field field = Field.NEEDS;
  private List<SourceSpan> spans = List.of();

  /** Where a part of a group stands, itself or one in it. */
  SourceSpan span(FatedGroup group, Requirement part) {
    // Groups in one requirement come in a row.
    if (field != part.part().field() || !owner.equals(Optional.of(group.owner()))) {
      owner = Optional.of(group.owner());
      field = part.part().field();
      spans = group.owner().spans(field);
    }
    return spans.get(part.part().number());
  }

  /**
   * The owner with the field and the nearest nodes; a second group in that field with the same
   * nodes is counted, so that no two findings are the same.
   */
  Subject subject(FatedGroup group) {
    Subject subject = subject(group, group.part().field().key());
    int nth = reported.merge(subject, 1, Integer::sum);
    return nth == 1 ? subject : subject(group, group.part().field().key() + " (" + nth + ")");
  }

  private static Subject subject(FatedGroup group, String where) {
    List<String> with = new ArrayList<>(List.of(where));
    group.nearest().stream().map(Node::id).sorted().forEach(with::add);
    return Subject.of(group.owner().id(), with);
  }

  /** The nearest nodes, and how many more do the same. */
  static String nearest(FatedGroup group) {
    List<Node> named = group.nearest().stream().limit(Naming.NAMED).toList();
    int more = group.count() - named.size();
    String rest = more == 1 ? " (or 1 more node)" : " (or any of " + more + " more nodes)";
    return named.stream().map(Naming::withKind).collect(Collectors.joining(" or "))
        + (more > 0 ? rest : "");
  }

  /**
   * A node by its id; a group by its first node and how many more it names. A standby goes by its
   * own name, for its failover stands behind it.
   */
  static String named(Requirement part) {
    if (part instanceof Requirement.Group group && group.shape() == Shape.STANDBY_WITH_FAILOVER) {
      return named(group.members().get(0));
    }
    List<Node> nodes = part.nodes();
    int more = nodes.size() - 1;
    return Quoted.of(nodes.get(0).id()) + (more > 0 ? " with " + more + " more" : "");
  }
}

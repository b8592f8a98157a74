package blast.lint.rule;

import blast.analysis.redundancy.FatedGroup;
import blast.diagnostic.Subject;
import blast.graph.Threshold;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
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
  private final Inventory inventory;
  private final Map<Subject, Integer> told = new HashMap<>();
  private Optional<Node> owner = Optional.empty();
  private Field field = Field.NEEDS;
  private List<SourceSpan> places = List.of();

  FatedGroups(Inventory inventory) {
    this.inventory = inventory;
  }

  /**
   * Where a part of a group stands.
   *
   * @param part how many parts come before it, from 0, which is the group itself
   */
  SourceSpan place(FatedGroup group, int part) {
    // Groups in one requirement come in a row.
    if (field != group.field() || !owner.equals(Optional.of(group.owner()))) {
      owner = Optional.of(group.owner());
      field = group.field();
      places = inventory.places(group.owner().index(), field);
    }
    return places.get(group.place() + part);
  }

  /**
   * The owner with the field and the nearest nodes; a second group in that field with the same
   * nodes is counted, so that no two findings are the same.
   */
  Subject subject(FatedGroup group) {
    Subject subject = subject(group, group.field().key());
    int nth = told.merge(subject, 1, Integer::sum);
    return nth == 1 ? subject : subject(group, group.field().key() + " (" + nth + ")");
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
  String named(Threshold part) {
    if (part instanceof Threshold.Gate gate
        && gate.form() == Threshold.Form.STANDBY_WITH_FAILOVER) {
      return named(gate.members().get(0));
    }
    List<Integer> nodes = part.leaves();
    int more = nodes.size() - 1;
    return Quoted.of(inventory.id(nodes.get(0))) + (more > 0 ? " with " + more + " more" : "");
  }
}

package blast.export.data;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.graph.DependencyGraph;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.wording.CauseText;
import blast.wording.Csv;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the whole graph as tables: one of nodes, one of what names what. */
public final class GraphCsv {
  /** The fields that name other nodes and count for failures. */
  static final List<Field> FIELDS =
      List.of(Field.COMPANY, Field.WITHIN, Field.SITE, Field.RUNS_ON, Field.NEEDS, Field.USES);

  private GraphCsv() {}

  /**
   * Writes a row for each node.
   *
   * @param failure whose states are written with the nodes
   */
  public static void writeNodes(
      DependencyGraph graph, Optional<BlastRadius> failure, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    List<Object> header =
        new ArrayList<>(
            List.of(
                "id",
                "kind",
                "name",
                "company",
                "parent",
                "place",
                "type",
                "country",
                "criticality",
                "users",
                "machines",
                "owner",
                "source",
                "link",
                "tags",
                "description"));
    if (failure.isPresent()) {
      header.addAll(List.of("state", "cause"));
    }
    csv.row(header.toArray());
    for (Node node : sorted(graph)) {
      List<Object> cells = cells(node);
      if (failure.isPresent()) {
        cells.add(failure.get().state(node).words());
        cells.add(cause(failure.get(), node).orElse(""));
      }
      csv.row(cells.toArray());
    }
  }

  private static List<Node> sorted(DependencyGraph graph) {
    List<Node> nodes = new ArrayList<>(graph.inventory().nodes());
    nodes.sort(null);
    return nodes;
  }

  private static List<Object> cells(Node node) {
    List<Object> cells = new ArrayList<>();
    cells.add(node.id());
    cells.add(node.kind().word());
    cells.add(text(node.name()));
    cells.add(node.company().map(Node::id).orElse(""));
    cells.add(node.parent().map(Node::id).orElse(""));
    cells.add(node.place().map(Node::id).orElse(""));
    cells.add(text(node.text(Field.TYPE)));
    cells.add(text(node.text(Field.COUNTRY)));
    cells.add(node.criticality().map(Criticality::word).orElse(""));
    cells.add(node.totalUsers().isPresent() ? node.totalUsers().getAsLong() : "");
    cells.add(node.machines() > 0 ? node.machines() : "");
    cells.add(text(node.text(Field.OWNER)));
    cells.add(text(node.text(Field.SOURCE)));
    cells.add(text(node.text(Field.LINK)));
    cells.add(Printable.of(String.join(" ", node.tags())));
    cells.add(text(node.text(Field.DESCRIPTION)));
    return cells;
  }

  /** A cell of one line that steers nothing; JSON has the text as it is. */
  private static String text(Optional<String> text) {
    return text.map(Printable::of).orElse("");
  }

  /** Why a node is in the state that it is in; empty if it is up. */
  static Optional<String> cause(BlastRadius radius, Node node) {
    State state = radius.state(node);
    return switch (state) {
      case DOWN -> Optional.of(CauseText.of(radius.cause(node)));
      case DEGRADED -> Optional.of("because of " + CauseText.ids(radius.because(node)));
      case AT_RISK -> Optional.of("last hope: " + CauseText.ids(radius.lastHope(node)));
      case UP -> Optional.empty();
    };
  }

  /** Writes a row for each time that a node names another. */
  public static void writeEdges(DependencyGraph graph, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    csv.row("from", "to", "field", "hard", "groups", "role");
    for (Node node : sorted(graph)) {
      for (Field field : FIELDS) {
        Optional<Requirement> requirement = node.requirement(field);
        if (requirement.isPresent()) {
          write(csv, node, field, requirement.get(), "", "");
        }
      }
    }
  }

  private static void write(
      Csv csv, Node from, Field field, Requirement requirement, String groups, String role)
      throws IOException {
    if (requirement instanceof Requirement.One one) {
      csv.row(from.id(), one.node().id(), field.key(), field != Field.USES, groups, role);
    } else if (requirement instanceof Requirement.Group group) {
      String path = groups + (groups.isEmpty() ? "" : " > ") + words(group);
      for (Requirement.Member member : group.written()) {
        String inner = member.role().isEmpty() ? role : member.role();
        write(csv, from, field, member.requirement(), path, inner);
      }
    }
  }

  private static String words(Requirement.Group group) {
    return switch (group.shape()) {
      case AT_LEAST -> "at-least " + group.needed() + " of " + group.members().size();
      case AT_LEAST_SHARE ->
          "at-least " + group.percent().toPlainString() + "% of " + group.members().size();
      case ALL_OF, LIST, ANY_OF, ACTIVE_STANDBY, STANDBY_WITH_FAILOVER -> group.shape().word();
    };
  }
}

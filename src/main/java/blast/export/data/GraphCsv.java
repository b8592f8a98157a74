package blast.export.data;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.graph.DependencyGraph;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.FieldType;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.wording.CauseText;
import blast.wording.Csv;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Writes the whole graph as tables: one of nodes, one of what names what. */
public final class GraphCsv {
  /** The field whose column is called by what it counts, and has a number for every server. */
  private static final String MACHINES = Field.COUNT.key();

  /** A column of the table of nodes. */
  private record Column(String name, Function<Node, Object> cell) {}

  private GraphCsv() {}

  /**
   * Writes a row for each node.
   *
   * @param failure whose states are written with the nodes
   */
  public static void writeNodes(
      DependencyGraph graph, Optional<BlastRadius> failure, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    List<Column> columns = columns();
    List<Object> header = new ArrayList<>();
    for (Column column : columns) {
      header.add(column.name());
    }
    if (failure.isPresent()) {
      header.addAll(List.of("state", "cause"));
    }
    csv.row(header.toArray());
    for (Node node : sorted(graph)) {
      List<Object> cells = new ArrayList<>();
      for (Column column : columns) {
        cells.add(column.cell().apply(node));
      }
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

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("id", Node::id));
    columns.add(new Column("kind", node -> node.kind().word()));
    columns.add(column(Field.NAME));
    columns.add(new Column("company", node -> node.company().map(Node::id).orElse("")));
    columns.add(new Column("parent", node -> node.parent().map(Node::id).orElse("")));
    columns.add(new Column("place", node -> node.place().map(Node::id).orElse("")));
    columns.add(column(Field.TYPE));
    columns.add(column(Field.COUNTRY));
    columns.add(
        new Column("criticality", node -> node.criticality().map(Criticality::word).orElse("")));
    columns.add(new Column("users", node -> number(node.totalUsers())));
    columns.add(new Column("machines", node -> node.machines() > 0 ? node.machines() : ""));
    columns.add(column(Field.OWNER));
    columns.add(column(Field.SOURCE));
    columns.add(column(Field.LINK));
    columns.add(new Column("tags", node -> Printable.of(String.join(" ", node.tags()))));
    columns.add(column(Field.DESCRIPTION));
    addOthers(columns);
    return columns;
  }

  /** Adds what the format has besides: columns keep their places when it gets another field. */
  private static void addOthers(List<Column> columns) {
    Set<String> known = new HashSet<>(Set.of(MACHINES));
    columns.forEach(column -> known.add(column.name()));
    for (Field field : Field.values()) {
      boolean isCell = field.type().isText() || field.type() == FieldType.NUMBER;
      if (isCell && !known.contains(field.key())) {
        columns.add(column(field));
      }
    }
  }

  private static Column column(Field field) {
    return field.type() == FieldType.NUMBER
        ? new Column(field.key(), node -> number(node.number(field)))
        : new Column(field.key(), node -> text(node.text(field)));
  }

  private static Object number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : "";
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
      case AT_RISK -> Optional.of(CauseText.lastHope(radius.lastHope(node)));
      case UP -> Optional.empty();
    };
  }

  /** Writes a row for each time that a node names another. */
  public static void writeEdges(DependencyGraph graph, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    csv.row("from", "to", "field", "hard", "groups", "role");
    for (Node node : sorted(graph)) {
      for (Field field : Field.REQUIREMENTS) {
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

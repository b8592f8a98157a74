package blast.report.answers;

import blast.inventory.Audience;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.inventory.Whereabouts;
import blast.report.Style;
import blast.report.Table;
import blast.text.Numbers;
import blast.wording.CauseText;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Writes what an inventory states of a node by itself, one fact a line. */
final class FactsText {
  private final Node node;
  private final List<String[]> facts = new ArrayList<>();

  private FactsText(Node node) {
    this.node = node;
  }

  static void write(Node node, Style style, Appendable out) throws IOException {
    FactsText text = new FactsText(node);
    text.collect();
    if (text.facts.isEmpty()) {
      return;
    }
    Table table = new Table(Table.Column.WORD, Table.Column.TEXT);
    for (String[] fact : text.facts) {
      table.row(fact);
    }
    out.append('\n');
    table.write(style, out, "  ");
  }

  private void collect() {
    if (!node.text(Field.TYPE).equals(Optional.of(node.kind().word()))) {
      fact(Field.TYPE);
    }
    users();
    node.criticality().ifPresent(criticality -> add("criticality", criticality.word()));
    OptionalLong count = node.number(Field.COUNT);
    if (count.isPresent()) {
      String machines = Numbers.of(count.getAsLong(), "machine");
      add("count", machines + (count.getAsLong() > 1 ? ", lost together as one node" : ""));
    }
    node.company().ifPresent(company -> add("company", titled(company)));
    node.parent().ifPresent(parent -> add("parent", titled(parent)));
    places();
    country();
    fact(Field.AVAILABILITY);
    fact(Field.FAILS);
    fact(Field.MTBF);
    fact(Field.RESTORE);
    fact(Field.OWNER);
    fact(Field.LINK);
    fact(Field.SOURCE);
    add("tags", Printable.of(String.join(", ", node.tags())));
  }

  private void add(String what, String value) {
    if (!value.isEmpty()) {
      facts.add(new String[] {what, value});
    }
  }

  private void fact(Field field) {
    add(field.key(), Printable.of(node.text(field).orElse("")));
  }

  private void users() {
    if (node.kind() != Kind.SERVICE) {
      return;
    }
    OptionalLong total = node.totalUsers();
    if (total.isEmpty()) {
      add("users", "not stated");
      return;
    }
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Long> users : node.users().entrySet()) {
      if (!users.getKey().equals(Audience.EVERYONE)) {
        parts.add(users.getKey() + " " + Numbers.of(users.getValue()));
      }
    }
    String byAudience = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    add("users", Numbers.of(total.getAsLong()) + byAudience);
  }

  private static String titled(Node node) {
    return node.id() + node.name().map(name -> " (" + Printable.of(name) + ")").orElse("");
  }

  private void country() {
    Set<String> countries = Whereabouts.countries(node);
    boolean isAssumed =
        node.kind() != Kind.COMPANY
            && !countries.isEmpty()
            && Whereabouts.statedByPlaces(node).isEmpty();
    add("country", String.join(", ", countries) + (isAssumed ? " (its company's)" : ""));
  }

  private void places() {
    List<String> chain = new ArrayList<>();
    for (Node place : Whereabouts.places(node)) {
      String type = place.text(Field.TYPE).orElse(Kind.SITE.word());
      chain.add(place.id() + (type.equals(Kind.SITE.word()) ? "" : " (" + type + ")"));
    }
    add("stands in", Printable.of(String.join(", in ", chain)));
    Optional<Requirement> servers = node.requirement(Field.RUNS_ON);
    if (servers.isPresent()) {
      Set<Node> places = new LinkedHashSet<>();
      for (Node server : servers.get().nodes()) {
        server.place().ifPresent(places::add);
      }
      add("servers in", CauseText.ids(List.copyOf(places)));
    }
  }
}

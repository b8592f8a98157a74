package blast.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.BlastRadius;
import blast.cli.JsonTree;
import blast.export.Drawing;
import blast.graph.DependencyGraph;
import blast.inventory.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** JSON and both tables say the same about a graph and its failure. */
class GraphTablesTest {
  private static final int RANDOM = Integer.getInteger("blast.drawings", 120);

  /** What both have under the same key. */
  private static final List<String> SAME =
      List.of(
          "kind", "parent", "criticality", "name", "type", "country", "owner", "source", "link");

  private record Case(
      String name,
      Optional<BlastRadius> failure,
      Map<String, Object> json,
      List<Map<String, String>> nodes,
      List<Map<String, String>> edges) {

    static Case of(Drawing drawing) {
      DependencyGraph graph = drawing.graph();
      Optional<BlastRadius> failure = drawing.failure();
      return new Case(
          drawing.toString(),
          failure,
          JsonTree.object(written(out -> GraphJson.write(graph, failure, out))),
          CsvTable.rows(written(out -> GraphCsv.writeNodes(graph, failure, out))),
          CsvTable.rows(written(out -> GraphCsv.writeEdges(graph, out))));
    }

    /** The nodes by id. */
    Map<String, Map<?, ?>> jsonNodes() {
      Map<String, Map<?, ?>> nodes = new LinkedHashMap<>();
      JsonTree.objects(json, "nodes").forEach(node -> nodes.put((String) node.get("id"), node));
      return nodes;
    }
  }

  private interface Writer {
    void write(Appendable out) throws IOException;
  }

  private static String written(Writer writer) {
    try {
      StringBuilder out = new StringBuilder();
      writer.write(out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Case> cases() {
    List<Drawing> drawings = new ArrayList<>(Drawing.examples());
    drawings.addAll(Drawing.random(RANDOM));
    return drawings.stream()
        .filter(drawing -> !drawing.toString().contains("folded"))
        .map(Case::of)
        .toList();
  }

  /** Both name every node, by kind and then by id. */
  @Test
  void bothNameTheSameNodesInTheSameOrder() {
    for (Case one : cases()) {
      List<String> ids = one.nodes().stream().map(row -> row.get("id")).toList();
      assertThat(ids).as(one.name()).doesNotHaveDuplicates().isNotEmpty();
      assertThat(List.copyOf(one.jsonNodes().keySet())).as(one.name()).isEqualTo(ids);
      List<String> kinds = one.nodes().stream().map(row -> row.get("kind")).distinct().toList();
      for (String kind : kinds) {
        assertThat(one.nodes().stream().filter(row -> row.get("kind").equals(kind)))
            .as(one.name())
            .map(row -> row.get("id"))
            .isSorted();
      }
    }
  }

  @Test
  void bothSayTheSameAboutANode() {
    for (Case one : cases()) {
      Map<String, Map<?, ?>> json = one.jsonNodes();
      for (Map<String, String> row : one.nodes()) {
        Map<?, ?> node = json.get(row.get("id"));
        for (String key : SAME) {
          assertThat(row.get(key)).as(one.name() + "\n" + row).isEqualTo(text(node.get(key)));
        }
        assertThat(row.get("users")).as(one.name() + "\n" + row).isEqualTo(users(node));
        if (node.get("count") instanceof Long count) {
          assertThat(row.get("machines")).as(one.name()).isEqualTo(count.toString());
        } else {
          assertThat(row.get("machines")).isEqualTo(row.get("kind").equals("server") ? "1" : "");
        }
        assertThat(row.get("tags"))
            .as(one.name())
            .isEqualTo(
                ((List<?>) node.get("tags"))
                    .stream().map(Object::toString).collect(Collectors.joining(" ")));
      }
    }
  }

  private static String text(Object value) {
    return value instanceof String text ? text : "";
  }

  private static String users(Map<?, ?> node) {
    if (node.get("users") instanceof Map<?, ?> users) {
      return Long.toString(users.values().stream().mapToLong(Long.class::cast).sum());
    }
    return "";
  }

  /** Where there is a failure, and only there. */
  @Test
  void bothSayTheSameAboutTheFailure() {
    for (Case one : cases()) {
      Map<String, Map<?, ?>> json = one.jsonNodes();
      for (Map<String, String> row : one.nodes()) {
        Map<?, ?> node = json.get(row.get("id"));
        assertThat(row.containsKey("state")).isEqualTo(one.failure().isPresent());
        assertThat(node.containsKey("state")).isEqualTo(one.failure().isPresent());
        if (one.failure().isPresent()) {
          assertThat(row.get("state")).as(one.name() + "\n" + row).isEqualTo(node.get("state"));
          assertThat(row.get("cause"))
              .as(one.name() + "\n" + row)
              .isEqualTo(text(node.get("cause")));
          assertThat(row.get("cause").isEmpty()).isEqualTo(row.get("state").equals("up"));
        }
      }
      List<String> removed =
          one.failure().map(BlastRadius::removed).orElse(List.of()).stream()
              .map(Node::id)
              .sorted()
              .toList();
      assertThat(one.json().get("removed")).as(one.name()).isEqualTo(removed);
    }
  }

  /** A row for each time that a node names another, through all groups. */
  @Test
  void bothSayTheSameAboutEdges() {
    for (Case one : cases()) {
      List<List<Object>> expected = new ArrayList<>();
      Map<Object, Map<?, ?>> groups = new HashMap<>();
      JsonTree.objects(one.json(), "groups").forEach(group -> groups.put(group.get("id"), group));
      for (Map<?, ?> edge : JsonTree.objects(one.json(), "edges")) {
        List<Object> start = new ArrayList<>();
        start.add(edge.get("from"));
        start.add(edge.get("field"));
        start.add(edge.get("hard").toString());
        flatten(edge, groups, "", "", start, expected);
      }
      assertThat(one.edges())
          .as(one.name())
          .map(
              row ->
                  List.<Object>of(
                      row.get("from"),
                      row.get("field"),
                      row.get("hard"),
                      row.get("to"),
                      row.get("groups"),
                      row.get("role")))
          .isEqualTo(expected);
    }
  }

  private static void flatten(
      Map<?, ?> end,
      Map<Object, Map<?, ?>> groups,
      String path,
      String role,
      List<Object> start,
      List<List<Object>> rows) {
    String own = end.get("role") instanceof String text ? text : role;
    if (end.get("node") instanceof String node) {
      List<Object> row = new ArrayList<>(start);
      row.addAll(List.of(node, path, own));
      rows.add(row);
      return;
    }
    Map<?, ?> group = groups.get(end.get("group"));
    List<?> members = (List<?>) group.get("members");
    String words =
        switch ((String) group.get("form")) {
          case "at-least" -> "at-least " + group.get("needed") + " of " + members.size();
          case "at-least-share" ->
              "at-least " + percent(group.get("percent")) + "% of " + members.size();
          default -> (String) group.get("form");
        };
    for (Object member : members) {
      String inner = path.isEmpty() ? words : path + " > " + words;
      flatten((Map<?, ?>) member, groups, inner, own, start, rows);
    }
  }

  private static String percent(Object number) {
    return new BigDecimal(number.toString()).toPlainString();
  }

  /** A place in the table is the one that the edges name. */
  @Test
  void thePlaceAndCompanyOfANodeAreThoseThatItsEdgesName() {
    for (Case one : cases()) {
      Map<String, String> places = new HashMap<>();
      Map<String, String> companies = new HashMap<>();
      for (Map<String, String> edge : one.edges()) {
        switch (edge.get("field")) {
          case "site", "within" -> places.put(edge.get("from"), edge.get("to"));
          case "company" -> companies.put(edge.get("from"), edge.get("to"));
          default -> {}
        }
      }
      for (Map<String, String> row : one.nodes()) {
        assertThat(row.get("place")).isEqualTo(places.getOrDefault(row.get("id"), ""));
        assertThat(row.get("company")).isEqualTo(companies.getOrDefault(row.get("id"), ""));
      }
    }
  }

  @Test
  void textsOfAnySortFillOneCellOfOneLine() {
    Drawing drawing =
        Drawing.of(
            """
            services:
              a: {name: "x, \\"y\\"\\nz\\r\\u2028", owner: "=1+1", tags: ["a,b", "c"], needs: b}
              b: {description: "\\"", link: ","}
            """);
    Case one = Case.of(drawing);

    assertThat(one.nodes().get(0))
        .containsEntry("name", "x, \"y\" z  ")
        .containsEntry("owner", "=1+1")
        .containsEntry("tags", "a,b c");
    assertThat(one.nodes().get(1)).containsEntry("description", "\"").containsEntry("link", ",");
    assertThat(one.jsonNodes().get("a").get("name")).isEqualTo("x, \"y\"\nz\r\u2028");
  }
}

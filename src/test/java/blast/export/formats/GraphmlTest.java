package blast.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import blast.export.Drawing;
import blast.export.picture.Arrow;
import blast.export.picture.ArrowDirection;
import blast.export.picture.Box;
import blast.export.picture.Frame;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** GraphML holds all of a picture, and declares what it holds. */
class GraphmlTest {
  private static final int RANDOM = Integer.getInteger("blast.drawings", 60);

  /**
   * A document as plain data.
   *
   * @param keys what is declared: {@code node users} with its type
   * @param around the node in whose graph a node stands, by the node's name
   * @param nodes the data of each node, by its name
   * @param edges those of each edge, {@code source} and {@code target} among them
   */
  private record Graphml(
      Map<String, String> keys,
      Map<String, Optional<String>> around,
      Map<String, Map<String, String>> nodes,
      List<Map<String, String>> edges) {

    static Graphml of(String text) {
      Graphml graphml =
          new Graphml(new HashMap<>(), new HashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
      Element root = Parsers.xml(text).getDocumentElement();
      for (Element child : children(root, "key")) {
        String key = child.getAttribute("for") + " " + child.getAttribute("id");
        assertThat(graphml.keys.put(key, child.getAttribute("attr.type"))).as(key).isNull();
      }
      graphml.add(children(root, "graph").get(0), Optional.empty());
      return graphml;
    }

    private void add(Element graph, Optional<String> owner) {
      for (Element child : children(graph, "node")) {
        String name = child.getAttribute("id");
        assertThat(nodes.put(name, data(child))).as(name).isNull();
        around.put(name, owner);
        children(child, "graph").forEach(inner -> add(inner, Optional.of(name)));
      }
      for (Element child : children(graph, "edge")) {
        Map<String, String> edge = data(child);
        edge.put("source", child.getAttribute("source"));
        edge.put("target", child.getAttribute("target"));
        edges.add(edge);
      }
    }

    private Map<String, String> data(Element owner) {
      Map<String, String> data = new TreeMap<>();
      for (Element child : children(owner, "data")) {
        String key = child.getAttribute("key");
        String type = keys.get(owner.getTagName() + " " + key);
        assertThat(type).as("the type of " + owner.getTagName() + " " + key).isNotNull();
        if (!type.equals("string")) {
          assertThat(child.getTextContent()).as(key).matches("\\d+");
        }
        assertThat(data.put(key, child.getTextContent())).as(key).isNull();
      }
      return data;
    }

    private static List<Element> children(Element parent, String name) {
      List<Element> children = new ArrayList<>();
      for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element element && element.getTagName().equals(name)) {
          children.add(element);
        }
      }
      return children;
    }
  }

  private record Case(Drawing drawing, Picture picture, Graphml graphml) {
    /** The name in the document of what has a key in the picture: by the order in both. */
    Map<String, String> names() {
      Map<String, String> names = new HashMap<>();
      picture.frames().forEach(frame -> names.put(frame.key(), "n" + names.size()));
      picture.boxes().forEach(box -> names.put(box.key(), "n" + names.size()));
      return names;
    }
  }

  private static final List<Case> CASES = cases();

  private static List<Case> cases() {
    List<Drawing> drawings = new ArrayList<>(Drawing.examples());
    drawings.addAll(Drawing.random(RANDOM));
    List<Case> cases = new ArrayList<>();
    for (Drawing drawing : drawings) {
      Picture picture = drawing.picture();
      String text = Drawing.written(picture, GraphmlWriter::write);
      cases.add(new Case(drawing, picture, Graphml.of(text)));
    }
    return cases;
  }

  @Test
  void everyBoxAndFrameIsANodeWhereItStands() {
    for (Case one : CASES) {
      Map<String, String> names = one.names();
      assertThat(one.graphml().nodes().keySet())
          .as(one.drawing().toString())
          .containsExactlyInAnyOrderElementsOf(names.values());
      for (Frame frame : one.picture().frames()) {
        assertThat(one.graphml().around().get(names.get(frame.key())))
            .as(one.drawing() + "\n" + frame)
            .isEqualTo(frame.frame().map(names::get));
        assertSame(one, names.get(frame.key()), frame.node().id(), frame.node().displayName());
      }
      for (Box box : one.picture().boxes()) {
        assertThat(one.graphml().around().get(names.get(box.key())))
            .as(one.drawing() + "\n" + box)
            .isEqualTo(box.frame().map(names::get));
        String id = box.node().map(blast.inventory.Node::id).orElse(box.key());
        String name = box.node().map(blast.inventory.Node::displayName).orElse(box.label().title());
        assertSame(one, names.get(box.key()), id, name);
      }
    }
  }

  private static void assertSame(Case one, String name, String id, String title) {
    Map<String, String> data = one.graphml().nodes().get(name);
    assertThat(data).as(one.drawing().toString()).containsEntry("id", id);
    assertThat(data).as(one.drawing().toString()).containsEntry("name", title);
  }

  /** What became of everything, in the words of the picture. */
  @Test
  void statesAreToldOfFailuresOnly() {
    for (Case one : CASES) {
      Map<String, String> names = one.names();
      Map<String, Look> looks = new HashMap<>();
      one.picture().frames().forEach(it -> looks.put(names.get(it.key()), it.look()));
      one.picture().boxes().forEach(it -> looks.put(names.get(it.key()), it.look()));
      one.graphml()
          .nodes()
          .forEach(
              (name, data) ->
                  assertThat(Optional.ofNullable(data.get("state")))
                      .as(one.drawing() + "\n" + data)
                      .isEqualTo(one.drawing().failure().map(it -> looks.get(name).words())));
    }
  }

  /** All of an arrow, what the failure carried along it too. */
  @Test
  void everyArrowIsAnEdgeWithAllThatItSays() {
    for (Case one : CASES) {
      Map<String, String> names = one.names();
      List<Map<String, String>> expected = new ArrayList<>();
      for (Arrow arrow : one.picture().arrows()) {
        Map<String, String> edge = new TreeMap<>();
        edge.put("source", names.get(arrow.from()));
        edge.put("target", names.get(arrow.to()));
        edge.put("line", arrow.line().word());
        edge.put("count", Integer.toString(arrow.count()));
        edge.put("label", arrow.label());
        edge.put("carried", arrow.look() == Look.UP ? "" : arrow.look().words());
        edge.put("requirement", arrow.tooltip());
        edge.values().removeIf(String::isEmpty);
        expected.add(edge);
      }
      assertThat(one.graphml().edges()).as(one.drawing().toString()).isEqualTo(expected);
    }
  }

  /** Read from the inventory, not from the picture. */
  @Test
  void numbersAndNeighboursAreThoseOfTheInventory() {
    for (Case one : CASES) {
      for (Map<String, String> data : one.graphml().nodes().values()) {
        one.drawing()
            .graph()
            .inventory()
            .find(data.get("id"))
            .ifPresent(
                node -> {
                  Map<String, String> expected = new TreeMap<>();
                  node.totalUsers().ifPresent(it -> expected.put("users", Long.toString(it)));
                  node.company().ifPresent(it -> expected.put("company", it.id()));
                  node.place().ifPresent(it -> expected.put("site", it.id()));
                  if (node.machines() > 0) {
                    expected.put("machines", Long.toString(node.machines()));
                  }
                  expected.put("kind", node.kind().word());
                  Map<String, String> told = new TreeMap<>(data);
                  told.keySet().retainAll(Set.of("users", "company", "site", "machines", "kind"));
                  assertThat(told).as(one.drawing() + "\n" + data).isEqualTo(expected);
                });
      }
    }
  }

  /** Whatever carried a failure says so, in every sort of line. */
  @Test
  void whatWasCarriedIsToldOnEdges() {
    Picture picture =
        Drawing.of(
                """
                services:
                  front: {needs: middle, uses: extra}
                  middle: {needs: {any-of: [one, other]}}
                  one: {needs: ground}
                  other: {needs: [ground, rock]}
                  fan: {uses: {at-least: 2, of: [one, rock, ground]}}
                  extra:
                resources: {ground: , rock: }
                """,
                "ground")
            .pointing(ArrowDirection.NEEDS)
            .picture();

    assertThat(edges(picture))
        .containsExactlyInAnyOrder(
            "front hard middle: down",
            "front soft extra: null",
            "middle hard group 2: down",
            "group 2 hard one: down",
            "group 2 hard other: down",
            "one hard ground: down",
            "other hard ground: down",
            "other hard rock: null",
            "fan soft group 1: degraded",
            "group 1 soft one: degraded",
            "group 1 soft rock: null",
            "group 1 soft ground: degraded");
  }

  private static Set<String> edges(Picture picture) {
    Graphml graphml = Graphml.of(Drawing.written(picture, GraphmlWriter::write));
    Set<String> edges = new HashSet<>();
    for (Map<String, String> edge : graphml.edges()) {
      String source = graphml.nodes().get(edge.get("source")).get("id");
      String target = graphml.nodes().get(edge.get("target")).get("id");
      edges.add(source + " " + edge.get("line") + " " + target + ": " + edge.get("carried"));
    }
    return edges;
  }
}

package blast.importing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import blast.importing.trial.Trial;
import blast.inventory.Field;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings become services that need whom they point at. */
class GraphFormatTest {
  private static Trial dot(String text) {
    return Trial.of(new GraphFormat()).file("g.dot", text);
  }

  private static Trial graphml(String inside) {
    return Trial.of(new GraphFormat())
        .file(
            "g.graphml",
            "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'>" + inside + "</graphml>");
  }

  private static Map<String, Set<String>> needs(Trial trial) {
    return trial.loaded().nodes().stream()
        .collect(
            Collectors.toMap(
                Node::id, node -> Trial.named(node, Field.NEEDS), (a, b) -> a, TreeMap::new));
  }

  @Test
  void nodesAreServicesAndArrowsNeeds() {
    assertThat(
            dot("""
                    digraph shop {
                      node [shape=box]; edge [color=red]
                      subgraph cluster_front { label="Front"; web [label="The\\nweb", owner=ops] }
                      subgraph cluster_1 { label="Data"; db:port -> disk:n [weight=2] }
                      web -> pay -> db; web -> pay; web -> web
                      pay [users="5_000" tags="a, b" company=acme URL=x criticality=huge]
                    }
                    """)
                .sections())
        .isEqualTo(
            """
            companies:
              acme: {source: "g.dot#company:acme"}
            services:
              db: {source: "g.dot#node:db", tags: [cluster:Data], needs: disk}
              disk: {source: "g.dot#node:disk", tags: [cluster:Data]}
              pay: {source: "g.dot#node:pay", tags: [a, b], company: acme, users: 5000, needs: db}
              web: {name: The web, owner: ops, source: "g.dot#node:web", tags: [cluster:front], needs: pay}
            """);
  }

  @Test
  void whatMeansNothingIsCounted() {
    assertThat(
            dot("digraph { a [URL=x, shape=box]; b [URL=y, criticality=huge]; a -> a; a -> b; a -> b }")
                .leftOut())
        .isEqualTo(
            Map.of(
                "attributes that mean nothing here", 2L,
                "'criticality' that is no word of ours", 1L,
                "needs itself", 1L,
                "said twice", 1L));
  }

  /** Also those that stood elsewhere before. */
  @Test
  void aGroupStandsForAllNodesInIt() {
    assertThat(needs(dot("digraph { a; b; {a b} -> {c; d -> e}; x -> {a subgraph s {b f}} -> y }")))
        .isEqualTo(
            Map.of(
                "a", Set.of("c", "d", "e", "y"),
                "b", Set.of("c", "d", "e", "y"),
                "c", Set.of(),
                "d", Set.of("e"),
                "e", Set.of(),
                "f", Set.of("y"),
                "x", Set.of("a", "b", "f"),
                "y", Set.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "페이 -> b.c; 페이 needs b.c",
        "\"a\" + \"b\" -> c; ab needs c",
        "a -> -.5 // x; a needs -.5",
        "/* { */ a -> b; a needs b",
        "a -> \"b->c\"; a needs b->c",
        "Graph [x=y] a -> b; a needs b",
        "a [label=<<b>x</b>>] a -> b; a needs b",
      })
  void namesAreThoseOfDot(String body, String expected) {
    String[] words = expected.split(" ", -1);

    assertThat(needs(dot("digraph {\n" + body + "\n}")).get(words[0])).containsExactly(words[2]);
  }

  @Test
  void severalGraphsOfAFileAreAllRead() {
    assertThat(needs(dot("digraph a { x -> y }\ndigraph b { y -> z }")))
        .isEqualTo(Map.of("x", Set.of("y"), "y", Set.of("z"), "z", Set.of()));
  }

  @Test
  void arrowsMayPointTheOtherWay() {
    assertThat(needs(dot("digraph { a -> b }").option("--reverse")))
        .isEqualTo(Map.of("a", Set.of(), "b", Set.of("a")));
  }

  @Test
  void aLineWithoutADirectionIsLeftOut() {
    assertThat(dot("graph { a -- b -- c }").leftOut())
        .isEqualTo(Map.of("edges without a direction", 2L));
  }

  @Test
  void theKindIsThatOfAnAttributeOrTheOneGiven() {
    Trial trial =
        dot("digraph { a [what=Server]; b [what=site]; c [what=thing]; a -> b }")
            .option("--kind", "resource")
            .option("--column", "kind=what");

    assertThat(trial.sections()).contains("sites:\n  b:", "servers:\n  a:", "resources:\n  c:");
    assertThat(trial.leftOut()).containsEntry("kinds that there aren't", 1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"[root] aws_instance.web (expand)\" -> \"[root] aws_vpc.main (expand)\"",
        "\"aws_instance.web\" -> \"module.net.aws_vpc.main[0]\"",
      })
  void theOrderOfCreationIsSaidToBeNoDependency(String edge) {
    Trial trial = dot("digraph G { rankdir = \"RL\"; " + edge + " }");

    assertThat(trial.imported().summary().lines())
        .anyMatch(line -> line.contains("terraform graph") && line.contains("no dependency"));
    assertThat(trial.imported().text()).contains("guessed: {needs: 1}");
  }

  @Test
  void mavenIsNoTerraform() {
    Trial trial = dot("digraph \"a:b:jar:1\" { \"a:b:jar:1\" -> \"c.d:e_f:jar:2:compile\" ; }");

    assertThat(trial.imported().summary().lines()).noneMatch(line -> line.contains("terraform"));
    assertThat(trial.sections()).contains("  a:b:jar:1: {", "needs: c.d:e_f:jar:2:compile");
  }

  @Test
  void graphmlSaysTheSame() {
    assertThat(
            graphml(
                    """
                    <key id='k0' for='node' attr.name='label' attr.type='string'/>
                    <key id='k1' for='node' attr.name='owner'/><key id='k2' attr.name='mood'/>
                    <graph edgedefault='directed'>
                      <node id='a'><data key='k0'>Web &amp; more</data><data key='k1'>ops</data></node>
                      <node id='b'><data key='k2'>good</data></node>
                      <edge source='a' target='b'/><edge source='b' target='a' directed='false'/>
                    </graph>
                    """)
                .sections())
        .isEqualTo(
            """
            services:
              a: {name: "Web & more", owner: ops, source: "g.graphml#node:a", needs: b}
              b: {source: "g.graphml#node:b"}
            """);
  }

  @Test
  void whatYedDrawsIsReadWithItsLabelsAndGroups() {
    Trial trial =
        graphml(
            """
            <!-- <graph> -->
            <key for='port' id='d1' yfiles.type='portgraphics'/>
            <key for='node' id='d6' yfiles.type='nodegraphics'/>
            <key for='edge' id='d9' yfiles.type='edgegraphics'/>
            <graph edgedefault='directed' id='G'>
              <node id='n0'><data key='d6'><y:N xmlns:y='y'><y:G h='1'/>
                <y:NodeLabel>Shop</y:NodeLabel></y:N></data></node>
              <node id='n1' yfiles.foldertype='group'>
                <data key='d6'><y:N xmlns:y='y'><y:NodeLabel>Back</y:NodeLabel></y:N></data>
                <graph edgedefault='directed' id='n1:'>
                  <node id='n1::n0'/><node id='n1::n1'><graph id='deep'><node id='n2'/></graph></node>
                  <edge id='e0' source='n1::n0' target='n2'/>
                </graph>
                <data key='d9'>late</data>
              </node>
              <edge id='e1' source='n0' target='n1::n0'><data key='d9'><y:P xmlns:y='y'/></data></edge>
            </graph>
            """);

    assertThat(trial.sections())
        .isEqualTo(
            """
            services:
              n0: {name: Shop, source: "g.graphml#node:n0", needs: n1::n0}
              n1::n0: {source: "g.graphml#node:n1::n0", tags: [cluster:Back], needs: n2}
              n2: {source: "g.graphml#node:n2", tags: [cluster:Back, cluster:n1::n1]}
            """);
    assertThat(trial.leftOut()).containsEntry("groups, which are tags", 2L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "digraph { a -> ; it can't be read as DOT, line 1",
        "digraph { a }} ; it can't be read as DOT",
        "; it can't be read as DOT",
        "<graphml><node ; it can't be read as GraphML, line 1",
        "<graphml><graph><node/></graph></graphml>; it can't be read as GraphML",
        "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><graphml/>; it has a document type",
        "services: {a: {image: x}}; it can't be read as DOT",
      })
  void whatCantBeReadIsToldWithoutATrace(String text, String told) {
    assertThat(dot(text == null ? "" : text).problems()).first().asString().contains(told);
  }

  @Test
  void depthAndGroupsHaveAnEnd() {
    String many = "{" + "n%d ".repeat(1500).formatted(Collections.nCopies(1500, 7).toArray()) + "}";
    String nodes = "{" + numbered("a", 1500) + "} -> {" + numbered("b", 1500) + "}";

    assertThat(dot("digraph {" + "{".repeat(100_000)).problems().get(0)).contains("200 deep");
    assertThat(dot("digraph {" + nodes + "}").problems().get(0)).contains("2000000 edges");
    assertThat(needs(dot("digraph {" + many + "-> x}"))).hasSize(2);
  }

  private static String numbered(String name, int count) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < count; i++) {
      names.append(name).append(i).append(' ');
    }
    return names.toString();
  }

  @Test
  void valuesOfOtherAttributesNeverTravel() {
    Trial dot = dot("digraph { a [password=hunter2, xlabel=hunter3]; a -> b [token=hunter4] }");

    assertThat(dot.imported().toString()).contains("needs: b").doesNotContain("hunter");
  }

  /** The same graph in three ways of writing it, its arrows known beforehand. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void randomGraphsSayWhatTheirMakerMeant(long seed) {
    Random random = new Random(seed);
    Map<String, Set<String>> expected = new TreeMap<>();
    List<String> statements = new ArrayList<>();
    List<String> elements = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      expected.put("n" + i, new TreeSet<>());
      statements.add(random.nextBoolean() ? "n" + i : "\"n" + i + "\" [color=red]");
      elements.add("<node id='n" + i + "'/>");
    }
    for (int i = 0; i < 25; i++) {
      List<String> from = some(random);
      List<String> to = some(random);
      statements.add(side(from, random) + " -> " + side(to, random));
      for (String one : from) {
        for (String other : to) {
          elements.add("<edge source='" + one + "' target='" + other + "'/>");
          if (!one.equals(other)) {
            expected.get(one).add(other);
          }
        }
      }
    }
    Collections.shuffle(statements, random);
    String body = String.join(random.nextBoolean() ? ";" : "\n", statements);

    assertThat(needs(dot("digraph {" + body + "}"))).as("seed %d", seed).isEqualTo(expected);
    Collections.shuffle(elements, random);
    assertThat(needs(graphml("<graph>" + String.join("", elements) + "</graph>")))
        .as("seed %d", seed)
        .isEqualTo(expected);
  }

  private static List<String> some(Random random) {
    Set<String> some = new TreeSet<>();
    int count = random.nextInt(3) == 0 ? 3 : 1;
    for (int i = 0; i < count; i++) {
      some.add("n" + random.nextInt(30));
    }
    return List.copyOf(some);
  }

  private static String side(List<String> nodes, Random random) {
    String all = String.join(random.nextBoolean() ? " " : "; ", nodes);
    return nodes.size() == 1
        ? all
        : random.nextBoolean() ? "{" + all + "}" : "subgraph {" + all + "}";
  }

  @Test
  void orderAndLineEndsDontMatter() {
    String before =
        dot("digraph { a -> b; c -> d }").file("h.dot", "digraph { b -> c }").sections();

    assertThat(
            Trial.of(new GraphFormat())
                .file("h.dot", "\uFEFFdigraph {\r\n b -> c\r\n}")
                .file("g.dot", "digraph {\r\n c -> d;\r\n a -> b }\r\n")
                .sections())
        .isEqualTo(before);
  }
}

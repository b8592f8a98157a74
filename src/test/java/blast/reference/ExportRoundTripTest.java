package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.BlastRadius;
import blast.cli.JsonTree;
import blast.export.Drawing;
import blast.export.data.GraphJson;
import blast.export.formats.DotWriter;
import blast.export.formats.GraphmlWriter;
import blast.export.formats.MermaidWriter;
import blast.export.formats.Parsers;
import blast.export.picture.Picture;
import blast.export.picture.PictureBuilder;
import blast.export.picture.PictureOptions;
import blast.graph.DependencyGraph;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random graphs are exported whole, and every format is understood by its own readers. */
class ExportRoundTripTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 800);

  /** So many nodes at most are laid out, in half of the inventories. */
  private static final int LAID_OUT = 30;

  @TempDir private Path folder;

  @Test
  void jsonRebuildsTheSameGraph() {
    RandomCase.forEachInventory(
        INVENTORIES / 2,
        (seed, inventory) -> {
          DependencyGraph graph = inventory.graph();
          Map<String, Object> json = JsonTree.object(json(graph));

          assertThat(nodes(json)).as("seed %d", seed).isEqualTo(inventory.nodes());
        });
  }

  private static String json(DependencyGraph graph) {
    try {
      StringBuilder out = new StringBuilder();
      GraphJson.write(graph, Optional.empty(), out);
      return out.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, PlainNode> nodes(Map<String, Object> json) {
    Map<Object, Map<?, ?>> groups = new HashMap<>();
    JsonTree.objects(json, "groups").forEach(group -> groups.put(group.get("id"), group));
    Map<Object, Map<Field, PlainRequirement>> requirements = new HashMap<>();
    for (Map<?, ?> edge : JsonTree.objects(json, "edges")) {
      requirements
          .computeIfAbsent(edge.get("from"), unseen -> new EnumMap<>(Field.class))
          .put(Field.ofKey((String) edge.get("field")).orElseThrow(), requirement(edge, groups));
    }
    Map<String, PlainNode> nodes = new LinkedHashMap<>();
    for (Map<?, ?> node : JsonTree.objects(json, "nodes")) {
      String id = (String) node.get("id");
      nodes.put(id, node(id, node, requirements.getOrDefault(id, Map.of())));
    }
    return nodes;
  }

  private static PlainNode node(
      String id, Map<?, ?> json, Map<Field, PlainRequirement> requirements) {
    Map<String, Long> users = new TreeMap<>();
    if (json.get("users") instanceof Map<?, ?> given) {
      given.forEach((audience, number) -> users.put((String) audience, (Long) number));
    }
    return new PlainNode(
        id,
        Kind.valueOf(((String) json.get("kind")).toUpperCase(Locale.ROOT)),
        requirements,
        json.get("parent") instanceof String parent ? Optional.of(parent) : Optional.empty(),
        json.get("count") instanceof Long count ? OptionalLong.of(count) : OptionalLong.empty(),
        users,
        json.get("criticality") instanceof String word
            ? Criticality.ofWord(word)
            : Optional.empty());
  }

  private static PlainRequirement requirement(Map<?, ?> end, Map<Object, Map<?, ?>> groups) {
    if (end.get("node") instanceof String node) {
      return new PlainRequirement.One(node);
    }
    Map<?, ?> group = groups.get(end.get("group"));
    List<PlainRequirement> members = new ArrayList<>();
    for (Object member : (List<?>) group.get("members")) {
      members.add(requirement((Map<?, ?>) member, groups));
    }
    return switch ((String) group.get("form")) {
      case "all-of" -> new PlainRequirement.AllOf(members);
      case "any-of" -> new PlainRequirement.AnyOf(members);
      case "at-least" ->
          new PlainRequirement.AtLeast(((Long) group.get("needed")).intValue(), members);
      case "at-least-share" ->
          new PlainRequirement.AtLeastShare(
              new BigDecimal(String.valueOf(group.get("percent"))), members);
      default ->
          new PlainRequirement.ActiveStandby(
              members.get(0),
              members.get(1),
              members.size() > 2 ? Optional.of(members.get(2)) : Optional.empty());
    };
  }

  @Test
  void picturesOfRandomFailuresAreUnderstood() throws Exception {
    List<String> dot = new ArrayList<>();
    List<String> mermaid = new ArrayList<>();
    RandomCase.forEachInventory(
        15,
        (seed, inventory) -> {
          List<RandomCase> cases = RandomCase.ofInventory(seed, inventory).subList(0, 4);
          // Laying out costs more than all the rest, and large pictures are laid out elsewhere.
          if (inventory.nodes().size() <= LAID_OUT) {
            Parsers.xml(written(picture(cases.get(3)), Drawing::svg));
          }
          for (RandomCase random : cases) {
            Picture picture = picture(random);
            String graphml = written(picture, GraphmlWriter::write);
            assertThat(Parsers.xml(graphml).getDocumentElement().getTagName()).isEqualTo("graphml");
            assertThatNobodyIsMissing(random, graphml);
            dot.add(written(picture, DotWriter::write));
            mermaid.add(written(picture, MermaidWriter::write));
          }
        });

    Parsers.graphvizWithoutLayout(dot, folder);
    Parsers.mermaid(mermaid, folder);
  }

  private static Picture picture(RandomCase random) {
    return PictureBuilder.draw(
        random.graph(),
        Optional.of(random.engine().radius()),
        PictureOptions.USUAL.folded(List.of()));
  }

  /** Unfolded, every node but a healthy company is in the picture. */
  private static void assertThatNobodyIsMissing(RandomCase random, String graphml) {
    BlastRadius radius = random.engine().radius();
    random
        .inventory()
        .all()
        .filter(
            node ->
                node.kind() != Kind.COMPANY
                    || radius.down().stream().anyMatch(down -> down.id().equals(node.id())))
        .forEach(node -> assertThat(graphml).contains("<data key=\"id\">" + node.id() + "</data>"));
  }

  private interface Writer {
    void write(Picture picture, Appendable out) throws IOException;
  }

  private static String written(Picture picture, Writer writer) {
    try {
      StringBuilder once = new StringBuilder();
      writer.write(picture, once);
      StringBuilder again = new StringBuilder();
      writer.write(picture, again);
      assertThat(again.toString()).isEqualTo(once.toString());
      return once.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

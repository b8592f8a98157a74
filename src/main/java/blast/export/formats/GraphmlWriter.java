package blast.export.formats;

import blast.export.picture.Arrow;
import blast.export.picture.Box;
import blast.export.picture.Captions;
import blast.export.picture.Frame;
import blast.export.picture.Label;
import blast.export.picture.Look;
import blast.export.picture.Nesting;
import blast.export.picture.Picture;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.wording.Xml;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes a picture as GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall, 2002) for graph
 * editors: frames are nested graphs, all texts are uncut.
 */
public final class GraphmlWriter implements Nesting.Writer {
  /** What nodes and edges tell: name, type, and whose it is. */
  private static final String[][] KEYS = {
    {"id", "string", "node"},
    {"name", "string", "node"},
    {"kind", "string", "node"},
    {"users", "long", "node"},
    {"machines", "long", "node"},
    {"company", "string", "node"},
    {"site", "string", "node"},
    {"link", "string", "node"},
    {"availability", "string", "node"},
    {"fails", "string", "node"},
    {"mtbf", "string", "node"},
    {"restore", "string", "node"},
    {"details", "string", "node"},
    {"state", "string", "node"},
    {"cause", "string", "node"},
    {"line", "string", "edge"},
    {"label", "string", "edge"},
    {"count", "int", "edge"},
    {"carried", "string", "edge"},
    {"requirement", "string", "edge"},
  };

  private static final List<Field> FIGURES =
      List.of(Field.AVAILABILITY, Field.FAILS, Field.MTBF, Field.RESTORE);

  private final Picture picture;
  private final Xml xml;
  private final Map<String, String> names = new HashMap<>();

  private GraphmlWriter(Picture picture, Xml xml) {
    this.picture = picture;
    this.xml = xml;
    picture.frames().forEach(frame -> names.put(frame.key(), "n" + names.size()));
    picture.boxes().forEach(box -> names.put(box.key(), "n" + names.size()));
  }

  /** Writes it. */
  public static void write(Picture picture, Appendable out) throws IOException {
    Xml.write(out, xml -> new GraphmlWriter(picture, xml).write());
  }

  private void write() throws IOException {
    xml.start("graphml");
    xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    for (String[] key : KEYS) {
      xml.start("key");
      xml.attribute("id", key[0]);
      xml.attribute("for", key[2]);
      xml.attribute("attr.name", key[0]);
      xml.attribute("attr.type", key[1]);
      xml.endEmpty();
    }
    startGraph("g");
    xml.start("desc");
    xml.text(picture.title());
    xml.end();
    Nesting.write(picture, this);
    for (int i = 0; i < picture.arrows().size(); i++) {
      write(picture.arrows().get(i), i);
    }
    xml.end();
    xml.end();
  }

  private String name(String key) {
    return Objects.requireNonNull(names.get(key));
  }

  private void startGraph(String id) throws IOException {
    xml.start("graph");
    xml.attribute("id", id);
    xml.attribute("edgedefault", "directed");
  }

  private void startNode(String key) throws IOException {
    xml.start("node");
    xml.attribute("id", name(key));
  }

  @Override
  public void box(Box box, String indent) throws IOException {
    startNode(box.key());
    data("id", box.node().map(Node::id).orElse(box.key()));
    data("name", box.node().map(Node::displayName).orElse(box.label().title()));
    data("kind", box.node().map(node -> node.kind().word()).orElse(box.kind().word()));
    if (box.node().isPresent()) {
      write(box.node().get());
    }
    write(box.label(), box.look());
    xml.end();
  }

  @Override
  public void begin(Frame frame, String indent) throws IOException {
    startNode(frame.key());
    data("id", frame.node().id());
    data("name", frame.node().displayName());
    data("kind", frame.node().kind().word());
    write(frame.node());
    write(frame.label(), frame.look());
    startGraph(name(frame.key()) + ":");
  }

  @Override
  public void end(String indent) throws IOException {
    xml.end();
    xml.end();
  }

  private void write(Node node) throws IOException {
    if (node.totalUsers().isPresent()) {
      data("users", Long.toString(node.totalUsers().getAsLong()));
    }
    if (node.machines() > 0) {
      data("machines", Long.toString(node.machines()));
    }
    if (node.company().isPresent()) {
      data("company", node.company().get().id());
    }
    if (node.place().isPresent()) {
      data("site", node.place().get().id());
    }
    Optional<String> link = Captions.link(node);
    if (link.isPresent()) {
      data("link", link.get());
    }
    for (Field field : FIGURES) {
      Optional<String> figure = node.text(field);
      if (figure.isPresent()) {
        data(field.key(), figure.get());
      }
    }
  }

  private void write(Label label, Look look) throws IOException {
    if (!label.details().isEmpty()) {
      data("details", String.join("\n", label.details()));
    }
    if (picture.showsFailure()) {
      data("state", look.words());
      if (!label.state().isEmpty()) {
        data("cause", label.state());
      }
    }
  }

  private void write(Arrow arrow, int number) throws IOException {
    xml.start("edge");
    xml.attribute("id", "e" + number);
    xml.attribute("source", name(arrow.from()));
    xml.attribute("target", name(arrow.to()));
    data("line", arrow.line().word());
    data("count", Integer.toString(arrow.count()));
    if (!arrow.label().isEmpty()) {
      data("label", arrow.label());
    }
    if (arrow.look() != Look.UP) {
      data("carried", arrow.look().words());
    }
    if (!arrow.tooltip().isEmpty()) {
      data("requirement", arrow.tooltip());
    }
    xml.end();
  }

  private void data(String key, String value) throws IOException {
    xml.start("data");
    xml.attribute("key", key);
    xml.text(value);
    xml.end();
  }
}

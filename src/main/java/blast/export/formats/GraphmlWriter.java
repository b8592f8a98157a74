package blast.export.formats;

import blast.export.picture.Arrow;
import blast.export.picture.Box;
import blast.export.picture.Captions;
import blast.export.picture.Frame;
import blast.export.picture.Label;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import blast.inventory.Node;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes a picture as GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall, 2002) for graph
 * editors: frames are nested graphs, all texts are uncut.
 */
public final class GraphmlWriter {
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
    {"details", "string", "node"},
    {"state", "string", "node"},
    {"cause", "string", "node"},
    {"line", "string", "edge"},
    {"label", "string", "edge"},
    {"count", "int", "edge"},
    {"carried", "string", "edge"},
    {"requirement", "string", "edge"},
  };

  private final Picture picture;
  private final Appendable out;
  private final Map<String, String> names = new HashMap<>();

  private GraphmlWriter(Picture picture, Appendable out) {
    this.picture = picture;
    this.out = out;
    picture.frames().forEach(frame -> names.put(frame.key(), "n" + names.size()));
    picture.boxes().forEach(box -> names.put(box.key(), "n" + names.size()));
  }

  /** Writes it. */
  public static void write(Picture picture, Appendable out) throws IOException {
    new GraphmlWriter(picture, out).write();
  }

  private void write() throws IOException {
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">");
    for (String[] key : KEYS) {
      line(
          "  <key id=\""
              + key[0]
              + "\" for=\""
              + key[2]
              + "\" attr.name=\""
              + key[0]
              + "\" attr.type=\""
              + key[1]
              + "\"/>");
    }
    line("  <graph id=\"g\" edgedefault=\"directed\">");
    line("    <desc>" + XmlText.of(picture.title()) + "</desc>");
    writeFrame(Optional.empty(), "    ");
    for (int i = 0; i < picture.arrows().size(); i++) {
      write(picture.arrows().get(i), i);
    }
    line("  </graph>");
    line("</graphml>");
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  private String name(String key) {
    return Objects.requireNonNull(names.get(key));
  }

  private void writeFrame(Optional<String> frame, String indent) throws IOException {
    for (Box box : picture.boxes()) {
      if (box.frame().equals(frame)) {
        line(indent + "<node id=\"" + name(box.key()) + "\">");
        String id = box.node().map(Node::id).orElse(box.key());
        data(indent, "id", id);
        data(indent, "name", box.label().title());
        String kind = box.node().map(node -> node.kind().word()).orElse(box.kind().word());
        data(indent, "kind", kind);
        if (box.node().isPresent()) {
          write(box.node().get(), indent);
        }
        write(box.label(), box.look(), indent);
        line(indent + "</node>");
      }
    }
    for (Frame inner : picture.frames()) {
      if (inner.frame().equals(frame)) {
        write(inner, indent);
      }
    }
  }

  private void write(Frame frame, String indent) throws IOException {
    line(indent + "<node id=\"" + name(frame.key()) + "\">");
    data(indent, "id", frame.node().id());
    data(indent, "name", frame.label().title());
    data(indent, "kind", frame.node().kind().word());
    write(frame.node(), indent);
    write(frame.label(), frame.look(), indent);
    line(indent + "  <graph id=\"" + name(frame.key()) + ":\" edgedefault=\"directed\">");
    writeFrame(Optional.of(frame.key()), indent + "    ");
    line(indent + "  </graph>");
    line(indent + "</node>");
  }

  private void write(Node node, String indent) throws IOException {
    if (node.totalUsers().isPresent()) {
      data(indent, "users", Long.toString(node.totalUsers().getAsLong()));
    }
    if (node.machines() > 0) {
      data(indent, "machines", Long.toString(node.machines()));
    }
    if (node.company().isPresent()) {
      data(indent, "company", node.company().get().id());
    }
    if (node.place().isPresent()) {
      data(indent, "site", node.place().get().id());
    }
    Optional<String> link = Captions.link(node);
    if (link.isPresent()) {
      data(indent, "link", link.get());
    }
  }

  private void write(Label label, Look look, String indent) throws IOException {
    if (!label.details().isEmpty()) {
      data(indent, "details", String.join("\n", label.details()));
    }
    if (picture.showsFailure()) {
      data(indent, "state", look.words());
      if (!label.state().isEmpty()) {
        data(indent, "cause", label.state());
      }
    }
  }

  private void write(Arrow arrow, int number) throws IOException {
    line(
        "    <edge id=\"e"
            + number
            + "\" source=\""
            + name(arrow.from())
            + "\" target=\""
            + name(arrow.to())
            + "\">");
    data("    ", "line", arrow.line().word());
    data("    ", "count", Integer.toString(arrow.count()));
    if (!arrow.label().isEmpty()) {
      data("    ", "label", arrow.label());
    }
    if (arrow.look() != Look.UP) {
      data("    ", "carried", arrow.look().words());
    }
    if (!arrow.tooltip().isEmpty()) {
      data("    ", "requirement", arrow.tooltip());
    }
    line("    </edge>");
  }

  private void data(String indent, String key, String value) throws IOException {
    line(indent + "  <data key=\"" + key + "\">" + XmlText.of(value) + "</data>");
  }
}

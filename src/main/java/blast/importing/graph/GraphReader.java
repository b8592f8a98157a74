package blast.importing.graph;

import blast.importing.ImportException;
import blast.loading.SourceText;
import blast.text.Quoted;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.dot.DOTEventDrivenImporter;
import org.jgrapht.nio.graphml.SimpleGraphMLEventDrivenImporter;

/** Reads files with graphs by JGraphT's importers: the one door to them. */
final class GraphReader {
  private static final int CHARACTERS = 1 << 28;
  private static final Pattern PLACE =
      Pattern.compile("line (\\d+):(\\d+)|lineNumber: (\\d+); columnNumber: (\\d+)");

  /** What says nothing about a node that isn't its name. */
  private static final Set<String> NAMES = Set.of("id", "source", "target");

  private final SourceText file;
  private final Drawing drawing = new Drawing();

  private GraphReader(SourceText file) {
    this.file = file;
  }

  /**
   * What a file draws.
   *
   * @throws ImportException if it can't be read
   */
  static Drawing read(SourceText file) {
    GraphReader reader = new GraphReader(file);
    String text = reader.text();
    try {
      if (text.stripLeading().startsWith("<")) {
        reader.graphml(PlainGraphml.of(text));
      } else {
        DotOutline.of(text).forEach(reader::dot);
      }
    } catch (ImportException e) {
      throw new ImportException(
          Quoted.of(file.name()) + ": " + e.getMessage(), e.problems().get(0).hint());
    }
    return reader.drawing;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 16];
    try (Reader in = new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder())) {
      int read = in.read(buffer);
      while (read >= 0) {
        text.append(buffer, 0, read);
        if (text.length() > CHARACTERS) {
          throw new IOException("it is longer than " + CHARACTERS + " characters");
        }
        read = in.read(buffer);
      }
    } catch (CharacterCodingException e) {
      throw new ImportException(
          Quoted.of(file.name()) + " isn't UTF-8", "write it anew with iconv -t UTF-8");
    } catch (IOException e) {
      throw new ImportException(
          Quoted.of(file.name()) + " can't be read: " + e.getMessage(), "name another file");
    }
    boolean isMarked = text.length() > 0 && text.charAt(0) == '\uFEFF';
    return text.substring(isMarked ? 1 : 0);
  }

  private void dot(DotOutline.Graph graph) {
    DOTEventDrivenImporter importer = new DOTEventDrivenImporter();
    importer.addVertexConsumer(drawing::node);
    importer.addVertexAttributeConsumer(
        (at, value) -> attribute(at.getFirst(), at.getSecond(), value));
    importer.addEdgeConsumer(
        edge ->
            drawing.edge(new Drawing.Edge(edge.getFirst(), edge.getSecond(), graph.isDirected())));
    importer.addEdgeAttributeConsumer((at, value) -> drawing.edgeAttribute(at.getSecond()));
    run("DOT", () -> importer.importInput(new StringReader(graph.text())));
    for (Drawing.Edge edge : graph.edges()) {
      drawing.implied(edge);
    }
    for (DotOutline.Cluster cluster : graph.clusters()) {
      cluster.nodes().forEach(node -> drawing.stands(node, cluster.name()));
    }
  }

  private void graphml(PlainGraphml.Plain plain) {
    SimpleGraphMLEventDrivenImporter importer = new SimpleGraphMLEventDrivenImporter();
    // Its schema is loaded from the jar, and knows nothing of what yEd writes.
    importer.setSchemaValidation(false);
    int[] edges = {0};
    importer.addVertexConsumer(drawing::node);
    importer.addVertexAttributeConsumer(
        (at, value) -> attribute(at.getFirst(), at.getSecond(), value));
    importer.addEdgeConsumer(
        edge ->
            drawing.edge(
                new Drawing.Edge(edge.getFirst(), edge.getSecond(), plain.isDirected(edges[0]++))));
    importer.addEdgeAttributeConsumer(
        (at, value) -> {
          if (!NAMES.contains(at.getSecond())) {
            drawing.edgeAttribute(at.getSecond());
          }
        });
    run("GraphML", () -> importer.importInput(new StringReader(plain.text())));
    plain.groups().forEach(drawing::group);
    plain.frames().forEach((node, all) -> all.forEach(frame -> stands(node, frame)));
  }

  /** A frame is known by its label if it has one. */
  private void stands(String node, String frame) {
    String label = DrawingImport.label(drawing.nodes().getOrDefault(frame, Map.of()));
    drawing.stands(node, label.isEmpty() ? frame : label);
  }

  private void attribute(String node, String name, Attribute value) {
    if (value != null && !NAMES.contains(name)) {
      drawing.attribute(node, name, value.getValue());
    }
  }

  /** Whatever the importer throws, the text isn't what it knows; its words may quote values. */
  private static void run(String what, Runnable importer) {
    try {
      importer.run();
    } catch (RuntimeException e) {
      Matcher place = PLACE.matcher(e + " " + e.getCause());
      boolean isPlaced = place.find();
      String line = !isPlaced ? "" : place.group(1) != null ? place.group(1) : place.group(3);
      throw new ImportException(
          "it can't be read as " + what + (isPlaced ? ", line " + line : ""),
          "see whether it is whole, and of one of both formats: DOT or GraphML");
    }
  }
}

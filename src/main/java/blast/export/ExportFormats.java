package blast.export;

import blast.export.data.GraphCsv;
import blast.export.data.GraphJson;
import blast.export.drawing.PngCanvas;
import blast.export.drawing.SvgCanvas;
import blast.export.formats.DotWriter;
import blast.export.formats.GraphmlWriter;
import blast.export.formats.MermaidWriter;
import blast.wording.Format;
import blast.wording.Formats;

/** The formats in which an inventory is exported. */
public final class ExportFormats {
  /** DOT by itself, which has a command of its own. */
  public static final Format<ExportWriter> DOT =
      drawn("dot", "text/vnd.graphviz", ".dot", DotWriter::write);

  /** All of them. */
  public static final Formats<ExportWriter> ALL =
      Formats.of(
          DOT,
          new Format<>("svg", "image/svg+xml", ".svg", new ExportWriter.Paged(SvgCanvas::write)),
          new Format<>(
              "png",
              "image/png",
              ".png",
              // Not by reference, which would load Java2D for every format.
              new ExportWriter.Painted(
                  (sheet, page, scale) -> PngCanvas.paint(sheet, page, scale))),
          drawn("mermaid", "text/vnd.mermaid", ".mmd", MermaidWriter::write),
          // Read by programs that can show ten thousand nodes and fold them themselves.
          new Format<>(
              "graphml",
              "application/graphml+xml",
              ".graphml",
              new ExportWriter.Drawn(false, GraphmlWriter::write)),
          Format.json(new ExportWriter.Whole(GraphJson::write)),
          Format.csv(
              new ExportWriter.Tables(
                  GraphCsv::writeNodes, (graph, failure, out) -> GraphCsv.writeEdges(graph, out))));

  private ExportFormats() {}

  private static Format<ExportWriter> drawn(
      String name, String mediaType, String ending, ExportWriter.PictureWriter writer) {
    return new Format<>(name, mediaType, ending, new ExportWriter.Drawn(true, writer));
  }
}

package blast.export;

import blast.analysis.failure.BlastRadius;
import blast.export.drawing.Page;
import blast.export.drawing.Painting;
import blast.export.drawing.Sheet;
import blast.export.picture.Picture;
import blast.graph.DependencyGraph;
import java.io.IOException;
import java.util.Optional;

/** Writes an inventory in one format: as a picture, which is drawn first, or as data. */
public sealed interface ExportWriter {
  /** Writes a picture. */
  @FunctionalInterface
  interface PictureWriter {
    /** Writes it. */
    void write(Picture picture, Appendable out) throws IOException;
  }

  /** Writes what is laid out on a page. */
  @FunctionalInterface
  interface PageWriter {
    /** Writes it. */
    void write(Sheet sheet, Page page, Appendable out) throws IOException;
  }

  /** Paints what is laid out on a page. */
  @FunctionalInterface
  interface Painter {
    /**
     * Paints it.
     *
     * @param scale how many dots there are for a pixel of the page, along each side
     */
    Painting paint(Sheet sheet, Page page, double scale);
  }

  /** Writes a graph. */
  @FunctionalInterface
  interface GraphWriter {
    /**
     * Writes it.
     *
     * @param failure what is down, if anything is removed
     */
    void write(DependencyGraph graph, Optional<BlastRadius> failure, Appendable out)
        throws IOException;
  }

  /**
   * As a picture.
   *
   * @param isRead whether people read it as it is, so that what is too much to read is folded
   * @param writer what writes it
   */
  record Drawn(boolean isRead, PictureWriter writer) implements ExportWriter {}

  /**
   * As a picture on a page.
   *
   * @param writer what writes it
   */
  record Paged(PageWriter writer) implements ExportWriter {}

  /**
   * As a picture on a page, in dots.
   *
   * @param painter what paints it
   */
  record Painted(Painter painter) implements ExportWriter {}

  /**
   * As data in one piece.
   *
   * @param writer what writes it
   */
  record Whole(GraphWriter writer) implements ExportWriter {}

  /**
   * As two tables, of which one is asked for.
   *
   * @param nodes what writes the nodes
   * @param edges what writes the edges
   */
  record Tables(GraphWriter nodes, GraphWriter edges) implements ExportWriter {}
}

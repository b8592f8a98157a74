package blast.export;

import blast.analysis.failure.BlastRadius;
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

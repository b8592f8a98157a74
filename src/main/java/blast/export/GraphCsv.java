package blast.export;

import blast.analysis.BlastRadius;
import blast.graph.DependencyGraph;
import java.io.IOException;
import java.util.Optional;

/** Writes. */
public final class GraphCsv {
  private GraphCsv() {}

  public static void writeNodes(
      DependencyGraph graph, Optional<BlastRadius> failure, Appendable out) throws IOException {
    out.append("" + graph.size() + failure);
  }

  public static void writeEdges(DependencyGraph graph, Appendable out) throws IOException {
    out.append("" + graph.size());
  }
}

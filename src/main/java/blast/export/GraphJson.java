package blast.export;

import blast.analysis.BlastRadius;
import blast.graph.DependencyGraph;
import java.io.IOException;
import java.util.Optional;

/** Writes. */
public final class GraphJson {
  private GraphJson() {}

  public static void write(DependencyGraph graph, Optional<BlastRadius> failure, Appendable out)
      throws IOException {
    out.append("" + graph.size() + failure);
  }
}

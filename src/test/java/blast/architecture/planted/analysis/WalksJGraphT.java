package blast.architecture.planted.analysis;

import org.jgrapht.Graph;

/** Knows the library that only jgrapht should know. */
public final class WalksJGraphT {
  public int size(Graph<String, String> graph) {
    return graph.vertexSet().size();
  }
}

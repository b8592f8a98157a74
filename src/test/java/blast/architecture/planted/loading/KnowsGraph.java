package blast.architecture.planted.loading;

import blast.architecture.planted.graph.ThrowsJackson;

/** Looks up. */
public final class KnowsGraph {
  public ThrowsJackson of(ThrowsJackson graph) {
    return graph;
  }
}

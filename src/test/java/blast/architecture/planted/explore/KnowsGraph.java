package blast.architecture.planted.explore;

import blast.architecture.planted.graph.Compiled;

/** Looks where it shouldn't. */
public final class KnowsGraph {
  public Compiled of(Compiled other) {
    return other;
  }
}

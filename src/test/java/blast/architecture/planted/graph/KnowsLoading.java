package blast.architecture.planted.graph;

import blast.architecture.planted.loading.ReadsStream;

/** Looks at what stands beside the way up. */
public final class KnowsLoading {
  public ReadsStream of(ReadsStream loading) {
    return loading;
  }
}

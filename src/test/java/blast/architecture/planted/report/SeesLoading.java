package blast.architecture.planted.report;

import blast.architecture.planted.loading.ReadsStream;

/** Sees where its words come from. */
public final class SeesLoading {
  public ReadsStream of(ReadsStream loading) {
    return loading;
  }
}

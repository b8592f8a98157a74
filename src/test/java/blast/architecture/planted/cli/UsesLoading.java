package blast.architecture.planted.cli;

import blast.architecture.planted.loading.ReadsStream;

/** Uses a floor below, as it may. */
public final class UsesLoading {
  public ReadsStream of(ReadsStream loading) {
    return loading;
  }
}

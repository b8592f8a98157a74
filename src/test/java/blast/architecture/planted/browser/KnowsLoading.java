package blast.architecture.planted.browser;

import blast.architecture.planted.loading.ReadsStream;

/** Looks where it shouldn't. */
public final class KnowsLoading {
  public ReadsStream of(ReadsStream other) {
    return other;
  }
}

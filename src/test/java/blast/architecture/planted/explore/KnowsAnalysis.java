package blast.architecture.planted.explore;

import blast.architecture.planted.analysis.OnlyCounts;

/** Looks where it shouldn't. */
public final class KnowsAnalysis {
  public OnlyCounts of(OnlyCounts other) {
    return other;
  }
}

package blast.architecture.planted.jgrapht;

import blast.architecture.planted.analysis.Talks;

/** Asks questions, where it should only show the graph. */
public final class KnowsAnalysis {
  public Talks of(Talks analysis) {
    return analysis;
  }
}

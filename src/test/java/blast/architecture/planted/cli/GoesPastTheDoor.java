package blast.architecture.planted.cli;

import blast.architecture.planted.analysis.Answer;
import blast.architecture.planted.graph.Compiled;

/** Computes by itself what is there already. */
public final class GoesPastTheDoor {
  public Answer answer() {
    return Answer.of(new Compiled());
  }
}

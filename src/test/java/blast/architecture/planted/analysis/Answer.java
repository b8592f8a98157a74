package blast.architecture.planted.analysis;

import blast.PublicApi;
import blast.architecture.planted.graph.Compiled;

/** What the door hands out. */
@PublicApi
public final class Answer {
  public static Answer of(Compiled graph) {
    return new Answer();
  }
}

package blast.architecture.planted.analysis;

import blast.PublicApi;
import blast.architecture.planted.graph.Compiled;
import java.util.List;

/** Hands out only what is marked. */
@PublicApi
public final class Door {
  public List<Answer> answers() {
    return List.of(Answer.of(new Compiled()));
  }

  Unmarked inside() {
    return new Unmarked();
  }
}

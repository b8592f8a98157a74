package blast.architecture.planted.cli;

import blast.architecture.planted.analysis.Answer;
import blast.architecture.planted.analysis.Door;
import java.util.List;

/** Asks where it should. */
public final class AsksAtTheDoor {
  public List<Answer> answers(Door door) {
    return door.answers();
  }
}

package blast.architecture.planted.inventory;

import blast.architecture.planted.analysis.Talks;

/** Closes a circle with {@link Talks}. */
public final class NeedsAnalysis {
  public String name() {
    return "inventory";
  }

  public void talk(Talks talks) {
    talks.talk(this);
  }
}

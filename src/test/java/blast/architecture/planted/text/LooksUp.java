package blast.architecture.planted.text;

import blast.architecture.planted.report.SeesLoading;

/** Looks up, to a floor above. */
public final class LooksUp {
  public SeesLoading up(SeesLoading seen) {
    return seen;
  }
}

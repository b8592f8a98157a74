package blast.architecture.planted.cli;

import blast.architecture.planted.stray.Stray;

/** Uses what stands on no floor. */
public final class UsesStray {
  public Stray of(Stray stray) {
    return stray;
  }
}

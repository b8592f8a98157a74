package blast.architecture.planted.analysis;

import blast.PublicApi;

/** Promises what it can't keep. */
@PublicApi
public final class HandsOutUnmarked {
  public Unmarked[] answer() {
    return new Unmarked[0];
  }
}

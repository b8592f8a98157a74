package blast.architecture.planted.analysis;

import blast.PublicApi;
import java.util.List;
import java.util.Map;

/** Hides in a type argument what it can't promise. */
@PublicApi
public final class HandsOutUnmarkedInList {
  public Map<String, List<? extends Unmarked>> answers() {
    return Map.of();
  }
}

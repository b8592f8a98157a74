package blast.architecture.planted.graph;

import java.time.Instant;

/** Depends on more of time than a date. */
public final class KnowsTheTime {
  public boolean isLater(Instant one, Instant other) {
    return one.isAfter(other);
  }
}

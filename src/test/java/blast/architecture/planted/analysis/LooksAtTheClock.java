package blast.architecture.planted.analysis;

/** Gives another answer every time. */
public final class LooksAtTheClock {
  public long now() {
    return System.currentTimeMillis();
  }
}

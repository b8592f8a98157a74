package blast.architecture.planted.stray;

/** Stands on no floor, and its package is not marked. */
public final class Stray {
  private Stray() {}
}

package blast.architecture.planted.text;

/** Its name only looks like one that hides a concept. */
public final class Simplified {
  private Simplified() {}
}

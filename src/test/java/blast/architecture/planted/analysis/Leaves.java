package blast.architecture.planted.analysis;

/** Decides on the exit status. */
public final class Leaves {
  public void leave() {
    System.exit(1);
  }
}

package blast.architecture.planted.analysis;

/** Asks for processors. */
public final class AsksTheMachine {
  public int processors() {
    return Runtime.getRuntime().availableProcessors();
  }
}

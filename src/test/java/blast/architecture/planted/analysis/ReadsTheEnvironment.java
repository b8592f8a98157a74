package blast.architecture.planted.analysis;

/** Gives another answer in every place. */
public final class ReadsTheEnvironment {
  public boolean isHome() {
    return System.getenv().containsKey("HOME");
  }
}

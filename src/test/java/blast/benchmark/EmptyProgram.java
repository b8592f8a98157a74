package blast.benchmark;

/** Does nothing: what Java itself takes to start. */
public final class EmptyProgram {
  private EmptyProgram() {}

  /** Does nothing. */
  public static void main(String[] args) {}
}

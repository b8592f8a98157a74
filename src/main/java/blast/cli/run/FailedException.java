package blast.cli.run;

/** The machine is at fault, or blast; not the user, and not the inventory. */
public final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FailedException(String message, Throwable cause) {
    super(message, cause);
  }
}

package blast.loading;

import java.io.IOException;

/** A text goes on past what {@link Limits} allow. */
final class LimitExceededException extends IOException {
  private static final long serialVersionUID = 1L;

  LimitExceededException() {
    super("the text exceeds a limit");
  }
}

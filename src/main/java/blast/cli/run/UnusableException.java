package blast.cli.run;

import java.util.List;
import java.util.Optional;

/** The command line can't be used; carries what to tell the user. */
public final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * One thing that is wrong.
   *
   * @param message subject first, lower case
   * @param hint what to do
   */
  public record Problem(String message, Optional<String> hint) {}

  public UnusableException(List<Problem> problems) {
    super(problems.get(0).message());
    this.problems = List.copyOf(problems);
  }

  public UnusableException(String message, String hint) {
    this(List.of(new Problem(message, Optional.of(hint))));
  }

  public List<Problem> problems() {
    return problems;
  }
}

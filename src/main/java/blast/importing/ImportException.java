package blast.importing;

import java.util.List;

/** A source can't be used, or nothing in it; carries what to tell the user. */
public final class ImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * One thing that is wrong.
   *
   * @param message subject first, lower case
   * @param hint what to do
   */
  public record Problem(String message, String hint) {}

  public ImportException(List<Problem> problems) {
    super(problems.get(0).message());
    this.problems = List.copyOf(problems);
  }

  public ImportException(String message, String hint) {
    this(List.of(new Problem(message, hint)));
  }

  public List<Problem> problems() {
    return problems;
  }
}

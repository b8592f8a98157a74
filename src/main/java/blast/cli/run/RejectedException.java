package blast.cli.run;

import blast.diagnostic.Diagnostic;
import java.util.List;

/** The inventory can't be used; carries everything that is wrong with it. */
public final class RejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  public RejectedException(List<Diagnostic> diagnostics) {
    super("the inventory can't be used");
    this.diagnostics = List.copyOf(diagnostics);
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}

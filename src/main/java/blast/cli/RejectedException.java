package blast.cli;

import blast.diagnostic.Diagnostic;
import java.util.List;

/** The inventory can't be used; carries everything that is wrong with it. */
final class RejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  RejectedException(List<Diagnostic> diagnostics) {
    super("the inventory can't be used");
    this.diagnostics = List.copyOf(diagnostics);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}

package blast.cli.run;

import blast.diagnostic.Diagnostic;
import blast.inventory.LintSettings;
import java.util.List;

/** A file that a run depends on can't be used; carries everything that is wrong with it. */
public final class RejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;
  private final transient LintSettings settings;
  private final boolean ofBaseline;

  private RejectedException(
      String message, List<Diagnostic> diagnostics, LintSettings settings, boolean ofBaseline) {
    super(message);
    this.diagnostics = List.copyOf(diagnostics);
    this.settings = settings;
    this.ofBaseline = ofBaseline;
  }

  /** The inventory is at fault, whose settings are of no use. */
  public RejectedException(List<Diagnostic> diagnostics) {
    this(diagnostics, LintSettings.NONE);
  }

  /** The inventory is at fault; its settings say where reports of that go. */
  RejectedException(List<Diagnostic> diagnostics, LintSettings settings) {
    this("the inventory can't be used", diagnostics, settings, false);
  }

  /** The file of known findings is at fault. */
  public static RejectedException ofBaseline(List<Diagnostic> diagnostics) {
    return new RejectedException(
        "the baseline can't be used", diagnostics, LintSettings.NONE, true);
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** What could be read of the inventory's settings for linting. */
  public LintSettings settings() {
    return settings;
  }

  /** Whether it is the file of known findings that can't be used. */
  public boolean isOfBaseline() {
    return ofBaseline;
  }
}

package blast.loading;

import blast.PublicApi;
import blast.diagnostic.Diagnostic;
import blast.inventory.Inventory;
import blast.inventory.LintSettings;
import java.util.List;

/** What loading came to: a whole inventory, or everything that keeps it from being one. */
@PublicApi
public sealed interface LoadResult {
  /** What the inventory says about linting, as far as it could be read. */
  LintSettings settings();

  /**
   * The inventory is sound.
   *
   * @param inventory complete and checked
   * @param warnings what was probably not meant, in order
   */
  record Loaded(Inventory inventory, List<Diagnostic> warnings) implements LoadResult {
    public Loaded {
      warnings = List.copyOf(warnings);
    }

    @Override
    public LintSettings settings() {
      return inventory.lintSettings();
    }
  }

  /**
   * The inventory can't be used.
   *
   * @param diagnostics every problem found, at least one error among them, in order
   * @param settings what could be read of the settings for linting, so that a report of the
   *     problems goes where it is expected
   */
  record Rejected(List<Diagnostic> diagnostics, LintSettings settings) implements LoadResult {
    public Rejected {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}

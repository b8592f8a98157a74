package blast.loading;

import blast.PublicApi;
import blast.diagnostic.Diagnostic;
import blast.inventory.Inventory;
import java.util.List;

/** What loading came to: a whole inventory, or everything that keeps it from being one. */
@PublicApi
public sealed interface LoadResult {
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
  }

  /**
   * The inventory can't be used.
   *
   * @param diagnostics every problem found, at least one error among them, in order
   */
  record Rejected(List<Diagnostic> diagnostics) implements LoadResult {
    public Rejected {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}

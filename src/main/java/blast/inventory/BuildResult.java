package blast.inventory;

import blast.PublicApi;
import java.util.List;

/** What building came to: an inventory that is sound, or everything that keeps it from being so. */
@PublicApi
public sealed interface BuildResult {
  /**
   * It is sound.
   *
   * @param inventory complete and checked
   */
  record Sound(Inventory inventory) implements BuildResult {
    @Override
    public Inventory orThrow() {
      return inventory;
    }
  }

  /**
   * It isn't.
   *
   * @param faults at least one
   */
  record Unsound(List<Fault> faults) implements BuildResult {
    public Unsound {
      faults = List.copyOf(faults);
    }

    @Override
    public Inventory orThrow() {
      throw new UnsoundInventoryException(faults);
    }
  }

  /**
   * The inventory, for whoever knows that it is sound.
   *
   * @throws UnsoundInventoryException if it isn't
   */
  Inventory orThrow();
}

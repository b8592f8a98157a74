package blast.inventory;

import java.util.function.Consumer;

/** Finds what is wrong with an inventory as a whole. */
interface InventoryCheck {
  /** Hands on what is wrong. */
  void check(Consumer<Fault> faults);
}

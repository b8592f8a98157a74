package blast.architecture.planted.diagnostic;

import blast.architecture.planted.inventory.NeedsAnalysis;

/** Looks sideways. */
public final class KnowsInventory {
  public NeedsAnalysis of(NeedsAnalysis inventory) {
    return inventory;
  }
}

package blast.architecture.planted.analysis;

import blast.architecture.planted.inventory.NeedsAnalysis;

/** Writes to standard output, behind the back of cli. */
public final class Talks {
  public void talk(NeedsAnalysis inventory) {
    System.out.println(inventory.name());
  }
}

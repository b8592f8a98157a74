package blast.explore;

import blast.analysis.Study;
import blast.inventory.Inventory;
import java.util.Set;

/** What a page holds of an inventory, without the page. */
public final class ModelText {
  private ModelText() {}

  /** As the page of version 0 has it, with nothing besides what always is. */
  public static String of(Inventory inventory) {
    return ModelWriter.write(Study.of(inventory), Set.of(), ShownPairs.NONE, "0");
  }
}

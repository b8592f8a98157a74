package blast.analysis.difference;

import blast.PublicApi;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.List;

/**
 * A service of both inventories that survives the loss of any one node of other sorts than before.
 * Only sorts of which there is a node besides the service in both inventories are compared.
 *
 * @param service the service, of the inventory after
 * @param lost what it survived and doesn't any longer
 * @param won what it survives and didn't
 */
@PublicApi
public record SurvivalChange(Node service, Sorts lost, Sorts won) {
  /**
   * Sorts of single losses.
   *
   * @param kinds kinds of node
   * @param placeTypes types of place, by name
   */
  @PublicApi
  public record Sorts(List<Kind> kinds, List<String> placeTypes) {
    public Sorts {
      kinds = List.copyOf(kinds);
      placeTypes = List.copyOf(placeTypes);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
      return kinds.isEmpty() && placeTypes.isEmpty();
    }
  }
}

package blast.analysis.sweep;

import blast.PublicApi;
import blast.inventory.Node;
import java.util.List;

/**
 * Single points of failure that take down the same services, and so hit the same people.
 *
 * @param first the first of them by id
 * @param others the others, by id
 * @param leastDown how many nodes are down, itself included, without one of them, at least
 * @param mostDown the same at most
 */
@PublicApi
public record EqualPoints(SinglePoint first, List<Node> others, int leastDown, int mostDown) {
  public EqualPoints {
    others = List.copyOf(others);
  }
}

package blast.analysis.difference;

import blast.PublicApi;
import blast.analysis.people.Bounds;
import blast.inventory.Node;
import java.util.List;
import java.util.Optional;

/**
 * A node whose loss by itself comes to something else than before.
 *
 * @param node the node, of the inventory after if it is there
 * @param before what its loss came to; nothing if it wasn't there
 * @param after what its loss comes to; nothing if it isn't there any more
 * @param fresh services of the inventory after that it takes down and didn't, by users
 * @param gone services of the inventory before that it took down and doesn't, by users
 * @param isListed whether those services were looked for; else only the numbers are known
 */
@PublicApi
public record PointChange(
    Node node,
    Optional<Loss> before,
    Optional<Loss> after,
    List<Node> fresh,
    List<Node> gone,
    boolean isListed) {
  /**
   * What the loss of a node comes to.
   *
   * @param services how many services it takes down besides itself
   * @param users the people who use those
   */
  @PublicApi
  public record Loss(int services, Bounds users) {
    /** Of two losses the one that hits more people is greater, then that of more services. */
    int compareTo(Loss other) {
      int byMost = Long.compare(users.atMost(), other.users.atMost());
      int byLeast = Long.compare(users.atLeast(), other.users.atLeast());
      int byServices = Integer.compare(services, other.services);
      return byMost != 0 ? byMost : byLeast != 0 ? byLeast : byServices;
    }
  }

  public PointChange {
    fresh = List.copyOf(fresh);
    gone = List.copyOf(gone);
  }

  /**
   * Above 0 if the loss of a node that is in both became greater, below 0 if smaller; 0 if it hits
   * as many, or the node isn't in both.
   */
  public int growth() {
    return before.isPresent() && after.isPresent() ? after.get().compareTo(before.get()) : 0;
  }
}

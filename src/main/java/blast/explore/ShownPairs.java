package blast.explore;

import blast.inventory.Node;
import java.util.List;

/**
 * Pairs of nodes that take services down together, though neither does alone: found when the page
 * is made, as the engine in it isn't made for such searches.
 *
 * @param worst those that are shown, worst first
 * @param services for how many services they were searched, the most used ones
 */
public record ShownPairs(List<Pair> worst, int services) {
  /** In place of a number of people that nobody states. */
  public static final int NOT_STATED = -1;

  /** For a page that shows none. */
  public static final ShownPairs NONE = new ShownPairs(List.of(), 0);

  /**
   * One of them.
   *
   * @param services how many services go down only if both are lost
   * @param least at least so many people use these, or {@link #NOT_STATED}
   * @param most and at most so many
   */
  public record Pair(Node one, Node other, int services, long least, long most) {}

  public ShownPairs {
    worst = List.copyOf(worst);
  }
}

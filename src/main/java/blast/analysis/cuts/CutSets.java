package blast.analysis.cuts;

import blast.PublicApi;
import blast.inventory.Node;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The minimal sets for one service, or for all people.
 *
 * @param service which one; empty if the question was about people
 * @param counts by order, from 0, how many sets were found; none has more members
 * @param completeTo all sets of that order and below were found, or {@link CutQuery#ALL} there are
 * @param isComplete whether all sets were found that were asked for
 * @param sets fewest nodes first, then most users, then by id; none if only counts were asked for;
 *     of more than a million the smallest, up to an order of which not all would be listed
 */
@PublicApi
public record CutSets(
    Optional<Node> service,
    List<BigInteger> counts,
    int completeTo,
    boolean isComplete,
    List<CutSet> sets) {
  public CutSets {
    counts = List.copyOf(counts);
    sets = List.copyOf(sets);
  }

  /** How many sets of an order were found. */
  public BigInteger count(int order) {
    return order < counts.size() ? counts.get(order) : BigInteger.ZERO;
  }

  /** How many sets were found. */
  public BigInteger count() {
    return counts.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Whether more sets were found than are listed, though some are. */
  public boolean areLeftOut() {
    return !sets.isEmpty() && count().compareTo(BigInteger.valueOf(sets.size())) > 0;
  }

  /** The order of the smallest set that was found; empty if none was. */
  public Optional<Integer> smallestOrder() {
    for (int order = 0; order < counts.size(); order++) {
      if (counts.get(order).signum() > 0) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  /** Whether it is so with nothing lost, or nothing kept. */
  public boolean isSoAnyway() {
    return count(0).signum() > 0;
  }
}

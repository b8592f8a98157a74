package blast.analysis.cuts;

import blast.inventory.Node;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What was found for one service, or for all people, before anything is said of it.
 *
 * @param service which one; empty if the question was about people
 * @param counts how many sets by order, from 0
 * @param completeTo up to which order all sets are among them, or {@link CutQuery#ALL}
 * @param sets those that are listed, as nodes
 */
record CutResult(
    Optional<Node> service, List<BigInteger> counts, int completeTo, List<int[]> sets) {
  static CutResult of(Optional<Node> service, FoundSets found, int completeTo) {
    return new CutResult(service, found.counts(), completeTo, found.sets());
  }
}

package blast.analysis.cuts;

import blast.PublicApi;
import blast.inventory.Node;
import java.util.Collection;
import java.util.List;

/**
 * What is asked about sets of nodes.
 *
 * @param candidates what may be a member; the service in question never is, nor what is out
 * @param order how many members a set has at most, from 1, or {@link #ALL}
 * @param out what is lost already
 * @param isListed false if only the numbers of sets are asked for
 */
@PublicApi
public record CutQuery(List<Node> candidates, int order, List<Node> out, boolean isListed) {
  /** The order of whoever asks for sets of any size. */
  public static final int ALL = Integer.MAX_VALUE;

  public CutQuery {
    if (order < 1) {
      throw new IllegalArgumentException("a set has at least one member: " + order);
    }
    candidates = List.copyOf(candidates);
    out = List.copyOf(out);
  }

  /** All sets of at most so many of some nodes, with nothing out. */
  public static CutQuery of(Collection<Node> candidates, int order) {
    return new CutQuery(List.copyOf(candidates), order, List.of(), true);
  }
}

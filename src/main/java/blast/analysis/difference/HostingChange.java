package blast.analysis.difference;

import blast.PublicApi;
import blast.analysis.concentration.Concentration;
import blast.analysis.concentration.HostingIndex;
import java.util.List;
import java.util.Optional;

/**
 * How the people behind places of a type, or behind companies, are spread otherwise than before.
 *
 * @param by what the rows are
 * @param rows rows whose shares changed by a point of a hundred or more, most at stake first
 * @param index how even hosting is spread, before and after; nothing on a side that hosts nobody
 * @param isIndexChanged whether it changed by a point of ten thousand or more, or its band did
 */
@PublicApi
public record HostingChange(
    Concentration.By by,
    List<RowChange> rows,
    Pair<Optional<HostingIndex>> index,
    boolean isIndexChanged) {
  /**
   * A row.
   *
   * @param id of the place or company
   * @param atStake the share of all users that is at stake, 0 to 1; 0 on a side that lacks it
   * @param hosting the share of users that it hosts, likewise
   */
  @PublicApi
  public record RowChange(String id, Pair<Double> atStake, Pair<Double> hosting) {
    /** Above 0 if more people depend on it than before, below 0 if fewer. */
    public double growth() {
      double atRisk = atStake.after() - atStake.before();
      return atRisk != 0 ? atRisk : hosting.after() - hosting.before();
    }
  }

  public HostingChange {
    rows = List.copyOf(rows);
  }
}

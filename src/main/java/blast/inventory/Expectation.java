package blast.inventory;

import blast.PublicApi;
import blast.text.SourceSpan;
import java.util.List;

/** What a scenario expects of the failure that it describes. */
@PublicApi
public sealed interface Expectation {
  /** Where its key stands. */
  SourceSpan span();

  /**
   * Nodes are in a state.
   *
   * @param state which
   * @param nodes who; patterns mean services only
   */
  record OfState(ExpectedState state, List<Mention> nodes, SourceSpan span) implements Expectation {
    public OfState {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * No more people than this are hit, whatever the overlap: the upper bound of the users of all
   * services that are down.
   */
  record UsersAtMost(UserLimit limit, SourceSpan span) implements Expectation {}
}

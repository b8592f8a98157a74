package blast.analysis.failure;

import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Counts what a failure does to the nodes that belong together. */
final class Tally {
  private final Map<State, Integer> nodes = new EnumMap<>(State.class);
  private final List<Node> lost = new ArrayList<>();

  private Tally() {}

  /**
   * The nodes in these states, counted by what they belong to; those that belong to nothing aren't
   * counted.
   */
  static <K> Map<K, Tally> of(
      BlastRadius radius, List<State> states, Function<Node, Optional<K>> belonging) {
    Map<K, Tally> tallies = new HashMap<>();
    for (State state : states) {
      for (Node node : radius.in(state)) {
        belonging
            .apply(node)
            .ifPresent(key -> tallies.computeIfAbsent(key, k -> new Tally()).add(node, state));
      }
    }
    return tallies;
  }

  private void add(Node node, State state) {
    nodes.merge(state, 1, Integer::sum);
    if (state == State.DOWN) {
      lost.add(node);
    }
  }

  int in(State state) {
    return nodes.getOrDefault(state, 0);
  }

  /** The users of the services among them that are down. */
  Bounds users(BlastRadius radius) {
    return Impact.of(radius.inventory(), lost).users();
  }
}

package blast.analysis.failure;

import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Field;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Through which node all of a failure passed before it came to another one.
 *
 * <p>The dominators of the requirements among what is down, seen from what was removed: had such a
 * node survived, nothing that the other requires would have been lost, and so all that the other
 * would have saved would be up as well. The iteration of Cooper, Harvey and Kennedy (2001) in the
 * order of losses; where it doesn't settle soon, no node is said to have one.
 */
final class Dominators {
  /** No node: what was removed, or several ways. */
  static final int NONE = -1;

  private static final int UNKNOWN = -2;

  /** More are needed only where circles lead into one another again and again. */
  private static final int PASSES = 16;

  private final DependencyGraph graph;
  private final Spread spread;

  /** By node that is down, when it went down; meaningless for others. */
  private final int[] places;

  /** By place the places of what it requires. */
  private final int[][] required;

  /** By place that of the last node that all passed through, a lower one. */
  private final int[] before;

  private Dominators(DependencyGraph graph, Spread spread) {
    this.graph = graph;
    this.spread = spread;
    int count = spread.downCount();
    this.places = new int[graph.size()];
    for (int place = 0; place < count; place++) {
      places[spread.down(place)] = place;
    }
    this.required = new int[count][];
    this.before = new int[count];
    for (int place = 0; place < count; place++) {
      required[place] = required(spread.down(place));
      before[place] = isRemoved(place) ? NONE : UNKNOWN;
    }
    settle();
  }

  /** Finds them for what is down. */
  static Dominators of(DependencyGraph graph, Spread spread) {
    return new Dominators(graph, spread);
  }

  private boolean isRemoved(int place) {
    return spread.level(spread.down(place)) == 0;
  }

  private int[] required(int node) {
    IntStream.Builder found = IntStream.builder();
    graph.forEachRequired(
        node,
        (field, other) -> {
          if (field != Field.USES && other != node && spread.isDown(other)) {
            found.add(places[other]);
          }
        });
    return found.build().distinct().toArray();
  }

  private void settle() {
    boolean isSettled = false;
    for (int pass = 0; !isSettled; pass++) {
      if (pass == PASSES) {
        Arrays.fill(before, NONE);
        return;
      }
      isSettled = true;
      for (int place = 0; place < before.length; place++) {
        int last = isRemoved(place) ? NONE : last(required[place]);
        isSettled &= last == before[place];
        before[place] = last;
      }
    }
  }

  /** What all of them have in common that are known; one of them is, as it was lost before. */
  private int last(int... places) {
    int common = UNKNOWN;
    for (int place : places) {
      if (isRemoved(place)) {
        return NONE;
      }
      if (before[place] != UNKNOWN) {
        common = common == UNKNOWN ? place : common(common, place);
      }
    }
    return common;
  }

  private int common(int onePlace, int otherPlace) {
    int one = onePlace;
    int other = otherPlace;
    while (one != other) {
      if (one > other) {
        one = before[one];
      } else {
        other = before[other];
      }
    }
    return one;
  }

  /** The last node that all of the failure passed through before it came to one, or none. */
  int before(int node) {
    int place = before[places[node]];
    return place == NONE ? NONE : spread.down(place);
  }
}

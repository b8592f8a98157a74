package blast.analysis.failure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntUnaryOperator;

/**
 * The best of many nodes that might be kept, of which as few as can be are tried.
 *
 * <p>Where all of a failure passed through one node before it came to another, keeping the other
 * saves no more. So such a node is tried first; the other only if it may still be among the best,
 * and not at all if the first one doesn't do what is wished for. On a long chain a handful is
 * tried, and all are decided.
 */
final class KeepSearch {
  /** The best first: fewest users (at most, then at least), then fewest services. */
  private static final Comparator<Keep> NUMBERS =
      Comparator.<Keep>comparingLong(keep -> keep.users().atMost())
          .thenComparingLong(keep -> keep.users().atLeast())
          .thenComparingInt(Keep::services);

  /** Then by id. */
  private static final Comparator<Keep> ORDER = NUMBERS.thenComparing(keep -> keep.node().id());

  /** How many are tried at one time at first; then always twice as many, for several workers. */
  private static final int FIRST = 16;

  private final int[] nodes;
  private final KeepTrials trials;
  private final int most;

  /** For each, by its number in the array, those that come next after it. */
  private final List<List<Integer>> below = new ArrayList<>();

  private final PriorityQueue<Open> open =
      new PriorityQueue<>(
          Comparator.comparing(Open::bound, KeepSearch::compareBounds)
              .thenComparingInt(Open::index));

  private final List<Keep> best = new ArrayList<>();
  private int tried;

  /**
   * One that may have to be tried.
   *
   * @param index its number in the array
   * @param bound it is no better than that, except by id
   */
  private record Open(int index, Optional<Keep> bound) {}

  /**
   * Prepares a search.
   *
   * @param nodes the most promising first
   * @param before for each of them the node that all passed through before, or {@link
   *     Dominators#NONE}
   * @param most how many of the best are found, at least one
   */
  KeepSearch(int[] nodes, IntUnaryOperator before, KeepTrials trials, int most) {
    this.nodes = nodes;
    this.trials = trials;
    this.most = most;
    Map<Integer, Integer> indices = new HashMap<>();
    for (int index = 0; index < nodes.length; index++) {
      indices.put(nodes[index], index);
      below.add(new ArrayList<>());
    }
    for (int index = 0; index < nodes.length; index++) {
      int above = indices.getOrDefault(before.applyAsInt(nodes[index]), Dominators.NONE);
      if (above == Dominators.NONE) {
        open.add(new Open(index, Optional.empty()));
      } else {
        below.get(above).add(index);
      }
    }
  }

  private static int compareBounds(Optional<Keep> one, Optional<Keep> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isPresent(), other.isPresent());
    }
    return NUMBERS.compare(one.get(), other.get());
  }

  /**
   * Searches.
   *
   * @param affordable how many may be tried
   */
  void search(int affordable) {
    for (int size = FIRST; ; size = Math.min(size * 2, nodes.length)) {
      List<Integer> round = round(Math.min(size, affordable - tried));
      if (round.isEmpty()) {
        return;
      }
      tried += round.size();
      List<Optional<Keep>> kept =
          trials.tryAll(round.stream().mapToInt(index -> nodes[index]).toArray());
      for (int i = 0; i < round.size(); i++) {
        int index = round.get(i);
        kept.get(i).ifPresent(keep -> take(index, keep));
      }
    }
  }

  /** The next ones to be tried. */
  private List<Integer> round(int size) {
    List<Integer> round = new ArrayList<>();
    while (round.size() < size && !open.isEmpty()) {
      Open next = open.remove();
      if (isTooLate(next)) {
        // So are all that follow.
        open.clear();
      } else if (isTooLateById(next)) {
        openBelow(next.index(), next.bound());
      } else {
        round.add(next.index());
      }
    }
    return round;
  }

  private void take(int index, Keep keep) {
    best.add(keep);
    best.sort(ORDER);
    if (best.size() > most) {
      best.remove(most);
    }
    openBelow(index, Optional.of(keep));
  }

  private void openBelow(int index, Optional<Keep> bound) {
    below.get(index).forEach(lower -> open.add(new Open(lower, bound)));
  }

  /** Whether one can't be among the best, whatever its id, nor anything below it. */
  private boolean isTooLate(Open next) {
    return compareWithLast(next) > 0;
  }

  private boolean isTooLateById(Open next) {
    return compareWithLast(next) == 0
        && trials.id(nodes[next.index()]).compareTo(best.get(most - 1).node().id()) > 0;
  }

  /** Compares what it is no better than with the last of the best; less if that is unknown. */
  private int compareWithLast(Open next) {
    return best.size() < most || next.bound().isEmpty()
        ? -1
        : NUMBERS.compare(next.bound().get(), best.get(most - 1));
  }

  /** The best that were found, best first. */
  List<Keep> best() {
    return List.copyOf(best);
  }

  /** How many were tried. */
  int tried() {
    return tried;
  }

  /** How many are left of which it isn't known whether they are among the best. */
  int undecided() {
    int count = 0;
    List<Integer> left = new ArrayList<>();
    open.stream().filter(one -> !isTooLate(one)).forEach(one -> left.add(one.index()));
    while (!left.isEmpty()) {
      count++;
      left.addAll(below.get(left.remove(left.size() - 1)));
    }
    return count;
  }
}

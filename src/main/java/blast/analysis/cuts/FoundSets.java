package blast.analysis.cuts;

import blast.analysis.diagrams.CutFamily;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The sets that a search finds, by order, as nodes. */
final class FoundSets implements HittingSets.Found {
  /** More would be nobody's list. */
  private static final int MOST = 1_000_000;

  /** Of larger sets than these, fewer. */
  private static final int USUAL_SIZE = 4;

  private final List<BigInteger> counts = new ArrayList<>();
  private final boolean isListed;
  private final IntUnaryOperator nodes;
  private final int most;
  private final List<int[]> sets = new ArrayList<>();

  /**
   * For no sets yet.
   *
   * @param isListed false if they are only counted
   * @param nodes by candidate: which node it is
   */
  FoundSets(boolean isListed, IntUnaryOperator nodes) {
    this(isListed, nodes, MOST);
  }

  /** The same for a list of so many sets at most. */
  FoundSets(boolean isListed, IntUnaryOperator nodes, int most) {
    this.isListed = isListed;
    this.nodes = nodes;
    this.most = most;
  }

  @Override
  public boolean set(int[] taken, int size) {
    if (isListed && sets.size() == most) {
      return false;
    }
    add(size, BigInteger.ONE);
    if (isListed) {
      list(Arrays.copyOf(taken, size));
    }
    return true;
  }

  private void add(int order, BigInteger count) {
    while (counts.size() <= order) {
      counts.add(BigInteger.ZERO);
    }
    counts.set(order, counts.get(order).add(count));
  }

  private void list(int... set) {
    for (int i = 0; i < set.length; i++) {
      set[i] = nodes.applyAsInt(set[i]);
    }
    sets.add(set);
  }

  /** What is so without any member. */
  void addEmpty() {
    set(new int[0], 0);
  }

  /**
   * Adds all sets of a family. Of more than can be listed the smaller orders are, as long as all of
   * an order can be; and some of the smallest in any case.
   */
  void addAll(CutFamily family) {
    BigInteger listed = BigInteger.ZERO;
    for (int order = 0; order < family.counts().size(); order++) {
      BigInteger count = family.counts().get(order);
      add(order, count);
      listed = listed.add(count);
      int room = most / Math.max(1, (order + USUAL_SIZE - 1) / USUAL_SIZE);
      boolean isShort = listed.compareTo(BigInteger.valueOf(room)) <= 0;
      if (isListed && count.signum() > 0 && (isShort || sets.isEmpty())) {
        family.forEach(
            order,
            set -> {
              list(set);
              return sets.size() < room;
            });
      }
    }
  }

  /** Forgets everything. */
  void clear() {
    counts.clear();
    sets.clear();
  }

  /** Takes over what another search found of at most so many members: all there is of these. */
  void replaceUpTo(int order, FoundSets complete) {
    sets.removeIf(set -> set.length <= order);
    sets.addAll(complete.sets);
    for (int smaller = 0; smaller <= order; smaller++) {
      add(smaller, complete.count(smaller).subtract(count(smaller)));
    }
  }

  private BigInteger count(int order) {
    return order < counts.size() ? counts.get(order) : BigInteger.ZERO;
  }

  /** By order, from 0 to the largest of which there are any. */
  List<BigInteger> counts() {
    List<BigInteger> all = new ArrayList<>(counts);
    while (!all.isEmpty() && all.get(all.size() - 1).signum() == 0) {
      all.remove(all.size() - 1);
    }
    return all;
  }

  List<int[]> sets() {
    return sets;
  }
}

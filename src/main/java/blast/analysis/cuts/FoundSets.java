package blast.analysis.cuts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The sets that a search finds, by order, as nodes. */
final class FoundSets implements HittingSets.Found {
  /** More would be nobody's list. */
  private static final int MOST = 1_000_000;

  private final long[] counts;
  private final boolean isListed;
  private final IntUnaryOperator nodes;
  private final List<int[]> sets = new ArrayList<>();

  /**
   * For sets of at most so many members.
   *
   * @param isListed false if they are only counted
   * @param nodes by candidate: which node it is
   */
  FoundSets(int order, boolean isListed, IntUnaryOperator nodes) {
    this.counts = new long[order + 1];
    this.isListed = isListed;
    this.nodes = nodes;
  }

  @Override
  public boolean set(int[] taken, int size) {
    if (isListed && sets.size() == MOST) {
      return false;
    }
    counts[size]++;
    if (isListed) {
      int[] set = Arrays.copyOf(taken, size);
      for (int i = 0; i < size; i++) {
        set[i] = nodes.applyAsInt(set[i]);
      }
      sets.add(set);
    }
    return true;
  }

  /** What is so without any member. */
  void addEmpty() {
    counts[0]++;
    if (isListed) {
      sets.add(new int[0]);
    }
  }

  /** Takes over what another search found of at most so many members: all there is of these. */
  void replaceUpTo(int order, FoundSets complete) {
    sets.removeIf(set -> set.length <= order);
    sets.addAll(complete.sets);
    System.arraycopy(complete.counts, 0, counts, 0, order + 1);
  }

  List<Long> counts() {
    List<Long> all = new ArrayList<>();
    for (long count : counts) {
      all.add(count);
    }
    return all;
  }

  List<int[]> sets() {
    return sets;
  }
}

package blast.analysis.cuts;

import java.util.function.IntUnaryOperator;

/**
 * Searches for sets that hit a target, within a budget of steps; where it ends early, up to which
 * smaller order all are found within the same.
 */
final class BoundedSearch {
  private final Target target;
  private final boolean[] isCandidate;
  private final boolean isListed;
  private final IntUnaryOperator nodes;

  /**
   * For a target that isn't hit with nothing taken.
   *
   * @param nodes by candidate: which node it is
   */
  BoundedSearch(Target target, boolean[] isCandidate, boolean isListed, IntUnaryOperator nodes) {
    this.target = target;
    this.isCandidate = isCandidate;
    this.isListed = isListed;
    this.nodes = nodes;
  }

  /** How many candidates there are: no set has more members. */
  int candidates() {
    int count = 0;
    for (boolean isOne : isCandidate) {
      count += isOne ? 1 : 0;
    }
    return count;
  }

  FoundSets nothing() {
    return new FoundSets(isListed, nodes);
  }

  /**
   * Finds sets of at most so many members.
   *
   * @return whether these are all
   */
  boolean search(int order, long budget, FoundSets found) {
    return HittingSets.search(target, order, budget, found);
  }

  /**
   * Where a search ended early: replaces what it found of the smaller orders of which all can be
   * found.
   *
   * @param known up to which order they are all there already
   * @return up to which order they are now
   */
  int completeSmaller(int order, int known, long budget, FoundSets found) {
    int completeTo = known;
    for (int next = known + 1; next < order; next++) {
      FoundSets smaller = nothing();
      boolean isComplete = search(next, budget, smaller) || (next == 1 && tryEach(budget, smaller));
      if (!isComplete) {
        break;
      }
      found.replaceUpTo(next, smaller);
      completeTo = next;
    }
    return completeTo;
  }

  private boolean tryEach(long budget, FoundSets found) {
    found.clear();
    return HittingSets.tryEach(target, isCandidate, budget, found);
  }
}

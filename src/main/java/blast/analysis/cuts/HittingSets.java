package blast.analysis.cuts;

import java.util.Arrays;

/**
 * Finds the minimal sets of at most so many candidates that hit a {@link Target}, without listing
 * what they have to hit: implicit hitting sets. As long as the target isn't hit it shows a support,
 * candidates of which each further set must take one; so the search branches over one support at a
 * time, and no set is met twice, since a candidate whose branch is done is excluded from those that
 * follow. Supports that share nothing are counted: where there are more of them than candidates may
 * still be taken, no set hits them all.
 *
 * <p>Exact on any network, in circles too, since only the target says what hits it. Hitting sets of
 * supports are Reiter's (1987); branching over one set with exclusion is in Rauzy and others.
 */
final class HittingSets {
  /** Takes the sets, each once, in the order in which they are found. */
  @FunctionalInterface
  interface Found {
    /**
     * A minimal set.
     *
     * @param taken holds its members from 0; not to be kept
     * @param size how many
     * @return false to end the search
     */
    boolean set(int[] taken, int size);
  }

  private final Target target;
  private final Found found;
  private final long budget;
  private final boolean[] isExcluded;
  private final int[] taken;
  private int size;
  private int base;
  private boolean isEnded;

  private HittingSets(Target target, int order, long budget, Found found) {
    this.target = target;
    this.found = found;
    this.budget = budget;
    this.isExcluded = new boolean[target.size()];
    this.taken = new int[order];
  }

  /**
   * Finds all of them that have at least one member.
   *
   * @param target not hit, with nothing taken
   * @param order how many members a set has at most
   * @param budget how many steps may be taken
   * @return false if there may be more than were found
   */
  static boolean search(Target target, int order, long budget, Found found) {
    HittingSets search = new HittingSets(target, order, target.steps() + budget, found);
    search.extend(order);
    return !search.isEnded;
  }

  /**
   * Finds the single candidates that hit, by trying each: where supports are large, that takes
   * fewer steps than to search.
   *
   * @return false if there may be more than were found
   */
  static boolean tryEach(Target target, boolean[] isCandidate, long budget, Found found) {
    HittingSets search = new HittingSets(target, 1, target.steps() + budget, found);
    for (int candidate = 0; candidate < isCandidate.length && !search.isEnded; candidate++) {
      if (isCandidate[candidate]) {
        int mark = target.take(candidate);
        boolean isHit = target.isHit();
        target.takeBack(mark);
        if (isHit) {
          search.report(candidate);
        }
        search.isEnded |= target.steps() > search.budget;
      }
    }
    return !search.isEnded;
  }

  /** Finds the sets that hold what was taken, nothing excluded, and at most so many more. */
  private void extend(int more) {
    isEnded |= target.steps() > budget;
    if (isEnded) {
      return;
    }
    int[] support = admitted(target.support(more));
    if (more == 1) {
      complete(support);
      return;
    }
    int[] smallest = support.length == 0 ? support : smallestOfDisjoint(support, more);
    if (smallest.length == 0) {
      return;
    }
    int[] left = withoutHits(smallest);
    for (int i = 0; i < left.length && !isEnded; i++) {
      int mark = take(left[i]);
      extend(more - 1);
      takeBack(mark);
      isExcluded[left[i]] = true;
    }
    for (int candidate : smallest) {
      isExcluded[candidate] = false;
    }
  }

  /** The members of a support that may be taken. */
  private int[] admitted(int... support) {
    int count = 0;
    for (int candidate : support) {
      if (!isExcluded[candidate]) {
        support[count++] = candidate;
      }
    }
    return count == support.length ? support : Arrays.copyOf(support, count);
  }

  /**
   * The smallest of supports that have nothing in common; empty if there are more of them than
   * candidates may be taken, or one has none to take.
   */
  private int[] smallestOfDisjoint(int[] support, int more) {
    int mark = NOTHING_TAKEN;
    int[] smallest = support;
    int[] next = support;
    for (int disjoint = 1; next.length > 0; disjoint++) {
      for (int candidate : next) {
        int before = target.take(candidate);
        mark = mark == NOTHING_TAKEN ? before : mark;
      }
      if (target.isHit()) {
        break;
      }
      next = disjoint == more ? new int[0] : admitted(target.support(more));
      smallest = next.length < smallest.length ? next : smallest;
    }
    target.takeBack(mark);
    return smallest;
  }

  private static final int NOTHING_TAKEN = -1;

  /** Finds the members of a support that hit at once, and excludes them; gives the others. */
  private int[] withoutHits(int... support) {
    int[] left = new int[support.length];
    int count = 0;
    for (int candidate : support) {
      int mark = target.take(candidate);
      boolean isHit = target.isHit();
      target.takeBack(mark);
      if (isHit) {
        report(candidate);
        isExcluded[candidate] = true;
      } else {
        left[count++] = candidate;
      }
    }
    return Arrays.copyOf(left, count);
  }

  /**
   * Finds which single candidates are missing. One that doesn't hit is no loss: with it taken,
   * another support rules out all that aren't in it.
   */
  private void complete(int... support) {
    int left = support.length;
    int next = 0;
    while (next < left && !isEnded) {
      int candidate = support[next];
      int mark = target.take(candidate);
      if (target.isHit()) {
        target.takeBack(mark);
        report(candidate);
        next++;
      } else {
        target.support(1);
        target.takeBack(mark);
        int kept = next;
        for (int i = next + 1; i < left; i++) {
          if (target.isInSupport(support[i])) {
            support[kept++] = support[i];
          }
        }
        left = kept;
      }
      isEnded |= target.steps() > budget;
    }
  }

  private int take(int candidate) {
    int mark = target.take(candidate);
    base = size == 0 ? mark : base;
    taken[size++] = candidate;
    return mark;
  }

  private void takeBack(int mark) {
    target.takeBack(mark);
    size--;
  }

  private void report(int last) {
    taken[size] = last;
    if (isMinimal(size + 1)) {
      isEnded |= !found.set(taken, size + 1);
    }
  }

  /** Whether the set misses the target without any of its members; it does without the last. */
  private boolean isMinimal(int count) {
    boolean isMinimal = true;
    for (int spared = 0; spared < count - 1 && isMinimal; spared++) {
      target.takeBack(base);
      for (int i = 0; i < count; i++) {
        if (i != spared) {
          target.take(taken[i]);
        }
      }
      isMinimal = !target.isHit();
    }
    if (count > 1) {
      target.takeBack(base);
      for (int i = 0; i < count - 1; i++) {
        target.take(taken[i]);
      }
    }
    return isMinimal;
  }
}

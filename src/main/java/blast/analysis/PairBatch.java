package blast.analysis;

import java.util.Arrays;

/** Pairs of numbers from 0 on, each once, so many at a time as memory is meant to bear. */
final class PairBatch {
  private static final int MOST = 1 << 23;

  private long[] pairs = new long[64];
  private int size;

  /** The smaller number of a pair. */
  static int first(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  /** The larger number of a pair. */
  static int second(long pair) {
    return (int) pair;
  }

  /** Whether it holds as many as it is meant to. */
  boolean isFull() {
    if (size < MOST) {
      return false;
    }
    removeDuplicates();
    return size > MOST / 2;
  }

  void add(int one, int other) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size++] = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
  }

  /** Hands out the pairs in order, and is empty afterwards. */
  long[] take() {
    removeDuplicates();
    long[] taken = Arrays.copyOf(pairs, size);
    size = 0;
    return taken;
  }

  private void removeDuplicates() {
    Arrays.sort(pairs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    size = kept;
  }
}

package blast.analysis.work;

import java.util.PriorityQueue;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;

/**
 * The numbers of a range in an order: which of a stretch of them come first is found in the
 * logarithm of its length, once the whole has been prepared in time proportional to it.
 */
public final class Tournament {
  /** No number. */
  public static final int NONE = -1;

  private final int first;
  private final int size;
  private final IntBinaryOperator order;

  /** The better of both children, above the numbers themselves. */
  private final int[] tree;

  /**
   * Prepares for the numbers from one to another, which is left out.
   *
   * @param takesPart which of them are ever found
   * @param order compares two of them, as comparators do
   */
  public Tournament(int start, int end, IntPredicate takesPart, IntBinaryOperator order) {
    this.first = start;
    this.size = end - start;
    this.order = order;
    this.tree = new int[2 * size];
    for (int i = 0; i < size; i++) {
      tree[size + i] = takesPart.test(first + i) ? first + i : NONE;
    }
    for (int i = size - 1; i > 0; i--) {
      tree[i] = better(tree[2 * i], tree[2 * i + 1]);
    }
  }

  private int better(int one, int other) {
    if (one == NONE || other == NONE) {
      return one == NONE ? other : one;
    }
    return order.applyAsInt(one, other) <= 0 ? one : other;
  }

  /** The first of a stretch in the order, or {@link #NONE}. */
  private int first(int start, int end) {
    int best = NONE;
    int from = start - first + size;
    int to = end - first + size;
    while (from < to) {
      best = (from & 1) == 1 ? better(best, tree[from++]) : best;
      best = (to & 1) == 1 ? better(best, tree[--to]) : best;
      from >>= 1;
      to >>= 1;
    }
    return best;
  }

  /** Hands out the numbers of some stretches, in the order, as long as they are asked for. */
  public final class Draw {
    private final PriorityQueue<Stretch> open =
        new PriorityQueue<>((one, other) -> order.applyAsInt(one.first(), other.first()));

    private Draw() {}

    /** Adds a stretch. */
    public void add(int start, int end) {
      int found = first(start, end);
      if (found != NONE) {
        open.add(new Stretch(found, start, end));
      }
    }

    /** The next number, or {@link #NONE} if there is none left. */
    public int next() {
      Stretch stretch = open.poll();
      if (stretch == null) {
        return NONE;
      }
      add(stretch.start(), stretch.first());
      add(stretch.first() + 1, stretch.end());
      return stretch.first();
    }
  }

  /** A stretch, and what comes first in it. */
  private record Stretch(int first, int start, int end) {}

  /** An empty draw. */
  public Draw draw() {
    return new Draw();
  }
}

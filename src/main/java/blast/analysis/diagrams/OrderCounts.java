package blast.analysis.diagrams;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How many sets there are by how many members they have; exact, however many. Immutable. */
final class OrderCounts {
  static final OrderCounts NONE = new OrderCounts(0);

  /** The set without members. */
  static final OrderCounts EMPTY_SET = new OrderCounts(0, BigInteger.ONE);

  /** One set of one member. */
  static final OrderCounts ONE_MEMBER = new OrderCounts(1, BigInteger.ONE);

  private final int from;
  private final BigInteger[] counts;

  private OrderCounts(int from, BigInteger... counts) {
    this.from = from;
    this.counts = counts;
  }

  /** How many different orders it spans. */
  int span() {
    return counts.length;
  }

  /** The smallest order of a set. */
  int smallest() {
    return from;
  }

  private int end() {
    return from + counts.length;
  }

  private BigInteger count(int order) {
    return order < from || order >= end() ? BigInteger.ZERO : counts[order - from];
  }

  /** The sets of both, of which none is in the other. */
  OrderCounts plus(OrderCounts other) {
    if (counts.length == 0) {
      return other;
    }
    if (other.counts.length == 0) {
      return this;
    }
    int start = Math.min(from, other.from);
    BigInteger[] sums = new BigInteger[Math.max(end(), other.end()) - start];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = count(start + i).add(other.count(start + i));
    }
    return new OrderCounts(start, sums);
  }

  /** The sets made of one of each, that have no more than so many members. */
  OrderCounts times(OrderCounts other, int most) {
    int start = from + other.from;
    if (counts.length == 0 || other.counts.length == 0 || start > most) {
      return NONE;
    }
    int length = Math.min(counts.length + other.counts.length - 1, most - start + 1);
    BigInteger[] products = new BigInteger[length];
    for (int i = 0; i < length; i++) {
      BigInteger sum = BigInteger.ZERO;
      for (int j = Math.max(0, i - other.counts.length + 1); j <= i && j < counts.length; j++) {
        sum = sum.add(counts[j].multiply(other.counts[i - j]));
      }
      products[i] = sum;
    }
    return new OrderCounts(start, products);
  }

  /** By order, from 0 to the largest. */
  List<BigInteger> toList() {
    List<BigInteger> all = new ArrayList<>(Collections.nCopies(from, BigInteger.ZERO));
    Collections.addAll(all, counts);
    return all;
  }
}

package blast.analysis.diagrams;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is down when enough of its members are: such members as together have the weight of its
 * threshold. In one form: each member once, weights divided by what divides all of them, of weight
 * 1 where any member is enough or all are needed.
 */
final class Gate {
  /** What consists of nothing. */
  static final Gate NONE = new Gate(0, new int[0], new long[0]);

  private final long threshold;
  private final int[] members;
  private final long[] weights;
  private final boolean isAllOf;

  private Gate(long threshold, int[] members, long[] weights) {
    this.threshold = threshold;
    this.members = members;
    this.weights = weights;
    this.isAllOf = Arrays.stream(weights).sum() == threshold;
  }

  /** Collects members of a gate; those that come again add their weight. */
  static final class Members {
    private final Map<Integer, Long> weights = new LinkedHashMap<>();

    void add(int member, long weight) {
      weights.merge(member, weight, Long::sum);
    }

    /** The gate of these members, which all of them together bring down. */
    Gate toGate(long threshold) {
      int[] members = new int[weights.size()];
      long[] all = new long[weights.size()];
      int count = 0;
      for (Map.Entry<Integer, Long> entry : weights.entrySet()) {
        members[count] = entry.getKey();
        all[count++] = Math.min(entry.getValue(), threshold);
      }
      return inOneForm(threshold, members, all);
    }
  }

  /** A gate for which any member is enough. */
  private static Gate anyOf(int... members) {
    return new Gate(1, members, ones(members.length));
  }

  /** A gate for which all members are needed. */
  private static Gate allOf(int... members) {
    return new Gate(members.length, members, ones(members.length));
  }

  private static Gate inOneForm(long threshold, int[] members, long[] weights) {
    long most = 0;
    long least = threshold;
    long sum = 0;
    long light = 0;
    long divisor = 0;
    for (long weight : weights) {
      most = Math.max(most, weight);
      least = Math.min(least, weight);
      sum += weight;
      light += weight < threshold ? weight : 0;
      divisor = divisor(weight, divisor);
    }
    if (most == threshold && light < threshold) {
      return anyOf(heavy(threshold, members, weights));
    }
    if (sum - least < threshold) {
      return allOf(members);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= divisor;
    }
    return new Gate((threshold + divisor - 1) / divisor, members, weights);
  }

  /** Those that are enough by themselves, where all others together aren't. */
  private static int[] heavy(long threshold, int[] members, long[] weights) {
    int[] heavy = new int[members.length];
    int count = 0;
    for (int i = 0; i < members.length; i++) {
      if (weights[i] == threshold) {
        heavy[count++] = members[i];
      }
    }
    return Arrays.copyOf(heavy, count);
  }

  private static long divisor(long one, long other) {
    long larger = one;
    long smaller = other;
    while (smaller != 0) {
      long rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }

  private static long[] ones(int count) {
    long[] ones = new long[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  int size() {
    return members.length;
  }

  int member(int index) {
    return members[index];
  }

  long weight(int index) {
    return weights[index];
  }

  /** How much weight is enough. */
  long threshold() {
    return threshold;
  }

  boolean isAnyOf() {
    return threshold == 1;
  }

  boolean isAllOf() {
    return isAllOf;
  }

  /** The same with its members renamed, no two of them alike. */
  Gate renamed(int[] names) {
    int[] renamed = new int[members.length];
    for (int i = 0; i < renamed.length; i++) {
      renamed[i] = names[members[i]];
    }
    return new Gate(threshold, renamed, weights);
  }
}

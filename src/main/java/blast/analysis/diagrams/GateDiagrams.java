package blast.analysis.diagrams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the diagrams of members together to that of their gate. Member by member, from the lowest in
 * the diagrams to the highest: what is still missing when the members before are known. Thresholds
 * that the remaining members meet with the same sets are one.
 */
final class GateDiagrams {
  /** Sums of more members, or more sums, aren't worked out. */
  private static final int MOST_SUMMED = 64;

  private static final int MOST_SUMS = 1024;

  private final Connectives connectives;
  private final NodeTable table;

  /** Members as diagrams, the highest first, and their weights. */
  private final int[] diagrams;

  private final long[] weights;

  /** By member: what those from it on weigh together. */
  private final long[] rest;

  private GateDiagrams(Connectives connectives, int[] diagrams, long[] weights) {
    this.connectives = connectives;
    this.table = connectives.table();
    this.diagrams = diagrams;
    this.weights = weights;
    this.rest = new long[diagrams.length + 1];
    for (int i = diagrams.length - 1; i >= 0; i--) {
      rest[i] = rest[i + 1] + weights[i];
    }
  }

  /** The diagram of a gate, given those of all elements. */
  static int of(Gate gate, int[] diagrams, Connectives connectives) {
    List<Integer> turns = new ArrayList<>(gate.size());
    for (int i = 0; i < gate.size(); i++) {
      turns.add(i);
    }
    NodeTable table = connectives.table();
    turns.sort(Comparator.comparingInt(i -> table.level(diagrams[gate.member(i)])));
    int[] members = turns.stream().mapToInt(i -> diagrams[gate.member(i)]).toArray();
    long[] weights = turns.stream().mapToLong(gate::weight).toArray();
    return new GateDiagrams(connectives, members, weights).compile(gate.threshold());
  }

  private int compile(long threshold) {
    List<long[]> missing = missing(threshold);
    long[] known = {};
    int[] results = {};
    for (int i = diagrams.length - 1; i >= 0 && !table.isExhausted(); i--) {
      long[] asked = missing.get(i);
      int[] found = new int[asked.length];
      for (int j = 0; j < asked.length && !table.isExhausted(); j++) {
        int with = result(asked[j] - weights[i], i + 1, known, results);
        int without = result(asked[j], i + 1, known, results);
        found[j] = either(diagrams[i], with, without);
      }
      known = asked;
      results = found;
    }
    return table.isExhausted() ? NodeTable.ZERO : results[0];
  }

  /** What is down with a member and one diagram, or with another. */
  private int either(int member, int with, int without) {
    int level = table.level(member);
    boolean isInput =
        level < NodeTable.BOTTOM
            && table.high(member) == NodeTable.ONE
            && table.low(member) == NodeTable.ZERO;
    return isInput && level < table.level(with) && level < table.level(without)
        ? connectives.choice(level, with, without)
        : connectives.either(connectives.both(member, with), without);
  }

  /** Whether members from one on have a weight that is missing. */
  private int result(long missing, int from, long[] known, int... results) {
    if (missing <= 0) {
      return NodeTable.ONE;
    }
    if (missing > rest[from]) {
      return NodeTable.ZERO;
    }
    int at = Arrays.binarySearch(known, missing);
    return results[at >= 0 ? at : -at - 1];
  }

  /** By member: the weights that may be missing when those before it are known, each once. */
  private List<long[]> missing(long threshold) {
    List<long[]> sums = sums();
    List<long[]> missing = new ArrayList<>(diagrams.length);
    long[] asked = {threshold};
    for (int i = 0; i < diagrams.length && canTake(asked.length); i++) {
      missing.add(asked);
      long[] next = new long[asked.length * 2];
      int count = 0;
      for (long weight : asked) {
        count = add(next, count, weight - weights[i], i + 1, sums.get(i + 1));
        count = add(next, count, weight, i + 1, sums.get(i + 1));
      }
      asked = eachOnce(next, count);
    }
    return missing;
  }

  /**
   * Takes the steps for so many weights, one to find what is missing next and one to make the
   * diagram: both before there is a list of them, so that the list is no longer than the steps.
   */
  private boolean canTake(int weights) {
    for (int i = 0; i < weights && !table.isExhausted(); i++) {
      table.step();
      table.step();
    }
    return !table.isExhausted();
  }

  /** The first so many numbers in their order, without those that come again. */
  private static long[] eachOnce(long[] numbers, int count) {
    Arrays.sort(numbers, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || numbers[kept - 1] != numbers[i]) {
        numbers[kept++] = numbers[i];
      }
    }
    return Arrays.copyOf(numbers, kept);
  }

  private int add(long[] all, int count, long missing, int from, long[] sums) {
    if (missing <= 0 || missing > rest[from]) {
      return count;
    }
    all[count] = missing;
    if (sums.length > 0) {
      int at = Arrays.binarySearch(sums, missing);
      all[count] = sums[at >= 0 ? at : -at - 1];
    }
    return count + 1;
  }

  /** By member: all weights that sets of those from it on have; none where there are too many. */
  private List<long[]> sums() {
    List<long[]> sums = new ArrayList<>(Collections.nCopies(diagrams.length + 1, new long[0]));
    long[] known = {0};
    for (int i = diagrams.length - 1; i >= 0; i--) {
      if (diagrams.length - i > MOST_SUMMED || known.length > MOST_SUMS) {
        break;
      }
      long[] next = Arrays.copyOf(known, known.length * 2);
      for (int j = 0; j < known.length; j++) {
        next[known.length + j] = known[j] + weights[i];
      }
      known = eachOnce(next, next.length);
      sums.set(i, known);
    }
    return sums;
  }
}

package blast.analysis.diagrams;

import java.util.Arrays;

/**
 * Calls of operations on families that wait for others, the last on top: what they are about, at
 * which stage they go on, and what they remember of earlier stages.
 */
final class Calls {
  int[] operations = new int[32];
  int[] ones = new int[32];
  int[] others = new int[32];
  int[] limits = new int[32];
  int[] stages = new int[32];

  /** What became of the branches for no. */
  int[] lows = new int[32];

  /** Some of what became of the branches for yes. */
  int[] parts = new int[32];

  int depth;

  void push(int operation, int one, int other, int limit) {
    if (depth == operations.length) {
      operations = Arrays.copyOf(operations, depth * 2);
      ones = Arrays.copyOf(ones, depth * 2);
      others = Arrays.copyOf(others, depth * 2);
      limits = Arrays.copyOf(limits, depth * 2);
      stages = Arrays.copyOf(stages, depth * 2);
      lows = Arrays.copyOf(lows, depth * 2);
      parts = Arrays.copyOf(parts, depth * 2);
    }
    operations[depth] = operation;
    ones[depth] = one;
    others[depth] = other;
    limits[depth] = limit;
    stages[depth++] = 0;
  }
}

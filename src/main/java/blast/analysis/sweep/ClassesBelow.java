package blast.analysis.sweep;

import java.util.Arrays;

/**
 * Which classes of node there are in each branch of a tree that is walked, and which are there
 * twice.
 */
final class ClassesBelow {
  /** By depth, the bits of {@link NodeClasses}. */
  private long[] once = new long[16];

  private long[] twice = new long[16];
  private int depth;

  /** A node of such classes begins a branch within the one that is open. */
  void open(long classes) {
    if (depth == once.length) {
      once = Arrays.copyOf(once, depth * 2);
      twice = Arrays.copyOf(twice, depth * 2);
    }
    once[depth] = classes;
    twice[depth++] = 0;
  }

  /** The branch that was opened last ends. */
  void close() {
    depth--;
    if (depth > 0) {
      int outer = depth - 1;
      twice[outer] |= twice[depth] | (once[outer] & once[depth]);
      once[outer] |= once[depth];
    }
  }

  /** The classes in the branch that was opened last. */
  long all() {
    return once[depth - 1];
  }

  /** The same without one node in it, of those classes. */
  long besides(long classes) {
    return (once[depth - 1] & ~classes) | twice[depth - 1];
  }
}

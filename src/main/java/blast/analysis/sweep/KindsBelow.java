package blast.analysis.sweep;

import blast.inventory.Kind;
import java.util.Arrays;

/**
 * Which kinds of node there are in each branch of a tree that is walked, and which are there twice.
 */
final class KindsBelow {
  /** By depth, a bit for each kind. */
  private byte[] once = new byte[16];

  private byte[] twice = new byte[16];
  private int depth;

  /** A node of a kind begins a branch within the one that is open. */
  void open(Kind kind) {
    if (depth == once.length) {
      once = Arrays.copyOf(once, depth * 2);
      twice = Arrays.copyOf(twice, depth * 2);
    }
    once[depth] = bit(kind);
    twice[depth++] = 0;
  }

  /** The branch that was opened last ends. */
  void close() {
    depth--;
    if (depth > 0) {
      int outer = depth - 1;
      twice[outer] |= (byte) (twice[depth] | (once[outer] & once[depth]));
      once[outer] |= once[depth];
    }
  }

  /** The kinds in the branch that was opened last. */
  byte all() {
    return once[depth - 1];
  }

  /** The same without one node in it, of that kind. */
  byte besides(Kind kind) {
    return (byte) ((once[depth - 1] & ~bit(kind)) | twice[depth - 1]);
  }

  private static byte bit(Kind kind) {
    return (byte) (1 << kind.ordinal());
  }
}

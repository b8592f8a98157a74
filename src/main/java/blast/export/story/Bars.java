package blast.export.story;

import java.util.List;

/** Shares out a few bars among lists that may be longer. */
final class Bars {
  private Bars() {}

  /**
   * How many bars each list gets: none more than it has, one at least if it has any, and the rest
   * in turn from the first, until none are left.
   *
   * @param lengths of the lists
   * @param most bars in all, at least as many as there are lists
   */
  static int[] share(List<Integer> lengths, int most) {
    int[] bars = new int[lengths.size()];
    int left = most;
    boolean isAnyLeft = true;
    while (left > 0 && isAnyLeft) {
      isAnyLeft = false;
      for (int i = 0; i < bars.length && left > 0; i++) {
        if (bars[i] < lengths.get(i)) {
          bars[i]++;
          left--;
          isAnyLeft = true;
        }
      }
    }
    return bars;
  }
}

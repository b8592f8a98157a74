package blast.text;

/** Some code points, as ranges that are searched by halving. */
public final class CodeRanges {
  private final int[] bounds;

  /**
   * These ranges.
   *
   * @param bounds the first and the last code point of each, in ascending order
   */
  public CodeRanges(int... bounds) {
    this.bounds = bounds.clone();
  }

  public boolean contains(int code) {
    int low = 0;
    int high = bounds.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (code < bounds[2 * middle]) {
        high = middle - 1;
      } else if (code > bounds[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}

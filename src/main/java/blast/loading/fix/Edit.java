package blast.loading.fix;

/**
 * A stretch of a text, and what comes in its place. Places count characters from 0.
 *
 * @param start the first character
 * @param end just past the last one
 * @param with what comes there; empty if it only goes
 */
record Edit(int start, int end, String with) {
  Edit {
    if (start > end) {
      throw new IllegalArgumentException("an edit ends where it starts or later: " + start);
    }
  }

  /** One that takes something away. */
  static Edit removal(int start, int end) {
    return new Edit(start, end, "");
  }
}

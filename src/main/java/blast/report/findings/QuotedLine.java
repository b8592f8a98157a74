package blast.report.findings;

import java.util.Arrays;

/**
 * A line of a file that messages quote, which knows where its columns are: many messages may quote
 * the same long line, and none of them walks along all of it.
 */
final class QuotedLine {
  static final QuotedLine NONE = of("");

  /** For so many code points each it is known where they begin. */
  private static final int STRIDE = 256;

  private final String text;
  private final boolean isBlank;
  private final int length;
  private final int[] starts;

  private QuotedLine(String text, int length, int[] starts) {
    this.text = text;
    this.isBlank = text.isBlank();
    this.length = length;
    this.starts = starts;
  }

  static QuotedLine of(String text) {
    int[] starts = new int[text.length() / STRIDE + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (count % STRIDE == 0) {
        starts[count / STRIDE] = i;
      }
      count++;
    }
    return new QuotedLine(text, count, Arrays.copyOf(starts, count / STRIDE + 1));
  }

  String text() {
    return text;
  }

  boolean isBlank() {
    return isBlank;
  }

  /** Where a column begins in the text; its end for those behind it. */
  int offset(int column) {
    int before = column - 1;
    return before >= length
        ? text.length()
        : text.offsetByCodePoints(starts[before / STRIDE], before % STRIDE);
  }
}

package blast.export.story;

import blast.export.drawing.TextStyle;
import blast.wording.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks texts into lines that fit a width, and cuts what is left over with …. Nothing unseen is in
 * them: whoever made them saw to that.
 */
final class FittedText {
  private FittedText() {}

  /**
   * The lines of a text.
   *
   * @param width in pixels
   * @param most how many lines there may be, from 1; the last is cut
   */
  static List<String> wrap(String text, TextStyle style, double width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    String[] words = text.strip().split(" +");
    for (int i = 0; i < words.length; i++) {
      String longer = line.isEmpty() ? words[i] : line + " " + words[i];
      if (line.isEmpty() || style.widthOf(longer) <= width) {
        line = longer;
      } else if (lines.size() < most - 1) {
        lines.add(cut(line, style, width));
        line = words[i];
      } else {
        line = longer;
      }
    }
    lines.add(cut(line, style, width));
    return lines;
  }

  /** As much of a text as fits on a line. */
  static String cut(String text, TextStyle style, double width) {
    if (style.widthOf(text) <= width) {
      return text;
    }
    int low = 1;
    int high = DisplayWidth.of(text);
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (style.widthOf(DisplayWidth.cut(text, middle)) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return DisplayWidth.cut(text, low);
  }
}

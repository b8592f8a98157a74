package blast.export.picture;

import blast.wording.DisplayWidth;
import blast.wording.Printable;
import java.util.ArrayList;
import java.util.List;

/** Users' words as a picture shows them: nothing unseen in them, and of bounded length. */
public final class Words {
  private Words() {}

  /** The text on one line, cut with … if it takes more columns. */
  public static String cut(String text, int columns) {
    return DisplayWidth.cut(harmless(text, columns), columns);
  }

  /** The text on a few lines, parted at blanks where there are some, and cut with …. */
  public static List<String> wrap(String text, int columns, int mostLines) {
    List<String> lines = new ArrayList<>();
    String rest = harmless(text, columns * mostLines).strip();
    while (lines.size() < mostLines - 1 && DisplayWidth.of(rest) > columns) {
      int end = lineEnd(rest, columns);
      if (end == 0) {
        break;
      }
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty() || lines.isEmpty()) {
      lines.add(DisplayWidth.cut(rest, columns));
    }
    return lines;
  }

  /** Where the last blank is that fits; else after a hyphen or the like; 0 if there is neither. */
  private static int lineEnd(String text, int columns) {
    int width = 0;
    int blank = 0;
    int hyphen = 0;
    for (int i = 0; i < text.length(); ) {
      int end = DisplayWidth.end(text, i);
      width += DisplayWidth.of(text, i, end);
      if (width > columns + 1) {
        break;
      }
      char code = text.charAt(i);
      i = end;
      if (code == ' ') {
        blank = i;
      } else if (width <= columns && (code == '-' || code == '/' || code == '.' || code == '_')) {
        hyphen = i;
      }
    }
    return blank > 0 ? blank : hyphen;
  }

  private static String harmless(String text, int columns) {
    // What is far too long is shortened first: a text may have a million characters.
    return Printable.of(text.substring(0, Math.min(text.length(), columns * 8)));
  }
}

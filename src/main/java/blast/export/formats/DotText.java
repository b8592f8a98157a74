package blast.export.formats;

import blast.wording.Printable;
import java.util.List;

/** The one place where text becomes DOT: always in double quotes, never as HTML. */
final class DotText {
  private DotText() {}

  /** A string of one line. */
  static String of(String text) {
    return '"' + escaped(text) + '"';
  }

  /** A string of several lines, in the middle of a box. */
  static String of(List<String> lines) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? "" : "\\n").append(escaped(lines.get(i)));
    }
    return text.append('"').toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); ) {
      i += append(text, i, escaped);
    }
    return escaped.toString();
  }

  /** Gives how many chars of the text it has taken. */
  private static int append(String text, int at, StringBuilder escaped) {
    switch (text.charAt(at)) {
      case '"' -> escaped.append("\\\"");
      // Graphviz would take it for the start of \N, \G and the like.
      case '\\' -> escaped.append("\\\\");
      case '\n' -> escaped.append("\\n");
      // Graphviz knows HTML's names for characters in any string.
      case '&' -> escaped.append("&amp;");
      default -> {
        return Printable.append(text, at, escaped);
      }
    }
    return 1;
  }
}

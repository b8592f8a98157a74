package blast.report.findings;

import blast.wording.Printable;

/**
 * A user's text in Markdown as GitHub and GitLab read it, in a cell of a table or within a line: it
 * is shown as it stands, and neither formats anything nor calls anybody.
 */
public final class MarkdownText {
  /** What marks something in a line; with a backslash before it, it marks nothing. */
  private static final String MARKS = "\\`*_{}[]|~$";

  /** More of a text than this, in code points, is cut with …. */
  static final int LONGEST = 200;

  /** Takes no room, and keeps a name after {@code @} and a number after {@code #} from linking. */
  private static final String NOTHING = "&#8203;";

  private MarkdownText() {}

  public static String of(String text) {
    return escaped(text, MARKS);
  }

  /** A text that isn't cut, however long it is. */
  public static String whole(String text) {
    StringBuilder escaped = new StringBuilder();
    Printable.of(text).codePoints().forEach(code -> append(escaped, code, MARKS));
    return escaped.toString();
  }

  /** A text between tags of HTML, where Markdown's marks mean nothing. */
  public static String inHtml(String text) {
    return escaped(text, "");
  }

  private static String escaped(String text, String marks) {
    StringBuilder escaped = new StringBuilder();
    cut(Printable.of(text)).codePoints().forEach(code -> append(escaped, code, marks));
    return escaped.toString();
  }

  /** The text up to so many code points, and … for the others. */
  public static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static void append(StringBuilder escaped, int code, String marks) {
    switch (code) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      case '@', '#' -> escaped.appendCodePoint(code).append(NOTHING);
      default -> {
        if (marks.indexOf(code) >= 0) {
          escaped.append('\\');
        }
        escaped.appendCodePoint(code);
      }
    }
  }

  /** A fence that none of the lines can end. */
  public static String fence(Iterable<String> lines) {
    int longest = 2;
    for (String line : lines) {
      int run = 0;
      for (int i = 0; i < line.length(); i++) {
        run = line.charAt(i) == '`' ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    return "`".repeat(longest + 1);
  }
}

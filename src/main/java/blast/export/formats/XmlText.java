package blast.export.formats;

import blast.text.Visibility;

/** The one place where text becomes XML. */
final class XmlText {
  private XmlText() {}

  /** The text as content or in an attribute; what XML 1.0 can't hold is shown as a blank. */
  static String of(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(code -> append(code, escaped));
    return escaped.toString();
  }

  private static void append(int code, StringBuilder escaped) {
    switch (code) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      case '\n' -> escaped.append("&#10;");
      case '\t' -> escaped.append("&#9;");
      case '\r' -> escaped.append("&#13;");
      default -> {
        switch (Visibility.of(code)) {
          case VISIBLE, BLANK, LINE_BREAK, UNASSIGNED -> escaped.appendCodePoint(code);
          case CONTROL -> escaped.append(code < ' ' ? " " : reference(code));
          case FORMAT, JOINER -> escaped.append(reference(code));
          case HALF_PAIR, NONCHARACTER -> escaped.append(' ');
        }
      }
    }
  }

  /** Present, but without steering whoever reads the source. */
  private static String reference(int code) {
    return "&#" + code + ";";
  }
}

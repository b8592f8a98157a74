package blast.wording;

import blast.text.Visibility;

/** The one place where text becomes XML. What XML 1.0 can't hold is shown as a blank. */
public final class XmlText {
  private XmlText() {}

  /** The text for anywhere in a document: as content, or in an attribute, however it is quoted. */
  public static String of(String text) {
    return escaped(text, "\"'");
  }

  /** The text as content of an element. */
  static String content(String text) {
    return escaped(text, "");
  }

  /** The text as the value of an attribute in double quotes. */
  static String attribute(String text) {
    return escaped(text, "\"");
  }

  private static String escaped(String text, String quotes) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            code -> {
              if ((code == '"' || code == '\'') && quotes.indexOf(code) < 0) {
                escaped.append((char) code);
              } else {
                append(code, escaped);
              }
            });
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

package blast.export.formats;

import blast.text.Joiners;
import blast.text.Visibility;
import java.util.List;
import java.util.Locale;

/**
 * The one place where text becomes Mermaid: in double quotes, with everything that Mermaid,
 * Markdown or HTML could take for theirs as a numbered entity.
 */
final class MermaidText {
  private static final String HARMLESS = " ,.'()/:%?!+-";

  private MermaidText() {}

  static String of(String line) {
    return of(List.of(line));
  }

  /** A string of several lines. */
  static String of(List<String> lines) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? "" : "<br/>");
      append(lines.get(i), text);
    }
    // Mermaid doesn't parse a box without a text, and a name may have nothing that can be seen.
    return text.append(text.length() == 1 ? " \"" : "\"").toString();
  }

  private static void append(String line, StringBuilder text) {
    // At the start of a line these would make a list.
    boolean isStart = true;
    for (int i = 0; i < line.length(); ) {
      int at = i;
      int code = line.codePointAt(i);
      i += Character.charCount(code);
      boolean isListMark = isStart && (code == '-' || code == '+' || code == '.' || code == ')');
      if (isKept(line, at, code) && !isListMark) {
        text.appendCodePoint(code);
      } else {
        text.append(entity(code));
      }
      isStart = isStart && code >= '0' && code <= '9';
    }
  }

  private static boolean isKept(String line, int at, int code) {
    return code < 0x80
        ? (code >= '0' && code <= '9')
            || (code >= 'A' && code <= 'Z')
            || (code >= 'a' && code <= 'z')
            || HARMLESS.indexOf(code) >= 0
        : !isUnseen(line, at, code);
  }

  private static String entity(int code) {
    return switch (Visibility.of(code)) {
      case VISIBLE, BLANK, UNASSIGNED -> "#" + code + ";";
      case CONTROL, LINE_BREAK, HALF_PAIR, NONCHARACTER -> " ";
      case FORMAT, JOINER -> "";
    };
  }

  private static boolean isUnseen(String line, int at, int code) {
    return switch (Visibility.of(code)) {
      case JOINER -> !Joiners.isMeant(line, at);
      case CONTROL, LINE_BREAK, FORMAT, HALF_PAIR, NONCHARACTER -> true;
      case VISIBLE, BLANK, UNASSIGNED -> false;
    };
  }

  /** A link in quotes; what could end the quotes or begin an entity is percent-encoded. */
  static String link(String url) {
    StringBuilder text = new StringBuilder("\"");
    url.codePoints()
        .forEach(
            code -> {
              if (code == '"'
                  || code == ';'
                  || code == '<'
                  || code == '>'
                  || code == '`'
                  || code == '\\') {
                text.append(String.format(Locale.ROOT, "%%%02X", code));
              } else {
                text.appendCodePoint(code);
              }
            });
    return text.append('"').toString();
  }

  /** A string in the YAML that may stand before a diagram. */
  static String yaml(String line) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < line.length(); ) {
      int code = line.codePointAt(i);
      if (code == '"' || code == '\\') {
        text.append('\\').appendCodePoint(code);
      } else if (isUnseen(line, i, code)) {
        text.append(' ');
      } else {
        text.appendCodePoint(code);
      }
      i += Character.charCount(code);
    }
    return text.append('"').toString();
  }
}

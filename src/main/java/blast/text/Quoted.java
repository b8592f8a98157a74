package blast.text;

import java.util.List;
import java.util.Locale;

/** Shows a user's text in a message: on one line, in single quotes, of bounded length. */
public final class Quoted {
  private static final int MOST = 80;
  private static final int MOST_LISTED = 5;

  private Quoted() {}

  /**
   * The text in quotes; control characters are shown as {@code \\u....}, long text is cut with ….
   */
  public static String of(String text) {
    StringBuilder quoted = new StringBuilder("'");
    int shown = 0;
    for (int i = 0; i < text.length(); shown++) {
      int code = text.codePointAt(i);
      if (shown == MOST) {
        quoted.append('…');
        break;
      }
      i += Character.charCount(code);
      if (isInvisible(code)) {
        quoted.append(String.format(Locale.ROOT, "\\u%04X", code));
      } else {
        quoted.appendCodePoint(code);
      }
    }
    return quoted.append('\'').toString();
  }

  /** Several texts in quotes: the first few, and how many more there are. */
  public static String list(List<String> texts) {
    StringBuilder listed = new StringBuilder();
    int shown = Math.min(MOST_LISTED, texts.size());
    for (int i = 0; i < shown; i++) {
      listed.append(i == 0 ? "" : ", ").append(of(texts.get(i)));
    }
    int more = texts.size() - shown;
    return more > 0
        ? listed.append(" and ").append(Digits.grouped(more)).append(" more").toString()
        : listed.toString();
  }

  /** Control characters, line separators, marks that turn the writing direction, and half pairs. */
  private static boolean isInvisible(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}

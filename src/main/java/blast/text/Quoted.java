package blast.text;

import java.util.Locale;

/** Shows a user's text in a message: on one line, in single quotes, of bounded length. */
public final class Quoted {
  private static final int MOST = 80;

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

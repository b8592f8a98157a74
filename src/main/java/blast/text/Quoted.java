package blast.text;

import java.util.List;

/** Shows a user's text in a message: on one line, in single quotes, of bounded length. */
public final class Quoted {
  private static final int MOST = 80;
  private static final int MOST_LISTED = 5;

  private Quoted() {}

  /**
   * The text in quotes; what can't be seen is shown as {@code \\u....}, long text is cut with ….
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
      boolean isShown = isShown(text, i, code);
      i += Character.charCount(code);
      if (isShown) {
        quoted.appendCodePoint(code);
      } else {
        quoted.append(Visibility.spelled(code));
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
        ? listed.append(" and ").append(Numbers.of(more)).append(" more").toString()
        : listed.toString();
  }

  /** Whether a character is shown as it is, and not spelled. */
  private static boolean isShown(String text, int at, int code) {
    return switch (Visibility.of(code)) {
      case VISIBLE -> true;
      // Other spaces look like the plain one, and aren't it.
      case BLANK -> code == ' ';
      case JOINER -> Joiners.isMeant(text, at);
      case CONTROL, LINE_BREAK, FORMAT, HALF_PAIR, NONCHARACTER, UNASSIGNED -> false;
    };
  }
}

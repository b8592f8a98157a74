package blast.wording;

import blast.text.Joiners;
import blast.text.Visibility;

/** Makes a user's text harmless for a terminal: what can't be seen is left out. */
public final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /**
   * The text on one line, without control characters and marks that turn the writing direction.
   * Joiners stay where the spelling needs them.
   */
  public static String of(String text) {
    boolean isHarmless = true;
    for (int i = 0; i < text.length() && isHarmless; i++) {
      char character = text.charAt(i);
      isHarmless =
          (character >= ' ' && character < 0x7F) || (character >= 0xAC00 && character < 0xD7A4);
    }
    if (isHarmless) {
      return text;
    }
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      i += append(text, i, printable);
    }
    return printable.toString();
  }

  /** Appends the character at an index of a text; gives how many chars of the text that is. */
  public static int append(String text, int at, StringBuilder printable) {
    int code = text.codePointAt(at);
    switch (Visibility.of(code)) {
      case VISIBLE, BLANK, UNASSIGNED -> printable.appendCodePoint(code);
      case CONTROL, LINE_BREAK -> printable.append(' ');
      case NONCHARACTER -> printable.append(REPLACEMENT);
      case JOINER -> printable.append(Joiners.isMeant(text, at) ? Character.toString(code) : "");
      case FORMAT, HALF_PAIR -> {}
    }
    return Character.charCount(code);
  }
}

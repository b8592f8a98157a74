package blast.wording;

import blast.text.Visibility;

/** Makes a user's text harmless for a terminal: what can't be seen is left out. */
public final class Printable {
  private Printable() {}

  /** The text on one line, without control characters and marks that turn the writing direction. */
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
    text.codePoints().forEach(code -> append(code, printable));
    return printable.toString();
  }

  /** One character of a text. */
  public static void append(int code, StringBuilder printable) {
    switch (Visibility.of(code)) {
      case VISIBLE, BLANK, NONCHARACTER, UNASSIGNED -> printable.appendCodePoint(code);
      case CONTROL, LINE_BREAK -> printable.append(' ');
      case FORMAT, JOINER, HALF_PAIR -> {}
    }
  }
}

package blast.wording;

import blast.text.Visibility;

/**
 * How many columns text takes in a terminal: wide characters two (Unicode Standard Annex 11, East
 * Asian Width), combining ones none.
 */
public final class DisplayWidth {
  private DisplayWidth() {}

  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int code = text.codePointAt(i);
      width += of(code);
      i += Character.charCount(code);
    }
    return width;
  }

  public static int of(int code) {
    if (code < 0x300) {
      return 1;
    }
    int type = Character.getType(code);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || isWidthless(code)) {
      return 0;
    }
    return isWide(code) ? 2 : 1;
  }

  private static boolean isWidthless(int code) {
    return switch (Visibility.of(code)) {
      case FORMAT, JOINER -> true;
      case VISIBLE, BLANK, CONTROL, LINE_BREAK, HALF_PAIR, NONCHARACTER, UNASSIGNED -> false;
    };
  }

  private static boolean isWide(int code) {
    return code >= 0x1100
        && (code <= 0x115F
            || (code >= 0x2E80 && code <= 0x303E)
            || (code >= 0x3041 && code <= 0xA4CF)
            || (code >= 0xA960 && code <= 0xA97F)
            || (code >= 0xAC00 && code <= 0xD7A3)
            || (code >= 0xF900 && code <= 0xFAFF)
            || (code >= 0xFE30 && code <= 0xFE6F)
            || (code >= 0xFF01 && code <= 0xFF60)
            || (code >= 0xFFE0 && code <= 0xFFE6)
            || (code >= 0x1F300 && code <= 0x1F64F)
            || (code >= 0x1F900 && code <= 0x1F9FF)
            || (code >= 0x20000 && code <= 0x3FFFD));
  }

  /** The text, cut with … if it is wider than {@code most}. */
  public static String cut(String text, int most) {
    if (of(text) <= most) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int width = 1;
    for (int i = 0; i < text.length(); ) {
      int code = text.codePointAt(i);
      width += of(code);
      if (width > most) {
        break;
      }
      kept.appendCodePoint(code);
      i += Character.charCount(code);
    }
    return kept.append('…').toString();
  }
}

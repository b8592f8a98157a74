package blast.wording;

import blast.text.CodeRanges;
import blast.text.Emoji;

/**
 * How many columns text takes in a terminal: wide characters two (Unicode Standard Annex 11, East
 * Asian Width, Unicode 17), combining ones none. An emoji takes two, of however many characters it
 * is made (Unicode Technical Standard 51).
 */
public final class DisplayWidth {
  private static final int JOINER = 0x200D;
  private static final int AS_EMOJI = 0xFE0F;

  private static final CodeRanges WIDE =
      new CodeRanges(
          0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3,
          0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F,
          0x268A, 0x268F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4,
          0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5,
          0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C,
          0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0,
          0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x2E99, 0x2E9B,
          0x2EF3, 0x2F00, 0x2FD5, 0x2FF0, 0x303E, 0x3041, 0x3096, 0x3099, 0x30FF, 0x3105, 0x312F,
          0x3131, 0x318E, 0x3190, 0x31E5, 0x31EF, 0x321E, 0x3220, 0x3247, 0x3250, 0xA48C, 0xA490,
          0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE52,
          0xFE54, 0xFE66, 0xFE68, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x16FE4, 0x16FF0,
          0x16FF6, 0x17000, 0x18CD5, 0x18CFF, 0x18D1E, 0x18D80, 0x18DF2, 0x1AFF0, 0x1AFF3, 0x1AFF5,
          0x1AFFB, 0x1AFFD, 0x1AFFE, 0x1B000, 0x1B122, 0x1B132, 0x1B132, 0x1B150, 0x1B152, 0x1B155,
          0x1B155, 0x1B164, 0x1B167, 0x1B170, 0x1B2FB, 0x1D300, 0x1D356, 0x1D360, 0x1D376, 0x1F004,
          0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F202, 0x1F210,
          0x1F23B, 0x1F240, 0x1F248, 0x1F250, 0x1F251, 0x1F260, 0x1F265, 0x1F300, 0x1F320, 0x1F32D,
          0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0,
          0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF,
          0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4,
          0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5,
          0x1F6D8, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0,
          0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FA7C, 0x1FA80,
          0x1FA8A, 0x1FA8E, 0x1FAC6, 0x1FAC8, 0x1FAC8, 0x1FACD, 0x1FADC, 0x1FADF, 0x1FAEA, 0x1FAEF,
          0x1FAF8, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD);

  private DisplayWidth() {}

  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int end = end(text, i);
      width += of(text, i, end);
      i = end;
    }
    return width;
  }

  /**
   * Where what is seen as one character ends: it has a base, and what is set on it or joined to it.
   *
   * @param start the index of its base
   */
  public static int end(String text, int start) {
    int base = text.codePointAt(start);
    int i = start + Character.charCount(base);
    boolean isJoined = false;
    while (i < text.length()) {
      char plain = text.charAt(i);
      if (plain < 0x300) {
        return i;
      }
      int code = text.codePointAt(i);
      boolean isPicture = (isJoined && Emoji.isPicture(code)) || Emoji.isSkinTone(code);
      boolean isPartOfIt =
          isWidthless(code)
              || (isPicture && Emoji.isPicture(base))
              || (Emoji.isFlagLetter(base) && Emoji.isFlagLetter(code) && i == start + 2);
      if (!isPartOfIt) {
        return i;
      }
      isJoined = code == JOINER;
      i += Character.charCount(code);
    }
    return i;
  }

  /** The columns of one character as it is seen, from its base to its end. */
  public static int of(String text, int start, int end) {
    int base = text.codePointAt(start);
    int width = ofBase(base);
    int i = start + Character.charCount(base);
    if (width != 1 || i == end) {
      return width;
    }
    boolean isEmoji = Emoji.isBase(base);
    while (i < end) {
      int code = text.codePointAt(i);
      i += Character.charCount(code);
      if ((isEmoji && code == AS_EMOJI) || Emoji.isSkinTone(code) || Emoji.isFlagLetter(code)) {
        return 2;
      }
    }
    return 1;
  }

  private static int ofBase(int code) {
    return code < 0x300 ? 1 : isWidthless(code) ? 0 : WIDE.contains(code) ? 2 : 1;
  }

  /** Whether it takes no column of its own: it is set on what is before it, or isn't seen. */
  private static boolean isWidthless(int code) {
    if (code < 0x300) {
      return false;
    }
    int type = Character.getType(code);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || isInnerJamo(code);
  }

  /** A vowel or final consonant that is drawn into the Korean syllable that it is a part of. */
  private static boolean isInnerJamo(int code) {
    return (code >= 0x1160 && code <= 0x11FF)
        || (code >= 0xD7B0 && code <= 0xD7C6)
        || (code >= 0xD7CB && code <= 0xD7FB);
  }

  /** The text, cut with … if it is wider than {@code most}. */
  public static String cut(String text, int most) {
    if (of(text) <= most) {
      return text;
    }
    int width = 1;
    int i = 0;
    while (i < text.length()) {
      int end = end(text, i);
      width += of(text, i, end);
      if (width > most) {
        break;
      }
      i = end;
    }
    return text.substring(0, i) + '…';
  }
}

package blast.text;

/**
 * What a character does to whoever sees a text: the one notion of what can't be seen, or turns the
 * writing direction, which everything that writes a user's text asks. Each writer says by itself
 * what becomes of each class: whether it is left out, shown as a blank, or spelled.
 *
 * <p>The classes follow the Unicode Standard's general categories (chapter 4.5).
 */
public enum Visibility {
  /** A letter, digit, mark or symbol; and what is for private use, as fonts may show it. */
  VISIBLE,
  /** A space, of whatever width. */
  BLANK,
  /** A control code, which moves a terminal's cursor or colours it; line ends and tabs too. */
  CONTROL,
  /** The separator of lines, or of paragraphs. */
  LINE_BREAK,
  /** Takes no room and changes its neighbours or hides: it turns the direction, or tags. */
  FORMAT,
  /**
   * The joiner and non-joiner of no width, without which some languages can't be spelled: {@link
   * Joiners} tells where they belong.
   */
  JOINER,
  /** Half of a pair of surrogates, which is no character by itself. */
  HALF_PAIR,
  /** One of the 66 that never will be a character, such as U+FFFE and U+FFFF. */
  NONCHARACTER,
  /** No character yet, as far as the Java that runs knows. */
  UNASSIGNED;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** The class of a code point. */
  public static Visibility of(int code) {
    return switch (Character.getType(code)) {
      case Character.SPACE_SEPARATOR -> BLANK;
      case Character.CONTROL -> CONTROL;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> LINE_BREAK;
      case Character.FORMAT ->
          code == ZERO_WIDTH_JOINER || code == ZERO_WIDTH_NON_JOINER ? JOINER : FORMAT;
      case Character.SURROGATE -> HALF_PAIR;
      case Character.UNASSIGNED -> isNoncharacter(code) ? NONCHARACTER : UNASSIGNED;
      default -> VISIBLE;
    };
  }

  /** The last two of each plane, and a block in the first (chapter 23.7). */
  private static boolean isNoncharacter(int code) {
    return (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
  }

  /** Whether such a character can change how the text around it is shown, or what is around it. */
  public boolean steers() {
    return switch (this) {
      case CONTROL, LINE_BREAK, FORMAT, JOINER -> true;
      case VISIBLE, BLANK, HALF_PAIR, NONCHARACTER, UNASSIGNED -> false;
    };
  }

  /** A code point as messages spell it: {@code \\u200B}, of four digits or more. */
  public static String spelled(int code) {
    StringBuilder spelled = new StringBuilder("\\u");
    int first = code > 0xFFFFF ? 20 : code > 0xFFFF ? 16 : 12;
    for (int shift = first; shift >= 0; shift -= 4) {
      spelled.append("0123456789ABCDEF".charAt(code >> shift & 15));
    }
    return spelled.toString();
  }
}

package blast.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a joiner or non-joiner of no width belongs to the spelling: in scripts whose letters join,
 * or form clusters, and between the pictures of an emoji. Anywhere else it only hides.
 *
 * <p>After the rules for identifiers (Unicode Standard Annex 31, section 2.3), but somewhat wider:
 * a name may end in a letter that is shown as if another followed.
 */
public final class Joiners {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ADLAM,
          UnicodeScript.ARABIC,
          UnicodeScript.BALINESE,
          UnicodeScript.BENGALI,
          UnicodeScript.CHAKMA,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GRANTHA,
          UnicodeScript.GUJARATI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.HANIFI_ROHINGYA,
          UnicodeScript.JAVANESE,
          UnicodeScript.KANNADA,
          UnicodeScript.KHMER,
          UnicodeScript.MALAYALAM,
          UnicodeScript.MANDAIC,
          UnicodeScript.MEETEI_MAYEK,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.MYANMAR,
          UnicodeScript.NEWA,
          UnicodeScript.NKO,
          UnicodeScript.ORIYA,
          UnicodeScript.PHAGS_PA,
          UnicodeScript.SHARADA,
          UnicodeScript.SINHALA,
          UnicodeScript.SUNDANESE,
          UnicodeScript.SYLOTI_NAGRI,
          UnicodeScript.SYRIAC,
          UnicodeScript.TAI_THAM,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.TIBETAN,
          UnicodeScript.TIRHUTA);

  private Joiners() {}

  /** Whether the joiner that stands at an index of a text belongs there. */
  public static boolean isMeant(String text, int at) {
    int base = base(text, at);
    if (base < 0) {
      return false;
    }
    boolean isJoiner = text.charAt(at) == ZERO_WIDTH_JOINER;
    int next = at + 1 < text.length() ? text.codePointAt(at + 1) : ' ';
    return Emoji.isPicture(base)
        ? isJoiner && Emoji.isPicture(next)
        : Character.isLetter(base)
            && JOINING.contains(UnicodeScript.of(base))
            && (isJoiner || isOfWord(next));
  }

  private static boolean isOfWord(int code) {
    return Character.isLetterOrDigit(code) || isMark(code);
  }

  /** What the marks before an index stand on; -1 if on nothing. */
  private static int base(String text, int at) {
    int i = at;
    while (i > 0) {
      int code = text.codePointBefore(i);
      i -= Character.charCount(code);
      if (!isMark(code) && !Emoji.isSkinTone(code)) {
        return code;
      }
    }
    return -1;
  }

  private static boolean isMark(int code) {
    return switch (Character.getType(code)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}

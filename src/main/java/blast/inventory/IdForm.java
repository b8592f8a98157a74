package blast.inventory;

import blast.PublicApi;
import java.util.Optional;

/**
 * What an id is made of: a letter or digit of any script, then letters, digits, {@code . _ - / @ :}
 * and, outside ASCII, accents and vowel signs.
 */
@PublicApi
public final class IdForm {
  /** Characters in the longest id. */
  public static final int LONGEST = 200;

  private IdForm() {}

  /** What can be wrong with an id. */
  public enum Flaw {
    /** There is nothing. */
    EMPTY,
    /** It has more than {@link #LONGEST} characters. */
    TOO_LONG,
    /** It begins with what ids don't begin with. */
    BEGINNING,
    /** It contains what ids don't contain. */
    CHARACTER
  }

  /**
   * Something that is wrong with an id.
   *
   * @param flaw what
   * @param at the index of the character, if it is one
   */
  public record Wrong(Flaw flaw, int at) {}

  /** What is wrong with an id; empty if nothing is. */
  public static Optional<Wrong> wrong(String id) {
    if (id.isEmpty()) {
      return Optional.of(new Wrong(Flaw.EMPTY, 0));
    }
    if (id.length() > LONGEST && id.codePointCount(0, id.length()) > LONGEST) {
      return Optional.of(new Wrong(Flaw.TOO_LONG, 0));
    }
    for (int i = 0; i < id.length(); ) {
      int code = id.codePointAt(i);
      if (i == 0 ? !Character.isLetterOrDigit(code) : !isInner(code)) {
        return Optional.of(new Wrong(i == 0 ? Flaw.BEGINNING : Flaw.CHARACTER, i));
      }
      i += Character.charCount(code);
    }
    return Optional.empty();
  }

  /** Whether an entry of that key is there for anchors and for other tools. */
  public static boolean isIgnored(String key) {
    return key.startsWith("x-");
  }

  /** Whether a character may stand in an id, after its first one. */
  public static boolean isInner(int code) {
    if (code < 0x80) {
      return (code >= 'a' && code <= 'z')
          || (code >= 'A' && code <= 'Z')
          || (code >= '0' && code <= '9')
          || "._-/@:".indexOf(code) >= 0;
    }
    return Character.isLetterOrDigit(code) || isCombining(code);
  }

  /** Vowel signs and accents, without which many scripts can't write a word. */
  private static boolean isCombining(int code) {
    return switch (Character.getType(code)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }
}

package blast.lint.rule;

import blast.diagnostic.LookAlikes;
import blast.inventory.Inventory;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What of an id is told apart at a glance: not its case, not its separators, not which of several
 * codes writes a letter. A separator between two digits stays, since {@code web-1-11} and {@code
 * web-11-1} are two machines; which one it is doesn't matter.
 */
final class Likeness {
  private static final String SEPARATORS = "._-/@:";
  private static final int FIRST_BEYOND_ASCII = 128;

  private Likeness() {}

  /** A text that is the same for ids that look alike. */
  static String of(String id) {
    return withoutSeparators(folded(id));
  }

  /**
   * The same for letters beyond ASCII that look like others. They are told by their lower case,
   * which keeps the scripts further apart.
   */
  static String ofLooks(String id) {
    String lower = Normalizer.normalize(id, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return withoutSeparators(LookAlikes.skeletonBeyondAscii(lower));
  }

  /** Whether no id has other letters than those of ASCII: its looks then tell no more than it. */
  static boolean areAscii(Inventory inventory) {
    for (int node = 0; node < inventory.size(); node++) {
      if (!isAscii(inventory.id(node))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) >= FIRST_BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String withoutSeparators(String folded) {
    StringBuilder likeness = new StringBuilder(folded.length());
    boolean isParted = false;
    boolean afterDigit = false;
    for (int i = 0; i < folded.length(); ) {
      int code = folded.codePointAt(i);
      i += Character.charCount(code);
      if (SEPARATORS.indexOf(code) >= 0) {
        isParted = true;
        continue;
      }
      boolean isDigit = Character.isDigit(code);
      if (isParted && afterDigit && isDigit) {
        likeness.append('-');
      }
      likeness.appendCodePoint(code);
      isParted = false;
      afterDigit = isDigit;
    }
    return likeness.toString();
  }

  /**
   * The id in compatibility form and without case (Unicode Standard, section 3.13): upper case
   * comes last, because its letters don't depend on their neighbours, as the lower case of Σ does.
   */
  private static String folded(String id) {
    if (isAscii(id)) {
      return id.toUpperCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(id, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower.toUpperCase(Locale.ROOT), Normalizer.Form.NFKC);
  }
}

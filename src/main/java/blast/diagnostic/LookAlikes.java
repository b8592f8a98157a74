package blast.diagnostic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Names that look alike, though they are written with different characters: two that have the same
 * skeleton (Unicode Technical Standard 39, section 4).
 */
public final class LookAlikes {
  private static final int FIRST_BEYOND_ASCII = 128;

  /** So many characters are spelled where two names differ. */
  private static final int MOST_SPELLED = 2;

  private LookAlikes() {}

  /** A text that is the same for names that look alike. */
  public static String skeleton(String name) {
    return skeleton(name, 0);
  }

  /** The same, but letters and digits of ASCII are told apart, as people do who choose ids. */
  public static String skeletonBeyondAscii(String name) {
    return skeleton(name, FIRST_BEYOND_ASCII);
  }

  private static String skeleton(String name, int first) {
    boolean isAscii = isAscii(name);
    if (isAscii && first > 0) {
      return name;
    }
    String parts = isAscii ? name : decomposed(name);
    StringBuilder skeleton = new StringBuilder(parts.length());
    for (int at = 0; at < parts.length(); ) {
      int code = parts.codePointAt(at);
      if (code < first) {
        skeleton.append((char) code);
      } else {
        skeleton.append(Confusables.look(code));
      }
      at += Character.charCount(code);
    }
    return isAscii ? skeleton.toString() : decomposed(skeleton.toString());
  }

  private static boolean isAscii(String name) {
    int at = 0;
    while (at < name.length() && name.charAt(at) < FIRST_BEYOND_ASCII) {
      at++;
    }
    return at == name.length();
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD);
  }

  /** Whether two names can't be told apart by looking at them. */
  static boolean areAlike(String one, String other) {
    return !one.equals(other) && skeleton(one).equals(skeleton(other));
  }

  /**
   * Where two names first differ, for whoever sees no difference: {@code it has U+0430 CYRILLIC
   * SMALL LETTER A, that one a}; empty if anybody can see it.
   *
   * @param subject what the first one is called, such as {@code it}
   */
  public static Optional<String> difference(String subject, String one, String other) {
    if (!areAlike(one, other)) {
      return Optional.empty();
    }
    int[] first = one.codePoints().toArray();
    int[] second = other.codePoints().toArray();
    int from = Math.max(0, Arrays.mismatch(first, second));
    if (from > 0 && (isMark(first, from) || isMark(second, from))) {
      from--;
    }
    int same = sameAtEnd(first, second, from);
    boolean isNamed = !decomposed(one).equals(decomposed(other));
    return Optional.of(
        subject
            + " has "
            + spelled(first, from, first.length - same, isNamed)
            + ", that one "
            + spelled(second, from, second.length - same, isNamed));
  }

  private static int sameAtEnd(int[] first, int[] second, int from) {
    int same = 0;
    int most = Math.min(first.length, second.length) - from;
    while (same < most && first[first.length - 1 - same] == second[second.length - 1 - same]) {
      same++;
    }
    return same;
  }

  private static boolean isMark(int[] codes, int at) {
    return at < codes.length && Character.getType(codes[at]) == Character.NON_SPACING_MARK;
  }

  /** The first characters of a stretch, with the marks on them. */
  private static String spelled(int[] codes, int from, int to, boolean isNamed) {
    StringJoiner spelled = new StringJoiner(" + ");
    int end = to - from > MOST_SPELLED ? from + 1 : to;
    while (end > from && end < to && isMark(codes, end)) {
      end++;
    }
    for (int i = from; i < end; i++) {
      spelled.add(spelled(codes[i], isNamed));
    }
    return end > from ? spelled.toString() : "nothing";
  }

  private static String spelled(int code, boolean isNamed) {
    if (code > ' ' && code < 0x7F) {
      return Character.toString(code);
    }
    String hex = Integer.toHexString(code).toUpperCase(Locale.ROOT);
    String number = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    String name = isNamed ? Character.getName(code) : null;
    return name == null ? number : number + " " + name;
  }
}

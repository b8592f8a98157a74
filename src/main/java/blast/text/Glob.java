package blast.text;

/**
 * A name, or a pattern of names: {@code *} stands for any characters, none among them, and {@code
 * ?} for exactly one.
 */
public final class Glob {
  private static final int NOWHERE = -1;

  private final String text;
  private final int[] pattern;
  private final boolean isPattern;

  private Glob(String text) {
    this.text = text;
    this.pattern = text.codePoints().toArray();
    this.isPattern = isPattern(text);
  }

  /** The pattern that a text means. */
  public static Glob of(String text) {
    return new Glob(text);
  }

  /** Whether a text has a character that stands for others, and is no plain name. */
  public static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /**
   * Whether the whole of a name fits. Only the last star is ever tried again, for what fits with an
   * earlier one longer fits with the last one longer: the time is at most that of the two lengths
   * multiplied.
   */
  public boolean fits(String name) {
    if (!isPattern) {
      return text.equals(name);
    }
    int at = 0;
    int next = 0;
    int star = NOWHERE;
    int starAt = 0;
    while (at < name.length()) {
      int code = name.codePointAt(at);
      if (next < pattern.length && pattern[next] == '*') {
        star = next++;
        starAt = at;
      } else if (next < pattern.length && (pattern[next] == '?' || pattern[next] == code)) {
        next++;
        at += Character.charCount(code);
      } else if (star != NOWHERE) {
        next = star + 1;
        starAt += Character.charCount(name.codePointAt(starAt));
        at = starAt;
      } else {
        return false;
      }
    }
    while (next < pattern.length && pattern[next] == '*') {
      next++;
    }
    return next == pattern.length;
  }

  @Override
  public String toString() {
    return text;
  }
}

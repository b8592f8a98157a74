package blast.text;

import java.util.Locale;

/**
 * How far names are from one that was written.
 *
 * <p>The distance is the restricted Damerau–Levenshtein distance (Damerau 1964): insertions,
 * deletions, substitutions and swaps of neighbours each cost 1. Names further away than a third of
 * the length are not offered: a wild guess is worse than none.
 */
final class Closeness {
  static final int FAR = Integer.MAX_VALUE;

  /** Nobody misspells a name this long. */
  private static final int LONGEST = 300;

  private final String wanted;
  private final String folded;
  private final int limit;
  private final long letters;

  Closeness(String wanted) {
    this.wanted = wanted;
    this.folded = fold(wanted);
    this.limit = Math.max(1, Math.min(4, (wanted.length() + 1) / 3));
    this.letters = letters(folded);
  }

  static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What was written, without case. */
  String folded() {
    return folded;
  }

  /** Whether anything is to be offered for so long a name. */
  boolean isHopeless() {
    return wanted.length() > LONGEST;
  }

  /** A bit for each letter that occurs, whatever its case; different letters may share one. */
  static long letters(String name) {
    long letters = 0;
    for (int i = 0; i < name.length(); i++) {
      letters |= 1L << (Character.toLowerCase(name.charAt(i)) & 63);
    }
    return letters;
  }

  /**
   * Whether a name with these letters can be near, or begin with what was written; this rules out
   * nearly all names at once.
   */
  boolean mayBe(long other) {
    // Each edit adds or removes two letters at the most.
    return Long.bitCount(letters ^ other) <= 2 * limit || (letters & ~other) == 0;
  }

  /**
   * The distance of a name, one more than the limit if it begins with what was written, or {@link
   * #FAR}. The very name that was written is far: offering it helps nobody.
   */
  int to(String name) {
    if (name.equals(wanted)) {
      return FAR;
    }
    int distance = distance(name, limit);
    if (distance <= limit) {
      return distance;
    }
    boolean continues =
        folded.length() >= 3
            && name.length() > folded.length()
            && name.regionMatches(true, 0, folded, 0, folded.length());
    return continues ? limit + 1 : FAR;
  }

  /** Whether a name is at most one edit away. */
  boolean isNext(String name) {
    return !name.equals(wanted) && distance(name, 1) <= 1;
  }

  /** The distance after folding case, or a number over {@code most} as soon as it exceeds it. */
  private int distance(String name, int most) {
    if (Math.abs(folded.length() - name.length()) > most) {
      return most + 1;
    }
    String other = fold(name);
    int from = 0;
    int end = folded.length();
    int otherEnd = other.length();
    // What both begin and end with takes no edit.
    while (end > 0 && otherEnd > 0 && folded.charAt(end - 1) == other.charAt(otherEnd - 1)) {
      end--;
      otherEnd--;
    }
    while (from < end && from < otherEnd && folded.charAt(from) == other.charAt(from)) {
      from++;
    }
    return from == end || from == otherEnd
        ? Math.max(end, otherEnd) - from
        : distance(folded.substring(from, end), other.substring(from, otherEnd), most);
  }

  private static int distance(String one, String other, int most) {
    int[] beforePrevious = new int[other.length() + 1];
    int[] previous = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      current[0] = i;
      int best = i;
      for (int j = 1; j <= other.length(); j++) {
        int substitution = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int cost =
            Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + substitution);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          cost = Math.min(cost, beforePrevious[j - 2] + 1);
        }
        current[j] = cost;
        best = Math.min(best, cost);
      }
      if (best > most) {
        return most + 1;
      }
      int[] reused = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = reused;
    }
    return previous[other.length()];
  }
}

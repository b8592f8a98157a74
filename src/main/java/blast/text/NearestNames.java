package blast.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known names that a misspelt one probably meant.
 *
 * <p>The distance is the restricted Damerau–Levenshtein distance (Damerau 1964): insertions,
 * deletions, substitutions and swaps of neighbours each cost 1. Names further away than a third of
 * their length are not offered: a wild guess is worse than none.
 */
public final class NearestNames {
  private static final int MOST = 3;

  /** Nobody misspells a name this long. */
  private static final int LONGEST = 300;

  private NearestNames() {}

  private record Candidate(String name, int distance) {}

  /**
   * The known names nearest to {@code wanted}, nearest first, at most three; names at the same
   * distance in alphabetical order. Case differences and names that start with {@code wanted} count
   * as near.
   */
  public static List<String> of(String wanted, Iterable<String> known) {
    if (wanted.length() > LONGEST) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    String folded = wanted.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, Math.min(4, (wanted.length() + 1) / 3));
    long letters = letters(folded);
    for (String name : known) {
      // Each edit adds or removes two letters at the most; this rules out nearly all names.
      boolean isFar = Long.bitCount(letters ^ letters(name)) > 2 * limit;
      int distance = isFar ? limit + 1 : distance(folded, name, limit);
      if (distance <= limit) {
        candidates.add(new Candidate(name, distance));
      } else if (folded.length() >= 3
          && name.length() > folded.length()
          && name.regionMatches(true, 0, folded, 0, folded.length())) {
        candidates.add(new Candidate(name, limit + 1));
      }
    }
    int best = candidates.stream().mapToInt(Candidate::distance).min().orElse(0);
    return candidates.stream()
        .filter(candidate -> candidate.distance() <= best + 1)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  /** A bit for each letter that occurs, whatever its case; different letters may share one. */
  private static long letters(String name) {
    long letters = 0;
    for (int i = 0; i < name.length(); i++) {
      letters |= 1L << (Character.toLowerCase(name.charAt(i)) & 63);
    }
    return letters;
  }

  /** The distance after folding case, or a number over {@code limit} as soon as it exceeds it. */
  private static int distance(String folded, String name, int limit) {
    if (Math.abs(folded.length() - name.length()) > limit) {
      return limit + 1;
    }
    String other = name.toLowerCase(Locale.ROOT);
    int[] beforePrevious = new int[other.length() + 1];
    int[] previous = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= folded.length(); i++) {
      current[0] = i;
      int best = i;
      for (int j = 1; j <= other.length(); j++) {
        int substitution = folded.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int cost =
            Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + substitution);
        if (i > 1
            && j > 1
            && folded.charAt(i - 1) == other.charAt(j - 2)
            && folded.charAt(i - 2) == other.charAt(j - 1)) {
          cost = Math.min(cost, beforePrevious[j - 2] + 1);
        }
        current[j] = cost;
        best = Math.min(best, cost);
      }
      if (best > limit) {
        return limit + 1;
      }
      int[] reused = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = reused;
    }
    return previous[other.length()];
  }

  /** The hint that offers them: {@code did you mean 'a' or 'b'?}; empty if there are none. */
  public static Optional<String> hint(List<String> names) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("did you mean ");
    for (int i = 0; i < names.size(); i++) {
      String separator = i == 0 ? "" : i == names.size() - 1 ? " or " : ", ";
      text.append(separator).append(Quoted.of(names.get(i)));
    }
    return Optional.of(text.append('?').toString());
  }
}

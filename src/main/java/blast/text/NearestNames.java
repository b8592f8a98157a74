package blast.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the known names that a misspelt one probably meant, and offers them. */
public final class NearestNames {
  private static final int MOST = 3;

  private NearestNames() {}

  /** A name that may have been meant, and how far it is. */
  record Candidate(String name, int distance) {}

  /**
   * The known names nearest to {@code wanted}, nearest first, at most three; names at the same
   * distance in alphabetical order. Case differences and names that start with {@code wanted} count
   * as near; {@code wanted} itself is never among them.
   */
  public static List<String> of(String wanted, Iterable<String> known) {
    Closeness closeness = new Closeness(wanted);
    if (closeness.isHopeless()) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (String name : known) {
      int distance = closeness.mayBe(Closeness.letters(name)) ? closeness.to(name) : Closeness.FAR;
      if (distance != Closeness.FAR) {
        candidates.add(new Candidate(name, distance));
      }
    }
    return ranked(candidates);
  }

  /** The best few of some candidates, none much worse than the best. */
  static List<String> ranked(List<Candidate> candidates) {
    int best = candidates.stream().mapToInt(Candidate::distance).min().orElse(0);
    return candidates.stream()
        .filter(candidate -> candidate.distance() <= best + 1)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
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

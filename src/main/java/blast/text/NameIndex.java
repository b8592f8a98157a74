package blast.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Known names, among which those that misspelt ones probably meant are looked for many times.
 *
 * <p>The first searches compare with every name, as {@link NearestNames} does. What they cost is
 * counted, and when it has come to a limit, only names one edit away are found, by the deletion
 * that both have in common (Mor and Fraenkel 1982). So the time is a constant, and for each name
 * and each search beyond it little more than its length.
 */
public final class NameIndex {
  /** Comparisons of letters, and those of distances, which cost more. */
  private static final long MOST_WORK = 10_000_000;

  private static final int WORK_OF_DISTANCE = 20;

  /** Names that share their deletion with a written one and are looked at for it. */
  private static final int MOST_CHECKED = 200;

  /** Deletions that are kept: a hint is not worth more memory. */
  private static final int MOST_DELETIONS = 4_000_000;

  private static final long LOWER_HALF = 0xFFFF_FFFFL;
  private static final int BASE = 0x01000193;

  private final List<String> names;
  private final long[] letters;
  private long[] deletions = new long[0];
  private boolean hasDeletions;
  private long work;

  private NameIndex(List<String> names) {
    this.names = names;
    this.letters = names.stream().mapToLong(Closeness::letters).toArray();
  }

  /** An index of these names. */
  public static NameIndex of(List<String> names) {
    return new NameIndex(List.copyOf(names));
  }

  /**
   * The known names nearest to {@code wanted}, as {@link NearestNames} ranks them; neither {@code
   * wanted} itself nor one name that would make no sense.
   *
   * @param except the name that isn't offered; empty if all may be
   */
  public List<String> nearest(String wanted, String except) {
    Closeness closeness = new Closeness(wanted);
    if (closeness.isHopeless()) {
      return List.of();
    }
    List<NearestNames.Candidate> candidates =
        work < MOST_WORK ? compared(closeness, except) : next(closeness, except);
    return NearestNames.ranked(candidates);
  }

  private List<NearestNames.Candidate> compared(Closeness closeness, String except) {
    List<NearestNames.Candidate> candidates = new ArrayList<>();
    work += names.size();
    for (int i = 0; i < letters.length; i++) {
      if (closeness.mayBe(letters[i])) {
        String name = names.get(i);
        work += WORK_OF_DISTANCE;
        int distance = closeness.to(name);
        if (distance != Closeness.FAR && !name.equals(except)) {
          candidates.add(new NearestNames.Candidate(name, distance));
        }
      }
    }
    return candidates;
  }

  /** Those one edit away. */
  private List<NearestNames.Candidate> next(Closeness closeness, String except) {
    if (!hasDeletions) {
      deletions = deletions();
      hasDeletions = true;
    }
    Set<String> found = new LinkedHashSet<>();
    int checked = 0;
    for (int hash : hashes(closeness.folded())) {
      int at = firstOf(hash);
      while (at < deletions.length
          && (int) (deletions[at] >>> 32) == hash
          && checked < MOST_CHECKED) {
        String name = names.get((int) (deletions[at] & LOWER_HALF));
        if (closeness.isNext(name) && !name.equals(except)) {
          found.add(name);
        }
        at++;
        checked++;
      }
    }
    List<NearestNames.Candidate> candidates = new ArrayList<>();
    found.forEach(name -> candidates.add(new NearestNames.Candidate(name, 1)));
    return candidates;
  }

  private int firstOf(int hash) {
    int at = Arrays.binarySearch(deletions, (hash & LOWER_HALF) << 32);
    return at < 0 ? -at - 1 : at;
  }

  /** Hashes of all names and their deletions, each with the number of its name, in order. */
  private long[] deletions() {
    long[] all = new long[1024];
    int size = 0;
    for (int name = 0; name < names.size() && size < MOST_DELETIONS; name++) {
      int[] hashes = hashes(Closeness.fold(names.get(name)));
      if (size + hashes.length > all.length) {
        all = Arrays.copyOf(all, Math.max(size + hashes.length, all.length * 2));
      }
      for (int hash : hashes) {
        all[size++] = (hash & LOWER_HALF) << 32 | name;
      }
    }
    long[] sorted = Arrays.copyOf(all, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The hash of a text, and of the text without each of its characters. */
  private static int[] hashes(String text) {
    int length = text.length();
    int[] ends = new int[length + 1];
    int[] powers = new int[length + 1];
    powers[0] = 1;
    for (int i = length - 1; i >= 0; i--) {
      powers[length - i] = powers[length - i - 1] * BASE;
      ends[i] = (text.charAt(i) + 1) * powers[length - i - 1] + ends[i + 1];
    }
    int[] hashes = new int[length + 1];
    int count = 0;
    hashes[count++] = ends[0];
    int beginning = 0;
    for (int i = 0; i < length; i++) {
      // Of equal neighbours it doesn't matter which is left out.
      if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
        hashes[count++] = beginning * powers[length - i - 1] + ends[i + 1];
      }
      beginning = beginning * BASE + text.charAt(i) + 1;
    }
    return Arrays.copyOf(hashes, count);
  }
}

package blast.cli.run;

import blast.text.Glob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of files that are left out of folders. One without a slash is matched with the name of a
 * file or of a folder above it, however deep; one with a slash with the path inside the folder of
 * the inventory, or with a folder above it: {@code *} stands for what has no slash, {@code **} for
 * any number of folders. Whoever writes an inventory can't make matching slow: the time is at most
 * that of the lengths multiplied.
 */
final class Exclusions {
  private static final String ANY_FOLDERS = "**";

  /** One pattern, name by name. */
  private record Exclusion(List<Glob> names, boolean isOfNames) {
    static Exclusion of(String pattern) {
      String trimmed = pattern.replaceFirst("^(\\./)+", "").replaceFirst("/+$", "");
      List<Glob> names = new ArrayList<>();
      for (String name : trimmed.split("/+", -1)) {
        names.add(Glob.of(name));
      }
      return new Exclusion(names, names.size() == 1);
    }

    /** Whether a file is meant, or a folder above it. */
    boolean covers(List<String> path) {
      if (isOfNames) {
        return path.stream().anyMatch(names.get(0)::fits);
      }
      boolean[] reached = new boolean[names.size() + 1];
      reached[0] = true;
      skipFolders(reached);
      for (String name : path) {
        reached = after(reached, name);
        if (reached[names.size()]) {
          return true;
        }
      }
      return false;
    }

    /** How much of the pattern can have been matched when one more name has been. */
    private boolean[] after(boolean[] before, String name) {
      boolean[] reached = new boolean[before.length];
      for (int i = 0; i < names.size(); i++) {
        if (before[i] && isAnyFolders(i)) {
          reached[i] = true;
          // At the end of a pattern it is all that is inside.
          reached[i + 1] |= i == names.size() - 1;
        } else if (before[i] && names.get(i).fits(name)) {
          reached[i + 1] = true;
        }
      }
      skipFolders(reached);
      return reached;
    }

    /** Any number of folders may be none. */
    private void skipFolders(boolean[] reached) {
      for (int i = 0; i < names.size() - 1; i++) {
        reached[i + 1] |= reached[i] && isAnyFolders(i);
      }
    }

    private boolean isAnyFolders(int i) {
      return names.get(i).toString().equals(ANY_FOLDERS);
    }
  }

  private final List<Exclusion> all;

  private Exclusions(List<Exclusion> all) {
    this.all = all;
  }

  static Exclusions of(List<String> patterns) {
    return new Exclusions(patterns.stream().map(Exclusion::of).toList());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Whether a file is left out.
   *
   * @param inside its path inside the folder that was named
   */
  boolean covers(Path inside) {
    List<String> path = new ArrayList<>();
    inside.forEach(name -> path.add(name.toString()));
    return all.stream().anyMatch(one -> one.covers(path));
  }
}

package blast.cli.run;

import blast.text.Quoted;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns of files that are left out of folders. One without a slash is matched with the name of a
 * file or of a folder above it, however deep; one with a slash with the path inside the folder of
 * the inventory, or with a folder above it: {@code *} stands for what has no slash, {@code **} for
 * anything.
 */
final class Exclusions {
  private record Exclusion(PathMatcher matcher, boolean isOfNames) {
    /** Whether a file is meant, or a folder above it. */
    boolean covers(Path inside) {
      for (Path path = inside; path != null; path = path.getParent()) {
        Path matched = isOfNames ? path.getFileName() : path;
        if (matched != null && matcher.matches(matched)) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Exclusion> all;

  private Exclusions(List<Exclusion> all) {
    this.all = all;
  }

  /** Those of the command line. */
  static Exclusions ofOption(List<String> patterns) {
    return of("--exclude", patterns);
  }

  /** Those that an inventory names. */
  static Exclusions ofInventory(List<String> patterns) {
    return of("'exclude'", patterns);
  }

  private static Exclusions of(String what, List<String> patterns) {
    List<Exclusion> all = new ArrayList<>();
    for (String pattern : patterns) {
      String trimmed = pattern.replaceFirst("^\\./", "").replaceFirst("/+$", "");
      try {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + trimmed);
        all.add(new Exclusion(matcher, !trimmed.contains("/")));
      } catch (PatternSyntaxException e) {
        throw new UnusableException(
            what + " expects a pattern of files, found " + Quoted.of(pattern),
            "close what is open: [abc] and {a,b} stand for one of several");
      }
    }
    return new Exclusions(all);
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
    return all.stream().anyMatch(one -> one.covers(inside));
  }
}

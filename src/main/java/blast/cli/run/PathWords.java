package blast.cli.run;

import java.util.List;
import java.util.Locale;

/** Tells words that are meant as paths of an inventory by how they look. */
public final class PathWords {
  private static final List<String> BEGINNINGS = List.of("/", "./", "../", "~/");
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", "/");

  private PathWords() {}

  /** Whether a word where no path is expected is probably one. */
  public static boolean isLikely(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    for (String beginning : BEGINNINGS) {
      if (folded.startsWith(beginning)) {
        return true;
      }
    }
    for (String ending : ENDINGS) {
      if (folded.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}

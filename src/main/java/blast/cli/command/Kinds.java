package blast.cli.command;

import blast.cli.run.Session;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the kinds of nodes that a command line names. */
final class Kinds {
  private Kinds() {}

  /** All words. */
  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      words.add(kind.word());
    }
    return words;
  }

  /**
   * The kinds named, or all if none are.
   *
   * @throws UnusableException if a word is no kind's
   */
  static Set<Kind> of(List<String> words) {
    if (words.isEmpty()) {
      return EnumSet.allOf(Kind.class);
    }
    List<String> known = words();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String word : words) {
      kinds.add(Kind.values()[known.indexOf(Session.oneOf("--kind", word, known))]);
    }
    return kinds;
  }
}

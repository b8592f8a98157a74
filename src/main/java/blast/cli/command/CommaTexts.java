package blast.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts texts together again that hold commas themselves, and were split at them. */
final class CommaTexts {
  /** Nobody names anything with more commas. */
  private static final int MOST_PIECES = 8;

  private CommaTexts() {}

  /**
   * The texts that some pieces are of: a piece that means something stands for itself, and one that
   * doesn't goes together with those behind it, if they mean something then.
   */
  static List<String> joined(List<String> pieces, Predicate<String> isKnown) {
    List<String> texts = new ArrayList<>(pieces.size());
    int next = 0;
    while (next < pieces.size()) {
      int end = end(pieces, next, isKnown);
      texts.add(String.join(",", pieces.subList(next, end)).strip());
      next = end;
    }
    return texts;
  }

  private static int end(List<String> pieces, int start, Predicate<String> isKnown) {
    int most = Math.min(pieces.size(), start + MOST_PIECES);
    for (int end = start + 1; end <= most; end++) {
      if (isKnown.test(String.join(",", pieces.subList(start, end)).strip())) {
        return end;
      }
    }
    return start + 1;
  }
}

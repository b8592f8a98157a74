package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.Locale;
import java.util.Optional;

/** Bytes and characters of a file that no text may hold: the first, and how many there are. */
final class BadCharacters {
  private int count;
  private Position first = Position.START;
  private String what = "";
  private String hint = "";

  /** A byte that is no part of a character. */
  void addByte(int value, Position place) {
    add(place, "byte " + hex(value) + ", which is not UTF-8,", "save the file as UTF-8");
  }

  /** A character that can't be seen, and moves what can. */
  void addControl(int code, Position place) {
    add(place, "control character " + hex(code), "remove it, or write it as an escape in quotes");
  }

  private void add(Position place, String found, String remedy) {
    if (count++ == 0) {
      first = place;
      what = found;
      hint = remedy;
    }
  }

  /** What is to be said if there are any. */
  Optional<Diagnostic> problem(SourceFile file) {
    if (count == 0) {
      return Optional.empty();
    }
    String more = count == 1 ? "" : " (and " + (count - 1) + " more in this file)";
    return Optional.of(
        Diagnostic.of(
                LoadingChecks.NOT_UTF8, SourceSpan.at(file, first), what + " in the text" + more)
            .withHint(hint));
  }

  private static String hex(int value) {
    return String.format(Locale.ROOT, "0x%02X", value);
  }
}

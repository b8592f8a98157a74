package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Lines that look like those which version control writes around both sides of a merge conflict, as
 * far as nothing has been found out about them yet.
 */
final class ConflictMarkers {
  /** The characters that such a line repeats. */
  static final String CHARACTERS = "<=>|";

  /** How often. */
  static final int LENGTH = 7;

  private record Marker(Position place, int character) {}

  private final Deque<Marker> open = new ArrayDeque<>();

  void add(Position place, int character) {
    open.add(new Marker(place, character));
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /**
   * The conflict that shows when a value has been read. Inside of a text such a line may be meant,
   * for instance as an underline, unless it stands where version control writes it.
   *
   * @param isText whether the value is a text
   * @param isPlain whether it is a text without quotes
   */
  Optional<Position> shownBy(Position start, Position end, boolean isText, boolean isPlain) {
    while (!open.isEmpty() && open.getFirst().place().compareTo(end) < 0) {
      Marker marker = open.removeFirst();
      boolean isInside = isText && marker.place().compareTo(start) > 0;
      boolean isAtMargin = marker.place().column() == 1;
      boolean isLine = marker.character() == '=';
      boolean isMeant = isInside && (isPlain ? isLine && !isAtMargin : isLine || !isAtMargin);
      if (!isMeant) {
        return Optional.of(marker.place());
      }
    }
    return Optional.empty();
  }

  /** The first one that may be why a text can't be read beyond a place. */
  Optional<Position> before(Position place) {
    return !open.isEmpty() && open.getFirst().place().compareTo(place) <= 0
        ? Optional.of(open.getFirst().place())
        : Optional.empty();
  }

  /** What is said of a conflict. */
  static Diagnostic problem(SourceFile file, Position place) {
    return Diagnostic.of(
            LoadingChecks.YAML_SYNTAX,
            new SourceSpan(file, place, new Position(place.line(), place.column() + LENGTH)),
            "a merge conflict is left here")
        .withHint("decide between its sides, and remove the lines with its marks");
  }
}

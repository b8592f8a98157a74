package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts in which an escape names half of a surrogate pair, which is no character and can't be
 * written to any file. The parsers don't tell where in a text the escape stands, so a file that has
 * such texts is read again for that.
 */
final class HalfPairs {
  /** So many are reported one by one, the rest of a file is counted. */
  private static final int MOST_REPORTED = 100;

  private final SourceText file;
  private final List<SourceSpan> texts = new ArrayList<>(0);
  private long more;

  HalfPairs(SourceText file) {
    this.file = file;
  }

  /** Whether a text holds a half without its other half. */
  static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Remembers a text that has one, from its first quote to its last. */
  void add(SourceSpan text) {
    if (texts.size() < MOST_REPORTED) {
      texts.add(text);
    } else {
      more++;
    }
  }

  /** What is said of them. */
  List<Diagnostic> problems() {
    List<Diagnostic> problems = new ArrayList<>();
    if (texts.isEmpty()) {
      return problems;
    }
    List<SourceSpan> escapes = escapes();
    int next = 0;
    for (SourceSpan text : texts) {
      int before = problems.size();
      while (next < escapes.size() && escapes.get(next).start().compareTo(text.end()) < 0) {
        SourceSpan escape = escapes.get(next++);
        if (escape.start().compareTo(text.start()) > 0) {
          problems.add(problem(escape));
        }
      }
      if (problems.size() == before) {
        problems.add(problem(text));
      }
    }
    if (more > 0) {
      problems.add(
          Diagnostic.of(
              LoadingChecks.NOT_UTF8,
              texts.get(texts.size() - 1),
              more + " more texts in this file have half of a character"));
    }
    return problems;
  }

  private static Diagnostic problem(SourceSpan span) {
    return Diagnostic.of(LoadingChecks.NOT_UTF8, span, "an escape here is half of a surrogate pair")
        .withHint("write both halves of the character, or remove it");
  }

  /** Where escapes stand that are halves, in the whole file, whatever they stand in. */
  private List<SourceSpan> escapes() {
    List<SourceSpan> found = new ArrayList<>();
    try (Reader reader = new BufferedReader(Utf8Reader.asIs(file.open()))) {
      Escapes escapes = new Escapes();
      PositionCounter place = new PositionCounter();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        place.pass(c);
        escapes.take((char) c, place.before()).ifPresent(start -> found.add(span(start)));
      }
      escapes.end().ifPresent(start -> found.add(span(start)));
    } catch (IOException e) {
      // What is said is said of the whole text, then.
    }
    return found;
  }

  private SourceSpan span(Position start) {
    return new SourceSpan(file, start, new Position(start.line(), start.column() + 6));
  }

  /** Reads escapes of four digits, character by character. */
  private static final class Escapes {
    private static final int LENGTH = 6;

    private final StringBuilder escape = new StringBuilder();
    private Position start = Position.START;
    private Optional<Position> high = Optional.empty();

    /** The place of a half that has turned out to be alone. */
    Optional<Position> take(char c, Position at) {
      Optional<Position> alone = Optional.empty();
      if (escape.length() == 0) {
        if (c != '\\') {
          return end();
        }
        start = at;
        escape.append(c);
        return alone;
      }
      escape.append(c);
      boolean isEscape = escape.charAt(1) == 'u' && (escape.length() < 3 || isHex(c));
      if (!isEscape) {
        escape.setLength(0);
        return end();
      }
      if (escape.length() == LENGTH) {
        char half = (char) Integer.parseInt(escape.substring(2), 16);
        escape.setLength(0);
        return half(half);
      }
      return alone;
    }

    private Optional<Position> half(char half) {
      Optional<Position> before = high;
      if (Character.isLowSurrogate(half)) {
        high = Optional.empty();
        return before.isPresent() ? Optional.empty() : Optional.of(start);
      }
      high = Character.isHighSurrogate(half) ? Optional.of(start) : Optional.empty();
      return before;
    }

    /** The half that waited for its other half, which doesn't come. */
    Optional<Position> end() {
      Optional<Position> alone = high;
      high = Optional.empty();
      return alone;
    }

    private static boolean isHex(char c) {
      return "0123456789abcdef".indexOf(Character.toLowerCase(c)) >= 0;
    }
  }
}

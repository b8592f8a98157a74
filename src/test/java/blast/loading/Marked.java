package blast.loading;

import blast.text.Position;
import blast.text.SourceSpan;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which places are marked: {@code «culprit»} where something is expected to be said, and
 * {@code ‹other›} where it is expected to point. The marks are taken out before the text is loaded,
 * and the places are counted here, apart from the loader.
 */
public final class Marked {
  /**
   * A marked stretch.
   *
   * @param start the first code point
   * @param end just past the last; the start again if only a place is marked
   */
  public record Place(Position start, Position end) {
    /** Whether a span is there; where only a place is marked, any end will do. */
    public boolean isAt(SourceSpan span) {
      return span.start().equals(start) && (end.equals(start) || span.end().equals(end));
    }

    @Override
    public String toString() {
      return end.equals(start) ? start.toString() : start + "-" + end;
    }
  }

  private final StringBuilder plain = new StringBuilder();
  private final List<Place> culprits = new ArrayList<>();
  private final List<Place> others = new ArrayList<>();

  private Marked(String text) {
    int line = 1;
    int column = 1;
    Position start = Position.START;
    for (int code : text.codePoints().toArray()) {
      Position here = new Position(line, column);
      switch (code) {
        case '«', '‹' -> start = here;
        case '»' -> culprits.add(new Place(start, here));
        case '›' -> others.add(new Place(start, here));
        case '\n' -> {
          plain.append('\n');
          line++;
          column = 1;
        }
        default -> {
          plain.appendCodePoint(code);
          column++;
        }
      }
    }
  }

  /** The marked text. */
  public static Marked of(String text) {
    return new Marked(text);
  }

  /** The text without marks. */
  public String plain() {
    return plain.toString();
  }

  /** The text without marks, as a file. */
  public SourceText file(String name) {
    return file(name, StandardCharsets.UTF_8);
  }

  SourceText file(String name, Charset charset) {
    byte[] bytes = plain().getBytes(charset);
    return SourceText.of(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  /** What is marked as culprit, in the order of the text. */
  public List<Place> culprits() {
    return culprits;
  }

  /** What is marked otherwise, in the order of the text. */
  public List<Place> others() {
    return others;
  }
}

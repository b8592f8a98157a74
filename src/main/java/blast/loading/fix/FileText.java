package blast.loading.fix;

import blast.text.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The characters of a file, by position; lines end as {@link Position} counts them. */
final class FileText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final List<Integer> lines = new ArrayList<>();

  /** What was looked up last: in a file of one long line, the next place is near. */
  private Position lastPosition = Position.START;

  private int lastOffset;

  FileText(String text) {
    this.text = text;
    this.lastOffset = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    lines.add(lastOffset);
    for (int i = 0; i < text.length(); i++) {
      if (Position.endsLine(text.charAt(i)) && !isFirstOfTwo(i)) {
        lines.add(i + 1);
      }
    }
  }

  private boolean isFirstOfTwo(int at) {
    return text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  char at(int offset) {
    return text.charAt(offset);
  }

  /**
   * Where a position is.
   *
   * @throws IndexOutOfBoundsException if there is no such position
   */
  int offset(Position position) {
    int from = lines.get(position.line() - 1);
    int columns = position.column() - 1;
    if (position.line() == lastPosition.line()) {
      from = lastOffset;
      columns = position.column() - lastPosition.column();
    }
    lastOffset = text.offsetByCodePoints(from, columns);
    lastPosition = position;
    return lastOffset;
  }

  /** Where the line begins that a character stands in. */
  int lineStart(int offset) {
    int found = Collections.binarySearch(lines, offset);
    return lines.get(found >= 0 ? found : Math.max(0, -found - 2));
  }

  /** The end of the line that a character stands in, before what ends it. */
  int lineEnd(int offset) {
    int at = offset;
    while (at < text.length() && !Position.endsLine(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Past the line break that begins there, if one does. */
  int afterBreak(int offset) {
    if (offset == text.length() || !Position.endsLine(text.charAt(offset))) {
      return offset;
    }
    return offset + (isFirstOfTwo(offset) ? 2 : 1);
  }

  /** Before the line break that ends there, if one does. */
  int beforeBreak(int offset) {
    if (offset == 0 || !Position.endsLine(text.charAt(offset - 1))) {
      return offset;
    }
    return offset - (offset > 1 && isFirstOfTwo(offset - 2) ? 2 : 1);
  }

  /** Past the blanks that begin there. */
  int afterBlanks(int offset) {
    int at = offset;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Before the blanks that end there. */
  int beforeBlanks(int offset) {
    int at = offset;
    while (at > lines.get(0) && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Whether nothing follows in the line but blanks and a comment. */
  boolean isRestEmpty(int offset) {
    int at = afterBlanks(offset);
    return at == text.length()
        || Position.endsLine(text.charAt(at))
        || (at > offset && text.charAt(at) == '#');
  }

  /** Past blanks, comments and line breaks. */
  int afterGap(int offset) {
    int at = offset;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == '#' && (at == 0 || isGap(text.charAt(at - 1)))) {
        at = lineEnd(at);
      } else if (isGap(next)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }

  private static boolean isGap(char character) {
    return isBlank(character) || Position.endsLine(character);
  }

  /** Edits in order; removals that touch or overlap are one. */
  static List<Edit> ordered(List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    List<Edit> ordered = new ArrayList<>();
    for (Edit edit : sorted) {
      Edit last = ordered.isEmpty() ? Edit.removal(0, 0) : ordered.get(ordered.size() - 1);
      boolean bothRemove = edit.with().isEmpty() && last.with().isEmpty() && !ordered.isEmpty();
      if (bothRemove && edit.start() <= last.end()) {
        int end = Math.max(edit.end(), last.end());
        ordered.set(ordered.size() - 1, Edit.removal(last.start(), end));
      } else {
        ordered.add(edit);
      }
    }
    return ordered;
  }
}

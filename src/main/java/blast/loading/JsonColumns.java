package blast.loading;

import blast.text.Position;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Columns in code points for Jackson, which counts a character of four bytes as two. Places are
 * asked for in the order of the text.
 */
final class JsonColumns {
  private record Wide(int line, int column) {}

  private final Deque<Wide> ahead = new ArrayDeque<>();
  private int line;
  private int passed;

  /** Says that a character that Jackson counts twice ends at a column, counted in code points. */
  void add(int ofLine, int column) {
    ahead.add(new Wide(ofLine, column));
  }

  /** The column in code points for one of Jackson's. */
  int column(int ofLine, int column) {
    if (ofLine != line) {
      line = ofLine;
      passed = 0;
    }
    while (!ahead.isEmpty() && isBefore(ahead.getFirst(), ofLine, column)) {
      passed += ahead.removeFirst().line() == ofLine ? 1 : 0;
    }
    return column - passed;
  }

  private boolean isBefore(Wide wide, int ofLine, int column) {
    return wide.line() < ofLine || (wide.line() == ofLine && wide.column() < column - passed);
  }

  Position position(int ofLine, int column) {
    return new Position(ofLine, column(ofLine, column));
  }
}

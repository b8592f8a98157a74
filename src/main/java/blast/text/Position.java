package blast.text;

import blast.PublicApi;

/**
 * A place in a text file, as editors count it.
 *
 * @param line the line, from 1
 * @param column the column in code points, from 1
 */
@PublicApi
public record Position(int line, int column) implements Comparable<Position> {
  /** Where every file begins. */
  public static final Position START = new Position(1, 1);

  private static final int NEXT_LINE = 0x85;
  private static final int LINE_SEPARATOR = 0x2028;
  private static final int PARAGRAPH_SEPARATOR = 0x2029;

  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("positions count from 1: " + line + ":" + column);
    }
  }

  /** Whether a character ends a line: what does in YAML 1.1, so that everybody counts alike. */
  public static boolean endsLine(int code) {
    return code == '\n'
        || code == '\r'
        || code == NEXT_LINE
        || code == LINE_SEPARATOR
        || code == PARAGRAPH_SEPARATOR;
  }

  @Override
  public int compareTo(Position other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}

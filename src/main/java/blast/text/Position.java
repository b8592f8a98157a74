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

  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("positions count from 1: " + line + ":" + column);
    }
  }

  /** Whether a character ends a line, alone or as half of CRLF: what does for every editor. */
  public static boolean endsLine(int code) {
    return code == '\n' || code == '\r';
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

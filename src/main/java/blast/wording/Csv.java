package blast.wording;

import blast.analysis.people.Bounds;
import java.io.IOException;

/**
 * Comma-separated values (RFC 4180), with a header line; a cell is one line that steers nothing.
 */
public final class Csv {
  private final Appendable out;

  public Csv(Appendable out) {
    this.out = out;
  }

  public void row(Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      out.append(i == 0 ? "" : ",").append(quoted(Printable.of(cells[i].toString())));
    }
    out.append("\r\n");
  }

  /** A lower bound; an empty cell where nobody states users. */
  public static Object atLeast(Bounds bounds) {
    return bounds.isStated() ? bounds.atLeast() : "";
  }

  /** An upper bound; an empty cell where nobody states users. */
  public static Object atMost(Bounds bounds) {
    return bounds.isStated() ? bounds.atMost() : "";
  }

  private static String quoted(String text) {
    boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}

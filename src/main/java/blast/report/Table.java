package blast.report;

import blast.text.Numbers;
import blast.wording.DisplayWidth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows whose cells are aligned in columns; the last column may be as long as it likes. */
public final class Table {
  /** No column but the last is wider. */
  public static final int WIDEST = 48;

  /** How a column stands. */
  public enum Align {
    LEFT,
    RIGHT
  }

  private final Align[] columns;
  private final List<String[]> rows = new ArrayList<>();
  private final List<UnaryOperator<String>> dress = new ArrayList<>();

  public Table(Align... columns) {
    this.columns = columns.clone();
    for (int i = 0; i < columns.length; i++) {
      dress.add(UnaryOperator.identity());
    }
  }

  /** Dresses a column; widths are those of the text without its dress. */
  public Table dress(int column, UnaryOperator<String> how) {
    dress.set(column, how);
    return this;
  }

  public void row(String... cells) {
    if (cells.length != columns.length) {
      throw new IllegalArgumentException("a row has one cell for each column");
    }
    rows.add(cells.clone());
  }

  public void write(Appendable out, String indent) throws IOException {
    int[] widths = widths();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(indent);
      int last = lastFilled(row);
      for (int i = 0; i <= last; i++) {
        boolean isFree = i == columns.length - 1 && columns[i] == Align.LEFT;
        String cell = isFree ? row[i] : DisplayWidth.cut(row[i], WIDEST);
        String padding = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(cell)));
        String dressed = cell.isEmpty() ? cell : dress.get(i).apply(cell);
        line.append(columns[i] == Align.LEFT ? dressed : padding + dressed);
        if (i < last && widths[i] > 0) {
          line.append(columns[i] == Align.LEFT ? padding : "").append("  ");
        }
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** Writes how many rows were left out, if any were. */
  public static void writeMore(int more, Style style, Appendable out) throws IOException {
    if (more > 0) {
      out.append("  ")
          .append(style.faint("… and " + Numbers.of(more) + " more (--all)"))
          .append('\n');
    }
  }

  private int[] widths() {
    int[] widths = new int[columns.length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, DisplayWidth.of(row[i])));
      }
    }
    return widths;
  }

  private static int lastFilled(String[] row) {
    int last = row.length - 1;
    while (last > 0 && row[last].isEmpty()) {
      last--;
    }
    return last;
  }

  @Override
  public String toString() {
    return Arrays.toString(columns) + " × " + rows.size();
  }
}

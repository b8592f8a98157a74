package blast.report;

import blast.report.Table.Column;
import blast.wording.DisplayWidth;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * How wide the columns of a table are on a page. Where not everything fits, text wraps and names
 * are cut, down to what can still be read; then bars go, then names of columns take two lines, then
 * bounds do, then text stands below its row, and then columns of ids are narrower than some of
 * these. Where that is not enough either, what a row is about stands above it if its columns have
 * names; else, or if that doesn't help, there are no columns, and rows flow.
 */
final class ColumnWidths {
  /** What stands between two columns. */
  static final int GAP = 2;

  /** What a text that stands below its row is indented by. */
  static final int BELOW = 4;

  private static final int LEAST_NAME = 12;
  private static final int SHORTEST_NAME = 6;
  private static final int LEAST_TEXT = 20;
  private static final int LEAST_WORD = 12;

  private final Column[] columns;
  private final int room;
  private final int[] natural;

  /** What is enough where names of columns take two lines. */
  private final int[] underFoldedNames;

  /** What is enough where some cells take more lines than one. */
  private final int[] folded;

  private final int[] widths;
  private boolean isFirstAbove;
  private boolean isTextBelow;
  private boolean flows;

  private ColumnWidths(Column[] columns, int room) {
    this.columns = columns;
    this.room = room;
    this.natural = new int[columns.length];
    this.underFoldedNames = new int[columns.length];
    this.folded = new int[columns.length];
    this.widths = new int[columns.length];
  }

  /**
   * Of a table.
   *
   * @param names of its columns, above the rows; none if it has no such line
   */
  static ColumnWidths of(
      Column[] columns, Optional<String[]> names, List<String[]> rows, int room) {
    ColumnWidths fitted = new ColumnWidths(columns, room);
    fitted.measure(rows);
    names.ifPresent(fitted::measureNames);
    fitted.set(i -> fitted.natural[i]);
    if (!fitted.fits()) {
      fitted.fit(rows);
      if (fitted.flows && names.isPresent() && columns[0] == Column.WORD) {
        fitted.putFirstAbove();
        fitted.fit(rows);
      }
    }
    return fitted;
  }

  private void fit(List<String[]> rows) {
    narrow(rows);
    giveBack();
    flows = !fits() || areManyTooWide(rows);
  }

  private void putFirstAbove() {
    isFirstAbove = true;
    isTextBelow = false;
    natural[0] = 0;
    underFoldedNames[0] = 0;
    folded[0] = 0;
  }

  /** Whether what a row is about stands above the rest of it. */
  boolean isFirstAbove() {
    return isFirstAbove && !flows;
  }

  /** Of one column; 0 if it is left out. */
  int of(int column) {
    return widths[column];
  }

  /** Where the columns begin. */
  int start() {
    return isFirstAbove ? Math.max(1, Math.min(GAP, room - total())) : 0;
  }

  /** Whether text stands below its row, as there is no room for it beside. */
  boolean isTextBelow() {
    return isTextBelow;
  }

  /** Whether columns are of no use, and each row is best written cell after cell. */
  boolean flows() {
    return flows;
  }

  /** How wide a line of text may be. */
  int text() {
    return isTextBelow || flows ? room - BELOW : widths[columns.length - 1];
  }

  private void measure(List<String[]> rows) {
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        natural[i] = Math.max(natural[i], width(row[i]));
        folded[i] = Math.max(folded[i], folded(row[i], columns[i]));
      }
    }
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == Column.NAME) {
        natural[i] = Math.min(natural[i], Table.WIDEST);
      }
      underFoldedNames[i] = natural[i];
    }
  }

  private void measureNames(String[] names) {
    for (int i = 0; i < names.length; i++) {
      int narrow = width(Table.inTwoLines(names[i]));
      natural[i] = Math.max(natural[i], DisplayWidth.of(names[i]));
      underFoldedNames[i] = Math.max(underFoldedNames[i], narrow);
      folded[i] = Math.max(folded[i], narrow);
    }
  }

  private static int width(String cell) {
    return cell.indexOf('\n') < 0 ? DisplayWidth.of(cell) : width(List.of(cell.split("\n", -1)));
  }

  private static int width(List<String> lines) {
    return lines.stream().mapToInt(DisplayWidth::of).max().orElse(0);
  }

  /** How wide a cell is that takes two lines; 0 where the rest of its row goes below it. */
  private int folded(String cell, Column column) {
    if (column == Column.NUMBER) {
      return width(Table.folded(cell));
    }
    int width = width(cell);
    return width <= room * 2 / 5 ? width : 0;
  }

  private void set(IntUnaryOperator width) {
    for (int i = 0; i < columns.length; i++) {
      widths[i] = width.applyAsInt(i);
    }
  }

  private void narrow(List<String[]> rows) {
    shrink(leastText(rows));
    if (!fits() && columns[columns.length - 1] == Column.TEXT) {
      isTextBelow = true;
      shrink(0);
    }
    if (!fits()) {
      atMost(Column.NAME, SHORTEST_NAME);
    }
    boolean isNarrower = true;
    while (!fits() && isNarrower) {
      isNarrower = narrowWidestWord();
    }
  }

  /** A long word sticks out of a narrow column, where below its row there may be room for it. */
  private int leastText(List<String[]> rows) {
    int longest = LEAST_TEXT;
    if (columns[columns.length - 1] == Column.TEXT) {
      for (String[] row : rows) {
        for (String word : row[row.length - 1].split(" ", -1)) {
          longest = Math.max(longest, DisplayWidth.of(word));
        }
      }
    }
    return Math.min(longest, room / 2);
  }

  private void shrink(int text) {
    set(i -> natural[i]);
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == Column.WORD && natural[i] > room / 2) {
        widths[i] = folded[i];
      }
    }
    atMost(Column.NAME, LEAST_NAME);
    atMost(Column.TEXT, text);
    if (!fits()) {
      atMost(Column.BAR, 0);
    }
    fold(underFoldedNames);
    fold(folded);
  }

  private void atMost(Column column, int most) {
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == column) {
        widths[i] = Math.min(widths[i], most);
      }
    }
  }

  /** Folds columns of numbers from the left, as few as need be. */
  private void fold(int[] narrower) {
    for (int i = 0; i < columns.length && !fits(); i++) {
      if (columns[i] == Column.NUMBER) {
        widths[i] = narrower[i];
      }
    }
  }

  private boolean narrowWidestWord() {
    int widest = -1;
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == Column.WORD && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    if (widest < 0 || widths[widest] <= LEAST_WORD) {
      return false;
    }
    widths[widest]--;
    return true;
  }

  /** Whether more than half of the rows have a word that is wider than its column. */
  private boolean areManyTooWide(List<String[]> rows) {
    int many = 0;
    for (String[] row : rows) {
      for (int i = isFirstAbove ? 1 : 0; i < row.length; i++) {
        if (columns[i] == Column.WORD && width(row[i]) > widths[i]) {
          many++;
          break;
        }
      }
    }
    return many * 2 > rows.size();
  }

  /** Hands out what is left: some to text, then to names, then the rest to text. */
  private void giveBack() {
    grow(Column.TEXT, room * 2 / 5);
    grow(Column.NAME, Table.WIDEST);
    grow(Column.TEXT, room);
  }

  private void grow(Column column, int most) {
    if (column == Column.TEXT && isTextBelow) {
      return;
    }
    int left = room - start() - total();
    for (int i = columns.length - 1; i >= 0; i--) {
      if (columns[i] == column) {
        int more = Math.min(left, Math.min(natural[i], most) - widths[i]);
        if (more > 0) {
          widths[i] += more;
          left -= more;
        }
      }
    }
  }

  private boolean fits() {
    return total() + start() <= room;
  }

  private int total() {
    int total = 0;
    for (int width : widths) {
      total += width == 0 ? 0 : width + (total == 0 ? 0 : GAP);
    }
    return total;
  }
}

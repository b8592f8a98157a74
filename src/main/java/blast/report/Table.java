package blast.report;

import blast.text.Numbers;
import blast.wording.DisplayWidth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rows whose cells are aligned in columns, as wide as a page at most. */
public final class Table {
  /** No name is wider. */
  static final int WIDEST = 48;

  private static final String TO = " to ";

  private static final String HANGING = "    ";

  /** What stands in a column, from which follows what becomes of it where room is short. */
  public enum Column {
    /**
     * Ids and words of ours, never cut: one that is too wide has the rest of its row below it. A
     * line ends where the cell says so.
     */
    WORD,
    /** Names, which are cut. */
    NAME,
    /** Numbers, aligned at their ends; bounds may take two lines. */
    NUMBER,
    /** Bars, which are left out. */
    BAR,
    /** Text, which wraps under itself; only the last column can be that. */
    TEXT
  }

  /** A text between rows. */
  private record Line(String indent, String text) {}

  private final Column[] columns;
  private final List<String[]> rows = new ArrayList<>();
  private final List<UnaryOperator<String>> dress = new ArrayList<>();

  /** By the row that they stand above. */
  private final Map<Integer, List<Line>> lines = new HashMap<>();

  private Optional<String[]> names = Optional.empty();

  public Table(Column... columns) {
    this.columns = columns.clone();
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == Column.TEXT && i < columns.length - 1) {
        throw new IllegalArgumentException("only the last column is text");
      }
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

  /**
   * Names the columns, in a line above all rows, or beside each cell where there are no columns.
   *
   * @param names one for each column; empty if it has none
   */
  public void names(String... names) {
    if (names.length != columns.length) {
      throw new IllegalArgumentException("names are as many as columns");
    }
    this.names = Optional.of(names.clone());
  }

  /** Text above the rows that follow, which takes no column and no part in how wide these are. */
  public void heading(String text) {
    line("", text);
  }

  /** The same, indented; below the last row, if none follow. */
  public void line(String indent, String text) {
    lines.computeIfAbsent(rows.size(), row -> new ArrayList<>()).add(new Line(indent, text));
  }

  public void write(Style style, Appendable out, String indent) throws IOException {
    int room = style.width() - indent.length();
    ColumnWidths widths = ColumnWidths.of(columns, names, rows, room);
    TableRow row = new TableRow(widths, dress, room, indent, out);
    if (names.isPresent() && !widths.flows()) {
      writeNames(names.get(), widths, row);
    }
    for (int number = 0; number < rows.size(); number++) {
      String[] cells = rows.get(number);
      writeLines(number, style, out, indent);
      for (int i = 0; i < cells.length; i++) {
        String cell = widths.flows() ? named(cells[i], i) : cells[i];
        row.cell(i, columns[i], lines(cell, i, widths));
      }
      if (widths.flows()) {
        row.flow();
      } else {
        row.end();
      }
    }
    writeLines(rows.size(), style, out, indent);
  }

  private void writeLines(int row, Style style, Appendable out, String indent) throws IOException {
    for (Line line : lines.getOrDefault(row, List.of())) {
      String margin = indent + line.indent();
      Paragraph.write(line.text(), margin, margin + HANGING, style, out);
    }
  }

  /** Writes names so that all of them end in the line above the first row. */
  private void writeNames(String[] names, ColumnWidths widths, TableRow row) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < names.length; i++) {
      boolean isTooWide = columns[i] == Column.NUMBER && DisplayWidth.of(names[i]) > widths.of(i);
      cells.add(isTooWide ? inTwoLines(names[i]) : List.of(names[i]));
      height = Math.max(height, cells.get(i).size());
    }
    for (int i = 0; i < names.length; i++) {
      List<String> lines = new ArrayList<>(cells.get(i));
      boolean isBelow = columns[i] == Column.TEXT && widths.isTextBelow();
      while (lines.size() < height && !isBelow) {
        lines.add(0, "");
      }
      row.cell(i, columns[i], lines);
    }
    row.end();
  }

  /** A cell that stands in no column, with its meaning, unless it is what the row is about. */
  private String named(String cell, int column) {
    String name = names.map(all -> all[column]).orElse("");
    return cell.isEmpty() || name.isEmpty() || column == 0 ? cell : name + ": " + cell;
  }

  private List<String> lines(String cell, int column, ColumnWidths widths) {
    int width = widths.flows() ? widths.text() : widths.of(column);
    return switch (columns[column]) {
      case WORD -> List.of(cell.split("\n", -1));
      case NAME -> List.of(DisplayWidth.cut(cell, width));
      case NUMBER -> DisplayWidth.of(cell) <= width ? List.of(cell) : folded(cell);
      case BAR -> widths.flows() || width == 0 ? List.of("") : List.of(cell);
      case TEXT -> Paragraph.lines(cell, widths.text());
    };
  }

  /** Words in two lines that are as short as can be; a single word in one. */
  static List<String> inTwoLines(String words) {
    List<String> best = List.of(words);
    int narrowest = DisplayWidth.of(words);
    for (int space = words.indexOf(' '); space > 0; space = words.indexOf(' ', space + 1)) {
      List<String> lines = List.of(words.substring(0, space), words.substring(space + 1));
      int width = Math.max(DisplayWidth.of(lines.get(0)), DisplayWidth.of(lines.get(1)));
      if (width < narrowest) {
        best = lines;
        narrowest = width;
      }
    }
    return best;
  }

  /** Bounds in two lines, other numbers in one. */
  static List<String> folded(String number) {
    int to = number.indexOf(TO);
    return to < 0
        ? List.of(number)
        : List.of(number.substring(0, to) + TO.stripTrailing(), number.substring(to + TO.length()));
  }

  /** Writes how many rows were left out, if any were. */
  public static void writeMore(int more, Style style, Appendable out) throws IOException {
    writeMore(more, "", style, out);
  }

  /** The same where a row is not what was counted before: {@code … and 3 more rows (--all)}. */
  public static void writeMoreRows(int more, Style style, Appendable out) throws IOException {
    writeMore(more, more == 1 ? " row" : " rows", style, out);
  }

  private static void writeMore(int more, String noun, Style style, Appendable out)
      throws IOException {
    if (more > 0) {
      out.append("  ")
          .append(style.faint("… and " + Numbers.of(more) + " more" + noun + " (--all)"))
          .append('\n');
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(columns) + " × " + rows.size();
  }
}

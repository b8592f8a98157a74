package blast.report;

import blast.report.Table.Column;
import blast.wording.DisplayWidth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts the cells of one row of a table into lines, and writes these. */
final class TableRow {
  private final ColumnWidths widths;
  private final List<UnaryOperator<String>> dress;
  private final int room;
  private final String indent;
  private final Appendable out;

  private final List<List<String>> cells = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  /** How many columns of the line are taken. */
  private int used;

  TableRow(
      ColumnWidths widths,
      List<UnaryOperator<String>> dress,
      int room,
      String indent,
      Appendable out) {
    this.widths = widths;
    this.dress = dress;
    this.room = room;
    this.indent = indent;
    this.out = out;
  }

  /** Adds a cell, line by line. */
  void cell(int number, Column column, List<String> lines) {
    cells.add(number, lines);
    columns.add(number, column);
  }

  /** Writes the row, and makes room for the next. */
  void end() throws IOException {
    int last = cells.size() - 1;
    boolean isTextBelow = widths.isTextBelow();
    int first = standsAbove() ? 1 : 0;
    for (String text : first > 0 ? cells.get(0) : List.<String>of()) {
      if (!text.isEmpty()) {
        put(text, 0, 0);
        flush();
      }
    }
    int height = 1;
    for (int i = first; i < cells.size() - (isTextBelow ? 1 : 0); i++) {
      height = Math.max(height, cells.get(i).size());
    }
    for (int k = 0; k < height; k++) {
      line(k, first, isTextBelow ? last : cells.size());
    }
    if (isTextBelow && !cells.get(last).get(0).isEmpty()) {
      for (String text : cells.get(last)) {
        put(text, last, ColumnWidths.BELOW);
        flush();
      }
    }
    cells.clear();
    columns.clear();
  }

  /** Lines of a cell that is too wide for its column would run into those of the others. */
  private boolean standsAbove() {
    return widths.isFirstAbove()
        || (cells.get(0).size() > 1
            && columns.get(0) == Column.WORD
            && cells.get(0).stream().anyMatch(text -> DisplayWidth.of(text) > widths.of(0)));
  }

  /** Writes the row cell after cell, and makes room for the next. */
  void flow() throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      for (String text : cells.get(i)) {
        if (!text.isEmpty()) {
          int start = used == 0 ? 0 : used + ColumnWidths.GAP;
          boolean fits = start + DisplayWidth.of(text) <= room && cells.get(i).size() == 1;
          if (start > 0 && !fits) {
            flush();
            start = ColumnWidths.BELOW;
          }
          put(text, i, start);
        }
      }
    }
    flush();
    cells.clear();
    columns.clear();
  }

  /** One line of each cell. */
  private void line(int number, int first, int count) throws IOException {
    int offset = widths.start();
    for (int i = first; i < count; i++) {
      int width = widths.of(i);
      String text = number < cells.get(i).size() ? cells.get(i).get(number) : "";
      if (!text.isEmpty()) {
        int wide = DisplayWidth.of(text);
        int slack = columns.get(i) == Column.NUMBER ? Math.max(0, width - wide) : 0;
        put(text, i, offset + slack, wide);
      }
      offset += width == 0 ? 0 : width + ColumnWidths.GAP;
    }
    flush();
  }

  /** Puts a cell at its place, on a line of its own if that is taken or too short for it. */
  private void put(String text, int column, int offset, int wide) throws IOException {
    int start = offset;
    boolean isTaken = used > 0 && used + ColumnWidths.GAP > start;
    boolean isTooWide = columns.get(column) == Column.WORD && start + wide > room && column > 0;
    if (isTaken || isTooWide) {
      flush();
    }
    if (isTooWide) {
      start = Math.min(start, Math.max(ColumnWidths.BELOW, room - wide));
    }
    put(text, column, start);
  }

  private void put(String text, int column, int start) {
    line.append(" ".repeat(start - used)).append(dress.get(column).apply(text));
    used = start + DisplayWidth.of(text);
  }

  private void flush() throws IOException {
    if (used > 0 || cells.stream().allMatch(cell -> cell.get(0).isEmpty())) {
      out.append((indent + line).stripTrailing()).append('\n');
    }
    line.setLength(0);
    used = 0;
  }
}

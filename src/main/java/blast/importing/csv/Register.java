package blast.importing.csv;

import blast.importing.Draft;
import blast.importing.ImportException;
import blast.importing.ImportRequest;
import blast.loading.SourceText;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a register of information, {@code b_01.02.csv} and so on, whose columns are called
 * {@code c0010} and so on, and their rows in an order that doesn't depend on the files.
 */
final class Register {
  private static final Pattern TEMPLATE =
      Pattern.compile("b_([0-9]{2}\\.[0-9]{2})\\.csv", Pattern.CASE_INSENSITIVE);

  /** What is said beside the templates: for which day they hold. */
  static final String PARAMETERS = "parameters";

  /**
   * A row.
   *
   * @param cells by column; of a code, what stands after its colon
   */
  record Row(Catalog.Spot spot, Map<String, String> cells) {
    /** A cell, or nothing if it says so. */
    String get(String column) {
      String cell = cells.getOrDefault(column, "");
      return Tables.isNobody(cell) ? "" : cell;
    }

    /** What a code says without the list that it is from: {@code AT} of {@code eba_GA:AT}. */
    String code(String column) {
      String cell = get(column);
      return cell.substring(cell.lastIndexOf(':') + 1);
    }

    /** The cells in the order of the columns, to put rows in order. */
    private String text() {
      return cells.keySet().stream().sorted().map(cells::get).reduce("", (a, b) -> a + "\0" + b);
    }
  }

  private final ImportRequest request;
  private final Draft draft;
  private final Map<String, List<Row>> rows = new HashMap<>();

  Register(ImportRequest request, Draft draft) {
    this.request = request;
    this.draft = draft;
  }

  /** Reads the file if it is a template of those known, with the columns that each must have. */
  void read(SourceText file, Map<String, List<String>> known) {
    String path = request.shown(file);
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    Matcher number = TEMPLATE.matcher(name);
    String template =
        name.equals(PARAMETERS + ".csv") ? PARAMETERS : number.find() ? number.group(1) : "";
    List<String> needed = known.get(template);
    if (needed == null) {
      draft.leaveOut("files of the register without dependencies", name, path, 1);
      return;
    }
    List<String> header = new ArrayList<>();
    Table.read(
        file,
        (line, cells) -> {
          if (header.isEmpty()) {
            cells.forEach(cell -> header.add(cell.strip().toLowerCase(Locale.ROOT)));
            check(file, header, needed);
          } else if (cells.size() > 1 || !cells.get(0).isBlank()) {
            add(template, new Row(new Catalog.Spot(path, line), byColumn(header, cells)));
          }
        });
  }

  private static void check(SourceText file, List<String> header, List<String> needed) {
    Set<String> missing = new HashSet<>(needed);
    header.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new ImportException(
          Quoted.of(file.name())
              + " has no column "
              + Quoted.list(missing.stream().sorted().toList()),
          Columns.listed(header)
              + "; the preset dora reads plain CSV of the report, as it is filed");
    }
  }

  private static Map<String, String> byColumn(List<String> header, List<String> cells) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      byColumn.putIfAbsent(header.get(i), cells.get(i).strip());
    }
    return byColumn;
  }

  private void add(String template, Row row) {
    rows.computeIfAbsent(template, one -> new ArrayList<>()).add(row);
  }

  /** The rows of a template, in the order of what they say. */
  List<Row> rows(String template) {
    return rows.getOrDefault(template, List.of()).stream()
        .sorted(Comparator.comparing(Row::text).thenComparing(Row::spot))
        .toList();
  }
}

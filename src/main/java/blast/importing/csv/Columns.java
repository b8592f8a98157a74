package blast.importing.csv;

import blast.importing.ImportException;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which cell of a row holds what: by the header, or as the user says. */
final class Columns {
  private final Map<String, String> asked;
  private final Map<String, String> constants;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> unknown = new ArrayList<>();

  /**
   * Columns that aren't known yet.
   *
   * @param asked the user's columns by ours: their header, or their number from 1
   * @param constants values that all rows have
   */
  Columns(Map<String, String> asked, Map<String, String> constants) {
    this.asked = asked;
    this.constants = constants;
  }

  /** Whether the first row is a header: it is, unless columns are given by number. */
  boolean haveHeader() {
    return asked.values().stream().noneMatch(Columns::isNumber);
  }

  private static boolean isNumber(String text) {
    return text.matches("[1-9][0-9]{0,4}");
  }

  /** Takes the columns by their numbers. */
  void number() {
    asked.forEach(
        (ours, theirs) -> {
          if (!isNumber(theirs)) {
            throw new ImportException(
                "--column " + ours + "=" + theirs + " is a name, and others are numbers",
                "give all columns by number, or all by name");
          }
          places.put(ours, Integer.parseInt(theirs) - 1);
        });
  }

  /** Takes the columns from a header. */
  void header(List<String> cells, Set<String> known, String file) {
    Map<String, Integer> theirs = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      theirs.putIfAbsent(folded(cells.get(i)), i);
    }
    Set<String> used = new HashSet<>();
    asked.forEach(
        (ours, name) -> {
          Integer place = theirs.get(folded(name));
          if (place != null) {
            places.put(ours, place);
            used.add(folded(name));
          } else if (known.contains(ours)) {
            throw new ImportException(
                Quoted.of(file) + " has no column " + Quoted.of(name), listed(cells));
          }
        });
    theirs.forEach(
        (name, place) -> {
          if (known.contains(name) && !used.contains(name)) {
            places.putIfAbsent(name, place);
          } else if (!used.contains(name) && !name.isEmpty()) {
            unknown.add(name);
          }
        });
  }

  /** What there is instead of a column that isn't there: a row of one cell is hardly a header. */
  static String listed(List<String> cells) {
    return cells.size() == 1
        ? "its first line has one cell, and no ',', ';', tab or '|'"
        : "its columns are " + Quoted.list(cells);
  }

  private static String folded(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }

  /** Columns that mean nothing here. */
  List<String> unknown() {
    return unknown.stream().sorted().toList();
  }

  boolean has(String column) {
    return places.containsKey(column) || constants.containsKey(column);
  }

  /** What a row has in a column; empty if it has none. */
  String get(List<String> cells, String column) {
    int place = places.getOrDefault(column, -1);
    String cell = place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
    return cell.isEmpty() ? constants.getOrDefault(column, "") : cell;
  }

  /** Whether a row is too short to have a column. */
  boolean isCut(List<String> cells, String column) {
    return places.getOrDefault(column, -1) >= cells.size();
  }
}

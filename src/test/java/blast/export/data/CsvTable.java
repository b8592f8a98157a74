package blast.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads comma-separated values by the letter of RFC 4180. */
final class CsvTable {
  private final String text;
  private int at;

  private CsvTable(String text) {
    this.text = text;
  }

  /** The rows below the header, each with a cell for every column. */
  static List<Map<String, String>> rows(String text) {
    List<List<String>> lines = new CsvTable(text).lines();
    List<String> header = lines.get(0);
    assertThat(header).doesNotHaveDuplicates();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).hasSameSizeAs(header);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    while (at < text.length()) {
      List<String> cells = new ArrayList<>(List.of(cell()));
      while (text.charAt(at) == ',') {
        at++;
        cells.add(cell());
      }
      assertThat(text.substring(at)).startsWith("\r\n");
      at += 2;
      lines.add(cells);
    }
    return lines;
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    if (text.charAt(at) != '"') {
      while (",\r\n\"".indexOf(text.charAt(at)) < 0) {
        cell.append(text.charAt(at++));
      }
      return cell.toString();
    }
    at++;
    while (text.charAt(at) != '"' || text.charAt(at + 1) == '"') {
      at += text.charAt(at) == '"' ? 1 : 0;
      cell.append(text.charAt(at++));
    }
    at++;
    return cell.toString();
  }
}

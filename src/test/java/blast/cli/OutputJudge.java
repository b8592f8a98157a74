package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import blast.loading.LineLengths;
import blast.text.Position;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What must hold of any output, whatever was asked of whatever inventory. */
final class OutputJudge {
  private static final Pattern PLACE =
      Pattern.compile("(?m)^(?:blast: )?([\\w.]+):(\\d+):(\\d+): ");

  private static final Pattern TRACE =
      Pattern.compile(
          "(?i:internal error)|(?m)^\\s+at [\\w.$]+\\(|\\bjava\\.|[a-z]Exception\\b|[a-z]Error\\b");

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final List<String> words;
  private final Outcome outcome;
  private final Map<String, LineLengths> files = new HashMap<>();

  OutputJudge(List<String> words, Outcome outcome) {
    this.words = words;
    this.outcome = outcome;
  }

  /** A file that places may lie in. */
  void file(String name, byte... bytes) {
    files.put(name, LineLengths.of(name, bytes));
  }

  void judge() throws IOException {
    assertThat(outcome.status()).as("status; %s", outcome.err()).isBetween(0, 2);
    assertThat(outcome.err()).doesNotContainPattern(TRACE);
    if (outcome.status() == 2) {
      assertThat(outcome.err() + outcome.out()).as("a reason").isNotBlank();
    }
    boolean isColoured = words.contains("--color=always");
    assertThat(steering(outcome.err(), isColoured, false)).as("standard error").isEmpty();
    places(outcome.err());
    if (format().equals("png")) {
      // It is no text, of which these are what is left when it is taken for one.
      assertThat(outcome.out()).matches("(?s)|.PNG\r\n.*IEND.*");
      return;
    }
    assertThat(steering(outcome.out(), isColoured, format().equals("csv"))).isEmpty();
    if (!outcome.out().isEmpty()) {
      read();
    }
  }

  /** What was asked for, if it was. */
  private String format() {
    int option = words.indexOf("-f");
    if (option >= 0) {
      return words.get(option + 1);
    }
    return words.get(0).equals("export") ? words.get(1) : "";
  }

  private static String steering(String text, boolean isColoured, boolean isTable) {
    String left = isColoured ? text.replaceAll("\u001B\\[[\\d;]*m", "") : text;
    StringBuilder found = new StringBuilder();
    String ends = isTable ? "\r\n" : "\n";
    left.codePoints()
        .filter(
            code ->
                (Character.isISOControl(code) && ends.indexOf(code) < 0)
                    || (code >= 0x202A && code <= 0x202E)
                    || code == 0x2028
                    || code == 0x2029
                    || (code & 0xFFFE) == 0xFFFE
                    || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE))
        .forEach(code -> found.append("U+%04X ".formatted(code)));
    return found.toString();
  }

  private void places(String text) {
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      contain(place.group(1), Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)));
    }
  }

  private void contain(String file, int line, int column) {
    if (files.containsKey(file)) {
      files.get(file).contain(new Position(line, column));
    }
  }

  private void read() throws IOException {
    switch (format()) {
      case "json", "sarif", "gitlab" -> json();
      case "junit", "svg", "graphml" -> xml();
      case "csv" -> csv();
      default -> {
        assertThat(outcome.out()).endsWith("\n");
        if (List.of("lint", "check").contains(words.get(0))) {
          places(outcome.out());
        }
      }
    }
    if (words.get(0).equals("schema")) {
      json();
    }
  }

  private void json() throws IOException {
    int values = 0;
    int depth = 0;
    String file = "";
    int line = 0;
    try (JsonParser parser = JSON.createParser(outcome.out())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        values += depth == 0 ? 1 : 0;
        String field = parser.currentName() == null ? "" : parser.currentName();
        if (token.isScalarValue() && format().equals("json")) {
          // They come in this order wherever a place is told.
          file = field.equals("file") ? parser.getText() : file;
          line = field.equals("line") && token.isNumeric() ? parser.getIntValue() : line;
          if (field.equals("column") && token.isNumeric()) {
            contain(file, line, parser.getIntValue());
          }
        }
      }
    }
    assertThat(values).as("values in a JSON document").isEqualTo(1);
  }

  private void xml() throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.newDocumentBuilder().parse(new InputSource(new StringReader(outcome.out())));
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError("not XML: " + outcome.out(), e);
    }
  }

  private void csv() throws IOException {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(outcome.out())) {
      int columns = -1;
      for (CsvRecord row : rows) {
        columns = columns < 0 ? row.getFieldCount() : columns;
        assertThat(row.getFieldCount()).as("columns of %s", row).isEqualTo(columns);
      }
    }
  }
}

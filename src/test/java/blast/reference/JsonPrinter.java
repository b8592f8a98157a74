package blast.reference;

import java.util.HexFormat;
import java.util.stream.Collectors;

/** Writes a piece of YAML as JSON. */
final class JsonPrinter {
  private final Whim whim;

  JsonPrinter(Whim whim) {
    this.whim = whim;
  }

  String print(Yaml value) {
    return json(value, whim.chance(50) ? "\n" : " ") + (whim.chance(50) ? "\n" : "");
  }

  private String json(Yaml value, String gap) {
    if (value instanceof Yaml.Text text) {
      return quoted(text.text());
    }
    if (value instanceof Yaml.Whole number) {
      return Long.toString(number.value());
    }
    if (value instanceof Yaml.Items items) {
      return items.items().stream()
          .map(item -> json(item, gap))
          .collect(Collectors.joining("," + gap, "[", "]"));
    }
    if (value instanceof Yaml.Entries entries) {
      return entries.entries().stream()
          .map(entry -> quoted(entry.key()) + ": " + json(entry.value(), gap))
          .collect(Collectors.joining("," + gap, "{", "}"));
    }
    throw new IllegalArgumentException("JSON has no anchors: " + value);
  }

  private String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    boolean escape = whim.chance(20);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || (escape && c > '~')) {
        quoted.append("\\u" + HexFormat.of().toHexDigits(c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}

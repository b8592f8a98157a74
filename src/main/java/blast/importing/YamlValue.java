package blast.importing;

import blast.text.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A value as it is written down: on one line if it fits there, else over several. */
sealed interface YamlValue {
  /** Columns of the longest line that is written on purpose. */
  int WIDTH = 200;

  /** Its text on one line. */
  String flow();

  /** A number, a text or nothing, as it stands in the file. */
  record Plain(String flow) implements YamlValue {}

  record Items(List<YamlValue> items) implements YamlValue {
    @Override
    public String flow() {
      StringBuilder out = new StringBuilder("[");
      for (YamlValue item : items) {
        out.append(out.length() == 1 ? "" : ", ").append(item.flow());
      }
      return out.append(']').toString();
    }
  }

  /** Keys, in the order in which they are written, and their values. */
  record Fields(Map<String, YamlValue> fields) implements YamlValue {
    @Override
    public String flow() {
      StringBuilder out = new StringBuilder("{");
      fields.forEach(
          (key, value) -> {
            out.append(out.length() == 1 ? "" : ", ").append(quoted(key)).append(':');
            String text = value.flow();
            out.append(text.isEmpty() ? "" : " ").append(text);
          });
      return out.append('}').toString();
    }
  }

  /** Words that some reader of YAML takes for something else than themselves. */
  Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  static YamlValue text(String text) {
    return new Plain(quoted(text));
  }

  static YamlValue texts(List<String> texts) {
    return new Items(texts.stream().map(YamlValue::text).toList());
  }

  /** One of them by itself, several as a list. */
  static YamlValue oneOrList(List<YamlValue> values) {
    return values.size() == 1 ? values.get(0) : new Items(values);
  }

  /** Writes a key and its value at a depth. */
  static void write(String key, YamlValue value, int depth, StringBuilder out) {
    String start = "  ".repeat(depth) + quoted(key) + ":";
    writeAfter(start, value, depth, out);
  }

  private static void writeAfter(String start, YamlValue value, int depth, StringBuilder out) {
    String flow = value.flow();
    out.append(start);
    if (value instanceof Plain || start.length() + 1 + flow.length() <= WIDTH) {
      out.append(flow.isEmpty() ? "" : " ").append(flow).append('\n');
      return;
    }
    out.append('\n');
    if (value instanceof Fields fields) {
      fields.fields().forEach((key, one) -> write(key, one, depth + 1, out));
    } else if (value instanceof Items list) {
      list.items().forEach(one -> writeItem(one, depth + 1, out));
    }
  }

  /** An item is written on one line, or as a dash alone with what belongs to it below. */
  private static void writeItem(YamlValue item, int depth, StringBuilder out) {
    writeAfter("  ".repeat(depth) + "-", item, depth, out);
  }

  /** A text so that every reader of YAML reads it back. */
  static String quoted(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(code -> append(code, out));
    return out.append('"').toString();
  }

  private static void append(int code, StringBuilder out) {
    if (code == '"' || code == '\\') {
      out.append('\\').appendCodePoint(code);
      return;
    }
    switch (Visibility.of(code)) {
      case VISIBLE, UNASSIGNED -> out.appendCodePoint(code);
      case HALF_PAIR, NONCHARACTER -> out.append('\uFFFD');
      case BLANK, CONTROL, LINE_BREAK, FORMAT, JOINER -> {
        if (code == ' ') {
          out.append(' ');
        } else if (code > 0xFFFF) {
          out.append(String.format(Locale.ROOT, "\\U%08X", code));
        } else {
          out.append(Visibility.spelled(code));
        }
      }
    }
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int code = text.codePointAt(i);
      boolean isInner = Character.isLetterOrDigit(code) || "._-/@: ".indexOf(code) >= 0;
      if (i == 0 ? !Character.isLetter(code) : !isInner || (before == ':' && code == ' ')) {
        return false;
      }
      before = code;
      i += Character.charCount(code);
    }
    return before != ':' && before != ' ';
  }
}

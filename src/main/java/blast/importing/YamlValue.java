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

  /** Writes it on one line. */
  void flow(StringBuilder out);

  /** Its text on one line. */
  default String flow() {
    StringBuilder out = new StringBuilder();
    flow(out);
    return out.toString();
  }

  /** A number, a text or nothing, as it stands in the file. */
  record Plain(String flow) implements YamlValue {
    @Override
    public void flow(StringBuilder out) {
      out.append(flow);
    }
  }

  record Items(List<YamlValue> items) implements YamlValue {
    @Override
    public void flow(StringBuilder out) {
      String before = "[";
      for (YamlValue item : items) {
        item.flow(out.append(before));
        before = ", ";
      }
      out.append(items.isEmpty() ? "[]" : "]");
    }
  }

  /** Keys, in the order in which they are written, and their values. */
  record Fields(Map<String, YamlValue> fields) implements YamlValue {
    @Override
    public void flow(StringBuilder out) {
      String before = "{";
      for (Map.Entry<String, YamlValue> field : fields.entrySet()) {
        out.append(before).append(quoted(field.getKey())).append(':');
        flowAfterColon(field.getValue(), out);
        before = ", ";
      }
      out.append(fields.isEmpty() ? "{}" : "}");
    }
  }

  /** Words that some reader of YAML takes for something else than themselves. */
  int LONGEST_WORD = 5;

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

  /** Nothing follows with nothing before it either. */
  private static void flowAfterColon(YamlValue value, StringBuilder out) {
    out.append(' ');
    int begin = out.length();
    value.flow(out);
    if (out.length() == begin) {
      out.setLength(begin - 1);
    }
  }

  private static void writeAfter(String start, YamlValue value, int depth, StringBuilder out) {
    int begin = out.length();
    out.append(start);
    int end = out.length();
    flowAfterColon(value, out);
    if (value instanceof Plain || out.length() - begin <= WIDTH) {
      out.append('\n');
      return;
    }
    // It is longer than a line: what was tried is taken back.
    out.setLength(end);
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
    if (text.isEmpty()
        || (text.length() <= LONGEST_WORD && WORDS.contains(text.toLowerCase(Locale.ROOT)))) {
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

package blast.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a piece of YAML in one of the many styles that YAML has. */
final class YamlPrinter {
  private static final Pattern SAFE_UNQUOTED =
      Pattern.compile("[\\p{L}\\p{Nd}]([\\p{L}\\p{Nd}._/@:%-]*[\\p{L}\\p{Nd}._/@%-])?");

  private final Whim whim;
  private final int step;
  private final boolean indentsItems;

  YamlPrinter(Whim whim) {
    this.whim = whim;
    this.step = 2 + whim.below(3);
    this.indentsItems = !whim.chance(50);
  }

  /** A document, with the line breaks of one system or the other. */
  String print(Yaml.Entries document) {
    if (document.entries().isEmpty()) {
      return "{}\n";
    }
    return block(document).stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private List<String> block(Yaml value) {
    return value instanceof Yaml.Items items
        ? blockItems(items)
        : blockEntries((Yaml.Entries) value);
  }

  private List<String> blockItems(Yaml.Items items) {
    List<String> lines = new ArrayList<>();
    for (Yaml item : items.items()) {
      List<String> part = isInline(item) ? inline(item) : block(item);
      lines.add("- " + part.get(0));
      part.stream().skip(1).forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  private List<String> blockEntries(Yaml.Entries entries) {
    List<String> lines = new ArrayList<>();
    for (Yaml.Entry entry : entries.entries()) {
      if (whim.chance(3)) {
        lines.add(whim.chance(50) ? "" : "# 'a' remark: {that, [means nothing");
      }
      addEntry(lines, entry);
    }
    return lines;
  }

  private void addEntry(List<String> lines, Yaml.Entry entry) {
    String key = key(entry.key()) + ":";
    Yaml value = entry.value();
    if (isEmpty(value) && !entry.key().equals(Yaml.MERGE) && whim.chance(50)) {
      lines.add(key);
    } else if (isInline(value)) {
      List<String> part = inline(value);
      lines.add(key + " ".repeat(1 + whim.below(3)) + part.get(0));
      part.stream().skip(1).forEach(line -> lines.add(" ".repeat(step) + line));
      addRemark(lines);
    } else {
      boolean isAnchored = value instanceof Yaml.Anchored;
      Yaml inner = value instanceof Yaml.Anchored anchored ? anchored.value() : value;
      lines.add(isAnchored ? key + " &" + ((Yaml.Anchored) value).anchor() : key);
      String indent = " ".repeat(inner instanceof Yaml.Items && !indentsItems ? 0 : step);
      block(inner).forEach(line -> lines.add(indent + line));
    }
  }

  private void addRemark(List<String> lines) {
    if (whim.chance(3)) {
      lines.add(lines.remove(lines.size() - 1) + " # a 'remark");
    }
  }

  private boolean isInline(Yaml value) {
    if (value instanceof Yaml.Anchored anchored) {
      return isInline(anchored.value());
    }
    boolean canBeBlock =
        (value instanceof Yaml.Items items && !items.items().isEmpty())
            || (value instanceof Yaml.Entries entries && !entries.entries().isEmpty());
    return !canBeBlock || isRequirement(value) != whim.chance(30);
  }

  /** Lists, and maps whose values are all lists or single: short enough for one line. */
  private static boolean isRequirement(Yaml value) {
    return value instanceof Yaml.Items
        || (value instanceof Yaml.Entries entries
            && entries.entries().stream()
                .noneMatch(entry -> entry.value() instanceof Yaml.Entries));
  }

  private static boolean isEmpty(Yaml value) {
    return value instanceof Yaml.Entries entries && entries.entries().isEmpty();
  }

  /** One line, or several of which the others have to be indented. */
  private List<String> inline(Yaml value) {
    return List.of(flow(value, whim.chance(5) ? ",\n" : ", ").split("\n"));
  }

  private String flow(Yaml value, String comma) {
    if (value instanceof Yaml.Text text) {
      return value(text.text());
    }
    if (value instanceof Yaml.Whole number) {
      return number(number.value());
    }
    if (value instanceof Yaml.Alias alias) {
      return "*" + alias.anchor();
    }
    if (value instanceof Yaml.Anchored anchored) {
      return "&" + anchored.anchor() + " " + flow(anchored.value(), comma);
    }
    String space = whim.chance(20) ? " " : "";
    String last = whim.chance(5) ? "," : "";
    if (value instanceof Yaml.Items items) {
      return items.items().stream()
          .map(item -> item instanceof Yaml.Text text ? scalar(text.text()) : flow(item, comma))
          .collect(Collectors.joining(comma, "[" + space, last + space + "]"));
    }
    return ((Yaml.Entries) value)
        .entries().stream()
            .map(entry -> key(entry.key()) + ": " + flow(entry.value(), comma))
            .collect(Collectors.joining(comma, "{" + space, space + "}"));
  }

  private String number(long value) {
    return value >= 1000 && whim.chance(40)
        ? Long.toString(value).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_")
        : Long.toString(value);
  }

  private String key(String key) {
    return key.equals(Yaml.MERGE) ? key : scalar(key);
  }

  private String scalar(String text) {
    boolean isSafe = SAFE_UNQUOTED.matcher(text).matches();
    return isSafe && !whim.chance(10) ? text : quoted(text);
  }

  /** Under a key, null without quotes means that nothing is set. */
  private String value(String text) {
    return text.equals("null") ? quoted(text) : scalar(text);
  }

  private String quoted(String text) {
    if (whim.chance(50)) {
      return "'" + text.replace("'", "''") + "'";
    }
    return new JsonPrinter(whim).print(new Yaml.Text(text)).strip();
  }
}

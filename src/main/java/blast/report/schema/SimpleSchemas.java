package blast.report.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas of simple values: ids, texts, numbers, percentages.
 *
 * <p>Blast reads a scalar as the text that stands in the file. A validator sees what its YAML
 * parser made of it: a boolean of {@code no}, a number of {@code 1.0}. So numbers and booleans are
 * let through where a text or an id is expected. A number with {@code _} is a number for parsers of
 * YAML 1.1 and a text for those of YAML 1.2.
 */
final class SimpleSchemas {
  /** The names under which they are defined. */
  static final String NODE = "id";

  static final String PATTERN = "id-or-pattern";
  static final String PATTERNS = "ids-or-patterns";
  static final String TEXT = "text";
  static final String NOT_NEGATIVE = "number";
  static final String POSITIVE = "positive-number";
  static final String USER_LIMIT = "user-limit";

  private static final String LETTERS = "\\p{L}\\p{Nd}";
  private static final String INNER = LETTERS + "\\p{Mn}\\p{Mc}._/@:";

  /** A letter or digit, then up to 199 of what ids are made of. */
  private static final String ID = "[" + LETTERS + "][" + INNER + "-]{0,199}$";

  private static final String REFERENCE_FORM = "^" + ID;

  /** The same as a key; keys with x- are no ids. */
  static final String ID_FORM = "^(?!x-)" + ID;

  private static final String PATTERN_FORM = "^[" + LETTERS + "*?][" + INNER + "*?-]{0,199}$";

  private static final String UNDERSCORED = "^\\+?[1-9][0-9]*(_[0-9]+)+$";

  /** Up to 100, with as many zeros as one likes around it. */
  private static final String UP_TO_100 = "0*(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]+)?)\\s*%$";

  /** Over 0 and up to 100, with at most six decimals. */
  private static final String SHARE =
      "^(?!0+(\\.0+)?\\s*%)0*(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,6}0*)?)\\s*%$";

  /** At least one unit, the larger ones first, and not all of them none. */
  private static final String DURATION =
      "(?=[0-9smhd]*[1-9])(?=[0-9])"
          + "([0-9]{1,9}w)?([0-9]{1,9}d)?([0-9]{1,9}h)?([0-9]{1,9}m)?([0-9]{1,9}s)?";

  /** What ids are made of, as the end of a sentence. */
  static final String ID_WORDS =
      "it begins with a letter or digit, and goes on with letters, digits, and . _ - / @ :";

  private static final String LIMIT =
      "A number of people is expected, such as 45_000_000, or a share of all such as 40%.";

  private SimpleSchemas() {}

  /** An id. */
  static SchemaNode id() {
    return scalar(REFERENCE_FORM).orElse("An id is expected: " + ID_WORDS);
  }

  /** One of a few words, and what is told of any other. */
  static SchemaNode oneOf(List<String> words) {
    return SchemaNode.oneOf(words)
        .orElse("One of these is expected: " + String.join(", ", words) + ".");
  }

  /** All of them by name. */
  static Map<String, SchemaNode> definitions() {
    Map<String, SchemaNode> definitions = new LinkedHashMap<>();
    // Without descriptions: editors would show these in place of what a key means.
    definitions.put(NODE, id());
    definitions.put(
        PATTERN,
        scalar(PATTERN_FORM)
            .orElse("An id is expected, or a pattern with * and ? in quotes: " + ID_WORDS));
    definitions.put(
        PATTERNS,
        SchemaNode.anyOf(
            SchemaNode.reference(PATTERN), SchemaNode.listOf(SchemaNode.reference(PATTERN))));
    definitions.put(
        TEXT,
        SchemaNode.ofType("string", "number", "boolean", "null").orElse("A text is expected."));
    definitions.put(NOT_NEGATIVE, wholeNumber(0));
    definitions.put(POSITIVE, wholeNumber(1));
    definitions.put(
        USER_LIMIT, SchemaNode.anyOf(wholeNumber(0), text("^" + UP_TO_100).orElse(LIMIT)));
    return definitions;
  }

  /** A text of a form, or what a YAML parser may have made of one: never below zero. */
  private static SchemaNode scalar(String form) {
    return SchemaNode.ofType("string", "number", "boolean")
        .with("pattern", form)
        .with("minimum", 0);
  }

  private static SchemaNode text(String form) {
    return SchemaNode.ofType("string").with("pattern", form);
  }

  /** A whole number of at least so many. */
  static SchemaNode number(long least) {
    if (least == 0) {
      return SchemaNode.reference(NOT_NEGATIVE);
    }
    return least == 1 ? SchemaNode.reference(POSITIVE) : wholeNumber(least);
  }

  private static SchemaNode wholeNumber(long least) {
    return SchemaNode.ofType("integer", "string")
        .with("minimum", least)
        .with("maximum", Long.MAX_VALUE)
        .with("pattern", UNDERSCORED)
        .orElse("A whole number from " + least + " on is expected, such as 45000 or 45_000.");
  }

  /** How many of a group's members, or what share of their weight. */
  static SchemaNode threshold() {
    return SchemaNode.anyOf(
        SchemaNode.reference(POSITIVE).titled("Number"),
        text(SHARE)
            .titled("Share")
            .orElse("A number of members is expected, or a share such as 60%."));
  }

  /** How much of the time something works. */
  static SchemaNode availability() {
    return text("^" + UP_TO_100).orElse("A share of the time is expected, such as 99.95%.");
  }

  /** How often something fails. */
  static SchemaNode frequency() {
    return text("^([0-9]+(\\.[0-9]+)? per (year|quarter|month|week|day)|every " + DURATION + ")$")
        .orElse("How often it fails is expected, such as 2 per year or every 180d.");
  }

  /** How long something takes. */
  static SchemaNode duration() {
    return text("^" + DURATION + "$")
        .orElse("A length of time with its unit is expected, such as 4h or 1h30m.");
  }

  /** A text that says something. */
  static SchemaNode filledText() {
    return SchemaNode.ofType("string", "number", "boolean")
        .with("pattern", "\\S")
        .orElse("A text is expected that says something.");
  }

  /** One word, or a list of words. */
  static SchemaNode oneOrSeveral(SchemaNode word) {
    return SchemaNode.anyOf(word, SchemaNode.listOf(word));
  }

  /** One of some words, of which parsers of YAML 1.1 take one for {@code false}. */
  static SchemaNode wordsOrFalse(SchemaNode words) {
    // Said in this way round, for editors suggest what a schema names.
    SchemaNode notFalse =
        SchemaNode.anyOf(
            SchemaNode.ofType("string", "number", "object", "array", "null"),
            SchemaNode.oneOf(List.of(true)));
    return SchemaNode.anyOf(words, SchemaNode.anything().with("not", notFalse));
  }
}

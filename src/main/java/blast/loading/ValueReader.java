package blast.loading;

import blast.diagnostic.Check;
import blast.inventory.Attribute;
import blast.inventory.Countries;
import blast.inventory.Criticality;
import blast.inventory.IdForm;
import blast.inventory.Location;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/** Reads the simple values of the format, or says what is wrong with them. */
final class ValueReader {
  /** Only compiled where a number is written in an unusual way. */
  private static final class NumberForms {
    static final Pattern DIGITS = Pattern.compile("[-+]?[0-9]+(_[0-9]+)*");
    static final Pattern OTHER_NUMBER =
        Pattern.compile(
            "[-+]?(0[xob][0-9a-fA-F_]+|[0-9_]*\\.?[0-9_]+([eE][-+]?[0-9]+)?|[0-9_:.]+)");
  }

  private static final int SIMPLE_DIGITS = 18;
  private static final long NOT_SIMPLE = -1;

  private final Problems problems;

  ValueReader(Problems problems) {
    this.problems = problems;
  }

  /** A text; nothing is said of an empty one, which counts as not given. */
  Optional<String> text(String key, Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      return scalar.isNull() ? Optional.empty() : Optional.of(scalar.text());
    }
    wrongType(key, "text", value);
    return Optional.empty();
  }

  /** A whole number of at least {@code least}. */
  OptionalLong wholeNumber(String key, Tree value, long least) {
    if (!(value instanceof Tree.Scalar scalar)) {
      wrongType(key, "a whole number", value);
      return OptionalLong.empty();
    }
    String text = scalar.text();
    long simple = scalar.plain() ? simpleNumber(text) : NOT_SIMPLE;
    if (simple >= least && simple != NOT_SIMPLE) {
      return OptionalLong.of(simple);
    }
    if (!scalar.plain()) {
      String hint =
          NumberForms.DIGITS.matcher(text).matches()
              ? "remove the quotes"
              : NumberHint.of(text).orElse("write digits");
      problems.add(
          LoadingChecks.WRONG_TYPE,
          value,
          "'" + key + "' expects a whole number, found the text " + value.found(),
          hint);
      return OptionalLong.empty();
    }
    if (!NumberForms.DIGITS.matcher(text).matches()) {
      boolean isNumber = NumberForms.OTHER_NUMBER.matcher(text).matches();
      Check check = isNumber ? LoadingChecks.BAD_NUMBER : LoadingChecks.WRONG_TYPE;
      String expected = isNumber ? "a whole number in decimal digits" : "a whole number";
      problems.add(
          check,
          value,
          "'" + key + "' expects " + expected + ", found " + value.found(),
          NumberHint.of(text).or(() -> CopiedText.hint(text)));
      return OptionalLong.empty();
    }
    return inRange(key, scalar, least);
  }

  /** Reads what nearly all numbers are, some digits, without further ado. */
  private static long simpleNumber(String text) {
    int length = text.length();
    if (length == 0 || length > SIMPLE_DIGITS || (length > 1 && text.charAt(0) == '0')) {
      return NOT_SIMPLE;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NOT_SIMPLE;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private OptionalLong inRange(String key, Tree.Scalar value, long least) {
    String digits = value.text().replace("_", "");
    String unsigned = digits.replaceFirst("^[-+]", "");
    if (unsigned.length() > 1 && unsigned.startsWith("0")) {
      problems.add(
          LoadingChecks.BAD_NUMBER,
          value,
          "'"
              + key
              + "' expects a decimal number, found "
              + value.found()
              + ", which some YAML parsers read as octal",
          "remove the zeros in front");
      return OptionalLong.empty();
    }
    long number;
    try {
      number = Long.parseLong(digits);
    } catch (NumberFormatException e) {
      String bound = digits.startsWith("-") ? "at least " + least : "at most " + Long.MAX_VALUE;
      outOfRange(key, value, bound);
      return OptionalLong.empty();
    }
    if (number < least) {
      outOfRange(key, value, "at least " + least);
      return OptionalLong.empty();
    }
    return OptionalLong.of(number);
  }

  private void outOfRange(String key, Tree value, String bound) {
    problems.add(
        LoadingChecks.BAD_NUMBER,
        value,
        "'" + key + "' expects a number of " + bound + ", found " + value.found());
  }

  /** Says so where a file has another version than 1; its name is made from its number. */
  void version(Tree value, LongFunction<String> name) {
    OptionalLong version = wholeNumber("blast", value, Long.MIN_VALUE);
    if (version.isPresent() && version.getAsLong() != 1) {
      problems.add(
          LoadingChecks.UNSUPPORTED_VERSION,
          value,
          name.apply(version.getAsLong()) + " is not supported, expected 1");
    }
  }

  /** A list of texts. */
  List<String> texts(String key, Tree value) {
    List<String> texts = new ArrayList<>();
    if (!(value instanceof Tree.Sequence list)) {
      wrongType(key, "a list of texts", value, ListHint.of(value));
      return texts;
    }
    for (Tree item : list.items()) {
      Optional<String> text = text(key, item);
      if (text.isPresent()) {
        texts.add(text.get());
      }
    }
    return texts;
  }

  /** A country's two letters (ISO 3166-1 alpha-2). */
  Optional<String> country(String key, Tree value) {
    Optional<String> text = text(key, value);
    if (text.isPresent()) {
      if (!Countries.isKnown(text.get())) {
        boolean onlyCase = Countries.isKnown(text.get().toUpperCase(Locale.ROOT));
        problems.add(
            LoadingChecks.BAD_VALUE,
            value,
            "'" + key + "' expects two letters of ISO 3166, found " + value.found(),
            onlyCase
                ? "write '" + text.get().toUpperCase(Locale.ROOT) + "'"
                : "write for instance 'KR'");
        return Optional.empty();
      }
    }
    return text;
  }

  /** How much a service matters. */
  Optional<Criticality> criticality(String key, Tree value) {
    if (!(value instanceof Tree.Scalar scalar)) {
      wrongType(key, "a text", value);
      return Optional.empty();
    }
    Optional<Criticality> criticality = Criticality.ofWord(scalar.text());
    if (criticality.isEmpty()) {
      List<String> words = Criticality.words();
      String message =
          "'" + key + "' expects one of " + String.join(", ", words) + ", found " + value.found();
      Optional<String> grade = OtherTools.criticality(scalar.text());
      if (grade.isPresent()) {
        problems.add(LoadingChecks.BAD_VALUE, value, message, grade);
      } else {
        problems.addUnknown(LoadingChecks.BAD_VALUE, value, message, words);
      }
    }
    return criticality;
  }

  /** A point on Earth, in degrees. */
  Optional<Location> location(String key, Tree value) {
    if (!(value instanceof Tree.Mapping mapping)) {
      wrongType(key, "a mapping with 'lat' and 'lon'", value);
      return Optional.empty();
    }
    Optional<Double> latitude = Optional.empty();
    Optional<Double> longitude = Optional.empty();
    for (Tree.Entry entry : mapping.entries()) {
      switch (entry.key().text()) {
        case "lat" -> latitude = degrees(entry, 90);
        case "lon" -> longitude = degrees(entry, 180);
        default -> unknownKey(entry.key(), "a location", List.of("lat", "lon"));
      }
    }
    for (String needed : List.of("lat", "lon")) {
      if (mapping.entries().stream().noneMatch(e -> e.key().text().equals(needed))) {
        problems.add(
            LoadingChecks.WRONG_TYPE, value, "'" + key + "' expects '" + needed + "', found none");
      }
    }
    return latitude.isPresent() && longitude.isPresent()
        ? Optional.of(new Location(latitude.get(), longitude.get()))
        : Optional.empty();
  }

  private Optional<Double> degrees(Tree.Entry entry, int bound) {
    if (entry.value() instanceof Tree.Scalar scalar
        && scalar.plain()
        && scalar.text().matches("[-+]?[0-9]{1,3}(\\.[0-9]+)?")) {
      double degrees = Double.parseDouble(scalar.text());
      if (Math.abs(degrees) <= bound) {
        return Optional.of(degrees);
      }
    }
    if (!(entry.value() instanceof Tree.Broken)) {
      problems.add(
          LoadingChecks.BAD_NUMBER,
          entry.value(),
          "'"
              + entry.key().text()
              + "' expects degrees from -"
              + bound
              + " to "
              + bound
              + ", found "
              + entry.value().found());
    }
    return Optional.empty();
  }

  /** A free map. */
  Map<String, Attribute> attributes(String key, Tree value) {
    if (value instanceof Tree.Mapping mapping) {
      return fields(mapping);
    }
    wrongType(key, "a mapping", value);
    return Map.of();
  }

  private static Map<String, Attribute> fields(Tree.Mapping mapping) {
    Map<String, Attribute> fields = new LinkedHashMap<>();
    for (Tree.Entry entry : mapping.entries()) {
      fields.put(entry.key().text(), attribute(entry.value()));
    }
    return fields;
  }

  private static Attribute attribute(Tree value) {
    if (value instanceof Tree.Mapping mapping) {
      return new Attribute.Fields(fields(mapping));
    }
    if (value instanceof Tree.Sequence list) {
      return new Attribute.Items(list.items().stream().map(ValueReader::attribute).toList());
    }
    return new Attribute.Text(value instanceof Tree.Scalar scalar ? scalar.text() : "");
  }

  /** Says that a value has the wrong form, unless something was said of it already. */
  void wrongType(String key, String expected, Tree value) {
    wrongType(key, expected, value, Optional.empty());
  }

  /** The same, with what would work. */
  void wrongType(String key, String expected, Tree value, Optional<String> hint) {
    if (!(value instanceof Tree.Broken)) {
      problems.add(
          LoadingChecks.WRONG_TYPE,
          value,
          Quoted.of(key) + " expects " + expected + ", found " + value.found(),
          hint);
    }
  }

  /** Says that a key is unknown, unless it is one that is ignored. */
  void unknownKey(Tree.Scalar key, String where, List<String> known) {
    unknownKey(key, where, known, Optional.empty());
  }

  /** The same, with what to do if that is known. */
  void unknownKey(Tree.Scalar key, String where, List<String> known, Optional<String> remedy) {
    if (isIgnored(key)) {
      return;
    }
    String message = "key " + key.found() + " is unknown in " + where;
    Optional<String> hint =
        NumberForms.DIGITS.matcher(key.text()).matches()
            ? Optional.of("write large numbers as 1000 or 1_000")
            : remedy
                .or(() -> OtherTools.field(key.text(), known))
                .or(() -> CopiedText.hint(key.text()));
    Optional<String> name = OtherTools.fieldName(key.text(), known);
    if (hint.isPresent() && remedy.isEmpty() && name.isPresent()) {
      problems.addRenamed(LoadingChecks.UNKNOWN_KEY, key, message, hint.get(), name.get());
    } else if (hint.isPresent()) {
      problems.add(LoadingChecks.UNKNOWN_KEY, key, message, hint);
    } else {
      problems.addUnknown(LoadingChecks.UNKNOWN_KEY, key, message, known);
    }
  }

  /** Whether a key is there for anchors and for other tools. */
  static boolean isIgnored(Tree.Scalar key) {
    return IdForm.isIgnored(key.text());
  }
}

package blast.loading;

import blast.inventory.Field;
import blast.inventory.FieldType;
import blast.inventory.OwnFaults;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the figures of what fails by itself, or says what is wrong with them. */
final class FigureReader {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9_]*(\\.[0-9]+)?");

  private final Problems problems;
  private final ValueReader values;

  FigureReader(Problems problems, ValueReader values) {
    this.problems = problems;
    this.values = values;
  }

  /** A figure as it is written, if it is one of the field's type; nothing written is none. */
  Optional<String> read(Field field, Tree value) {
    boolean isNothing = value instanceof Tree.Scalar scalar && scalar.isNull();
    return isNothing ? Optional.empty() : required(field, value);
  }

  /** The same where something has to be written. */
  Optional<String> required(Field field, Tree value) {
    if (!(value instanceof Tree.Scalar scalar)) {
      values.wrongType(field.key(), expected(field.type()), value);
      return Optional.empty();
    }
    String text = scalar.text();
    if (OwnFaults.isFigure(field.type(), text)) {
      return Optional.of(text);
    }
    boolean isNumber = NUMBER.matcher(text).matches();
    problems.add(
        isNumber ? LoadingChecks.BAD_NUMBER : LoadingChecks.BAD_VALUE,
        value,
        "'"
            + field.key()
            + "' expects "
            + expected(field.type())
            + ", found "
            + (isNumber ? "the bare number " : "")
            + value.found(),
        hint(field.type(), text));
    return Optional.empty();
  }

  private static String expected(FieldType type) {
    return switch (type) {
      case AVAILABILITY -> "a share of the time from 0% to 100%, such as 99.95%";
      case FREQUENCY -> "how often, such as '2 per year' or 'every 180d'";
      default -> "a length of time with its unit, such as 4h or 1h30m";
    };
  }

  private static Optional<String> hint(FieldType type, String text) {
    return switch (type) {
      case AVAILABILITY -> FigureHint.share(text);
      case FREQUENCY -> FigureHint.often(text);
      default -> FigureHint.length(text);
    };
  }
}

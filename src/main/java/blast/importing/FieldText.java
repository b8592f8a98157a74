package blast.importing;

import blast.inventory.Countries;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.OwnFaults;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a source that shall become fields of one text, number or word. */
public final class FieldText {
  private static final Pattern NUMBER = Pattern.compile("\\+?(0|[1-9][0-9]*(_[0-9]+)*)");
  private static final int DIGITS = 18;
  private static final Pattern LOCATION =
      Pattern.compile("(-?[0-9]{1,3}(?:\\.[0-9]+)?)[\\s,/]+(-?[0-9]{1,3}(?:\\.[0-9]+)?)");

  private FieldText() {}

  /** The text as a field of an entity holds it; nothing if the field can't have it. */
  public static Optional<String> of(Field field, String text) {
    return switch (field.type()) {
      case TEXT -> Optional.of(text);
      case NUMBER, USERS -> number(field, text);
      case LOCATION -> {
        Matcher numbers = LOCATION.matcher(text);
        yield numbers.matches()
            ? Optional.of(numbers.group(1) + " " + numbers.group(2))
            : Optional.empty();
      }
      case CRITICALITY ->
          Optional.of(text.toLowerCase(Locale.ROOT))
              .filter(word -> Criticality.ofWord(word).isPresent());
      case COUNTRY -> Optional.of(text).filter(Countries::isKnown);
      case AVAILABILITY, FREQUENCY, DURATION ->
          Optional.of(text).filter(one -> OwnFaults.isFigure(field.type(), one));
      case REQUIREMENT, ATTRIBUTES, COMPANY, SITE, TEXTS -> Optional.empty();
    };
  }

  private static Optional<String> number(Field field, String text) {
    String digits = text.replace("_", "").replace("+", "");
    boolean isNumber = NUMBER.matcher(text).matches() && digits.length() <= DIGITS;
    return isNumber && Long.parseLong(digits) >= field.least()
        ? Optional.of(digits)
        : Optional.empty();
  }

  /** What is said of a text that isn't one for the field. */
  public static String wrong(Field field) {
    String what =
        switch (field.type()) {
          case NUMBER, USERS -> "that is no whole number";
          case LOCATION -> "that is no latitude and longitude";
          case CRITICALITY -> "that is no word of ours";
          case COUNTRY -> "that is no code of one";
          case AVAILABILITY -> "that is no share of time such as 99.95%";
          case FREQUENCY -> "that is nothing like 2 per year or every 180d";
          case DURATION -> "that is no length of time such as 4h";
          case TEXT, REQUIREMENT, ATTRIBUTES, COMPANY, SITE, TEXTS -> "that isn't taken";
        };
    return "'" + field.key() + "' " + what;
  }
}

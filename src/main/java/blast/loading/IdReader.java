package blast.loading;

import blast.inventory.InventoryBuilder;
import blast.text.Quoted;
import java.util.OptionalInt;

/** Reads ids: the text that stands in the file, whatever type a YAML parser would take it for. */
final class IdReader {
  private final InventoryBuilder builder;
  private final Problems problems;
  private final boolean isAnother;

  /** Reads ids into the builder that is filled. */
  IdReader(InventoryBuilder builder, Problems problems) {
    this(builder, problems, false);
  }

  private IdReader(InventoryBuilder builder, Problems problems, boolean isAnother) {
    this.builder = builder;
    this.problems = problems;
    this.isAnother = isAnother;
  }

  /** Reads ids into another builder than the one whose numbers scalars know. */
  static IdReader intoAnother(InventoryBuilder builder, Problems problems) {
    return new IdReader(builder, problems, true);
  }

  /** The number of the id, or empty after saying what is wrong with it. */
  OptionalInt read(Tree.Scalar id) {
    if (id.known() >= 0 && !isAnother) {
      return OptionalInt.of(id.known());
    }
    int known = builder.find(id.text());
    if (known >= 0) {
      return OptionalInt.of(known);
    }
    return isWellFormed(id) ? OptionalInt.of(builder.number(id.text())) : OptionalInt.empty();
  }

  /** Whether a text has the form of an id; says so if not. */
  boolean isWellFormed(Tree.Scalar id) {
    return isWellFormed(id, id.text());
  }

  /** The same for a pattern of ids, whose {@code *} and {@code ?} stand for any characters. */
  boolean isPatternWellFormed(Tree.Scalar pattern) {
    return isWellFormed(pattern, pattern.text().replace('*', 'x').replace('?', 'x'));
  }

  private boolean isWellFormed(Tree.Scalar id, String text) {
    String wrong = wrong(text);
    if (wrong.isEmpty()) {
      return true;
    }
    problems.add(
        LoadingChecks.BAD_ID,
        id,
        text.isEmpty() ? "an id is missing" : "id " + id.found() + " " + wrong,
        "begin with a letter or digit, go on with letters, digits, and . _ - / @ :");
    return false;
  }

  /** What is wrong with an id; empty if nothing is. */
  private static String wrong(String text) {
    if (text.isEmpty()) {
      return "is empty";
    }
    if (text.length() > Limits.ID_CHARACTERS
        && text.codePointCount(0, text.length()) > Limits.ID_CHARACTERS) {
      return "is longer than " + Limits.ID_CHARACTERS + " characters";
    }
    for (int i = 0; i < text.length(); ) {
      int code = text.codePointAt(i);
      if (i == 0 ? !Character.isLetterOrDigit(code) : !isInner(code)) {
        String place = i == 0 ? "begins with " : "contains ";
        return place + Quoted.of(Character.toString(code));
      }
      i += Character.charCount(code);
    }
    return "";
  }

  private static boolean isInner(int code) {
    if (code < 0x80) {
      return (code >= 'a' && code <= 'z')
          || (code >= 'A' && code <= 'Z')
          || (code >= '0' && code <= '9')
          || "._-/@:".indexOf(code) >= 0;
    }
    return Character.isLetterOrDigit(code) || isCombining(code);
  }

  /** Vowel signs and accents, without which many scripts can't write a word. */
  private static boolean isCombining(int code) {
    return switch (Character.getType(code)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }
}

package blast.loading;

import blast.inventory.IdForm;
import blast.inventory.InventoryBuilder;
import blast.text.Quoted;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads ids: the text that stands in the file, whatever type a YAML parser would take it for. */
final class IdReader {
  private static final String FORM =
      "begin with a letter or digit, go on with letters, digits, and . _ - / @ :";

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
    return read(id, Optional.empty());
  }

  /** The same, with what to do if it has not the form of an id. */
  OptionalInt read(Tree.Scalar id, Optional<String> remedy) {
    if (id.known() >= 0 && !isAnother) {
      return OptionalInt.of(id.known());
    }
    int known = builder.find(id.text());
    if (known >= 0) {
      return OptionalInt.of(known);
    }
    return isWellFormed(id, id.text(), remedy)
        ? OptionalInt.of(builder.number(id.text()))
        : OptionalInt.empty();
  }

  /** Whether a text has the form of an id; says so if not. */
  boolean isWellFormed(Tree.Scalar id) {
    return isWellFormed(id, id.text(), Optional.empty());
  }

  /** The same for a pattern of ids, whose {@code *} and {@code ?} stand for any characters. */
  boolean isPatternWellFormed(Tree.Scalar pattern) {
    return isWellFormed(
        pattern, pattern.text().replace('*', 'x').replace('?', 'x'), Optional.empty());
  }

  private boolean isWellFormed(Tree.Scalar id, String text, Optional<String> remedy) {
    Optional<IdForm.Wrong> wrong = IdForm.wrong(text);
    if (wrong.isEmpty()) {
      return true;
    }
    problems.add(
        LoadingChecks.BAD_ID,
        id,
        message(id, text, wrong.get()),
        remedy.or(() -> CopiedText.hint(text)).orElse(FORM));
    return false;
  }

  private static String message(Tree.Scalar id, String text, IdForm.Wrong wrong) {
    String what =
        switch (wrong.flaw()) {
          case EMPTY -> "";
          case TOO_LONG -> "is longer than " + IdForm.LONGEST + " characters";
          case BEGINNING -> "begins with " + character(text, wrong);
          case CHARACTER -> "contains " + character(text, wrong);
        };
    return what.isEmpty() ? "an id is missing" : "id " + id.found() + " " + what;
  }

  private static String character(String text, IdForm.Wrong wrong) {
    return Quoted.of(Character.toString(text.codePointAt(wrong.at())));
  }
}

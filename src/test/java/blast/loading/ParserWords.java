package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import java.util.regex.Pattern;

/** Words that parsers use for their insides, and that nobody who writes an inventory knows. */
final class ParserWords {
  private static final Pattern WORDS =
      Pattern.compile(
          "scanning|parsing|block (mapping|collection|end|scalar)|flow (mapping|sequence|node)"
              + "|tokens?\\b|within/between|entries\\b.*found|Object|Array|end-of-input|CTRL-CHAR"
              + "|\\(code|REDACTED|Feature|StreamRead|VALUE_|simple key|node content|t\\(116\\)"
              + "|document start|escape character|special characters|Exception|snakeyaml|jackson",
          Pattern.CASE_INSENSITIVE);

  private ParserWords() {}

  /** Asserts that a message and its hint have none, apart from what they quote. */
  static void areAbsent(Diagnostic one) {
    String said = (one.message() + ' ' + one.hint().orElse("")).replaceAll("'[^']*'", "''");
    assertThat(said).as(one.message()).doesNotContainPattern(WORDS);
  }
}

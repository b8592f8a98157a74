package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.Quoted;
import blast.text.SourceSpan;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in the words of this tool what Jackson found wrong. Its own words are about its insides, and
 * are only used to tell the kinds apart.
 */
final class JsonProblem {
  /**
   * A kind of problem.
   *
   * @param part what the parser's words have in them
   */
  private record Sentence(String part, String message, String hint) {}

  private static final String ESCAPES = "write \\\\ for a backslash";
  private static final String DIGITS = "write a number in decimal digits, without zeros in front";

  /** The first that fits is said; the last fits everything. */
  private static final List<Sentence> SENTENCES =
      List.of(
          new Sentence("hex-digit", "an escape expects four hexadecimal digits after \\u", ESCAPES),
          new Sentence(
              "character escape",
              "a backslash stands before a character that it can't escape",
              ESCAPES),
          new Sentence(
              "end-of-input",
              "the text ends here before it is complete",
              "close what is open: quotes, brackets and braces"),
          new Sentence(
              "unquoted character",
              "a control character stands in a text",
              "write it as an escape, such as \\t"),
          new Sentence("umeric value", "a number is malformed here", DIGITS),
          new Sentence("okens)", "a control character stands between values", "remove it"),
          new Sentence(
              "root-level values", "two values stand here without a space between them", "add one"),
          new Sentence(
              "close marker",
              "what is closed here isn't what was opened last",
              "close brackets with ']' and braces with '}'"),
          new Sentence(
              "",
              "the text can't be read as JSON from here on",
              "check quotes, commas and brackets"));

  private static final Pattern UNEXPECTED =
      Pattern.compile("Unexpected character \\('(.*?)' \\(code (\\d+)", Pattern.DOTALL);

  private static final Pattern WORD =
      Pattern.compile("(?:Unrecognized|Non-standard) token '(.*?)':", Pattern.DOTALL);

  private JsonProblem() {}

  /** Whether it is that a key has an escape for half of a surrogate pair. */
  static boolean isHalfPair(JsonProcessingException exception) {
    String problem = exception.getOriginalMessage();
    return problem.startsWith("Broken surrogate pair in field name")
        || problem.startsWith("Unexpected low surrogate in field name");
  }

  /** What is said of a problem at a place. */
  static Diagnostic of(JsonProcessingException exception, SourceText file, Position place) {
    String problem = exception.getOriginalMessage();
    Matcher unexpected = UNEXPECTED.matcher(problem);
    boolean isNumber = problem.contains("numeric value") || problem.contains("hex-digit");
    if (unexpected.lookingAt() && !isNumber) {
      return unexpected(problem, Integer.parseInt(unexpected.group(2)), SourceSpan.at(file, place));
    }
    if (problem.contains("unquoted character") || problem.contains("end-of-input")) {
      Optional<Position> quote = QuoteAfter.openAt(file, place);
      boolean isLineEnd = problem.contains("code 10)") || problem.contains("code 13)");
      if (quote.isPresent() && (isLineEnd || problem.contains("end-of-input"))) {
        return said(
            SourceSpan.at(file, quote.get()),
            "a quote opens here and isn't closed on its line",
            "close it where its text ends");
      }
    }
    Matcher word = WORD.matcher(problem);
    if (word.lookingAt()) {
      return said(
          SourceSpan.at(file, place),
          Quoted.of(word.group(1)) + " is no value of JSON",
          "put text in double quotes");
    }
    Sentence sentence =
        SENTENCES.stream().filter(s -> problem.contains(s.part())).findFirst().orElseThrow();
    return said(SourceSpan.at(file, place), sentence.message(), sentence.hint());
  }

  private static Diagnostic unexpected(String problem, int code, SourceSpan place) {
    String character =
        Character.isSurrogate((char) code) ? "a character" : Quoted.of(Character.toString(code));
    Diagnostic said =
        Diagnostic.of(LoadingChecks.YAML_SYNTAX, place, character + " is unexpected here");
    if (CopiedText.isCurlyQuote(code)) {
      return said.withHint("write straight quotes: \"");
    }
    if (problem.contains("comment")) {
      return said.withHint("JSON has no comments: remove it, or name the file .yaml");
    }
    if (problem.contains("expecting comma")) {
      return said.withHint("write ',' between entries");
    }
    if (problem.contains("expecting a colon")) {
      return said.withHint("write ':' between a key and its value");
    }
    return said;
  }

  private static Diagnostic said(SourceSpan place, String message, String hint) {
    return Diagnostic.of(LoadingChecks.YAML_SYNTAX, place, message).withHint(hint);
  }
}

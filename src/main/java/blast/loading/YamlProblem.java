package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.Quoted;
import blast.text.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in the words of this tool what SnakeYAML found wrong. Its own words are about its insides,
 * and are only used to tell the kinds apart.
 */
final class YamlProblem {
  /** Where a problem stands: where the parser stumbled, or where the thing begins that is wrong. */
  private enum Place {
    STUMBLE,
    BEGINNING,
    /** Where it stumbled, and the beginning as a second place. */
    BOTH
  }

  /**
   * A kind of problem.
   *
   * @param context how the parser's words for what it was at begin; empty for whatever
   * @param problem how those for the problem begin
   */
  private record Sentence(
      String context, String problem, Place place, String message, String hint) {
    boolean fits(String foundContext, String foundProblem) {
      return foundContext.startsWith(context) && foundProblem.startsWith(problem);
    }
  }

  private static final String DIRECTIVE = "a line that begins with '%' is no directive of YAML";
  private static final String NO_PERCENT = "put text that begins with '%' in quotes";
  private static final String TAG = "found undefined tag handle ";
  private static final String NEVER_CLOSED = "a quote opens here and is never closed";
  private static final String CLOSE = "close it where its text ends";
  private static final String INDENTATION =
      "check the indentation, and that quotes and brackets are closed";

  /** The first that fits is said; the last fits everything. */
  private static final List<Sentence> SENTENCES =
      List.of(
          at(
              "while scanning a simple key",
              "",
              Place.BEGINNING,
              "a line without ':' stands where a key is expected",
              "write 'key: value', with a space after the colon"),
          at(
              "",
              "mapping values are not allowed here",
              "':' stands where no key can be",
              "check the indentation, and put text that contains ': ' in quotes"),
          at(
              "",
              "mapping keys are not allowed here",
              "'?' stands where no key can be",
              "put text that begins with '?' in quotes"),
          at(
              "",
              "sequence entries are not allowed here",
              "'-' stands where no list can begin",
              "begin the list on the next line"),
          at("while scanning a quoted", "", Place.BEGINNING, NEVER_CLOSED, CLOSE),
          at(
              "while scanning a double-quoted",
              "expected escape sequence",
              "an escape in double quotes has too few hexadecimal digits",
              "write two digits after \\x, four after \\u, eight after \\U"),
          at(
              "while scanning a double-quoted",
              "found unknown escape",
              Place.BOTH,
              "a backslash in double quotes stands before a character that it can't escape",
              "write \\\\ for a backslash, or use single quotes"),
          at("while scanning a double-quoted", "", Place.BEGINNING, NEVER_CLOSED, CLOSE),
          at(
              "while scanning a block scalar",
              "",
              "after '|' or '>' nothing can stand but '+', '-', a digit from 1 to 9 or a comment",
              "begin the text on the next line, or put it in quotes"),
          at("while scanning a directive", "", DIRECTIVE, NO_PERCENT),
          at("while scanning a YAML directive", "", DIRECTIVE, NO_PERCENT),
          at("while scanning a TAG directive", "", DIRECTIVE, NO_PERCENT),
          at("", "found duplicate YAML directive", DIRECTIVE, NO_PERCENT),
          at("", "found incompatible YAML", DIRECTIVE, NO_PERCENT),
          at("", "duplicate tag handle", DIRECTIVE, NO_PERCENT),
          at(
              "while scanning an a",
              "",
              "'&' or '*' stands here without the name of an anchor",
              "put text that begins with '&' or '*' in quotes"),
          at(
              "while scanning a tag",
              "",
              "a tag is malformed here",
              "put text that begins with '!' in quotes"),
          at(
              "while parsing a flow sequence",
              "",
              Place.BOTH,
              "a list in brackets expects ',' or ']' here",
              "close it, and put text with brackets, braces or commas in quotes"),
          at(
              "while parsing a flow mapping",
              "",
              Place.BOTH,
              "a mapping in braces expects ',' or '}' here",
              "close it, and put text with brackets, braces or commas in quotes"),
          at(
              "while parsing a block",
              "expected <block end>, but found '-'",
              "a list item stands among keys",
              "check the indentation"),
          at(
              "while parsing a block",
              "",
              "what stands here belongs to nothing that is open",
              INDENTATION),
          at("while parsing a", "", "a value is missing here", INDENTATION),
          at(
              "",
              "expected '<document start>'",
              "what stands here belongs to nothing that is open",
              INDENTATION),
          at("", "", "the text can't be read as YAML from here on", INDENTATION));

  private static final Pattern CANNOT_START =
      Pattern.compile("found character '(.*?)' that cannot start any token.*", Pattern.DOTALL);

  private YamlProblem() {}

  private static Sentence at(String context, String problem, String message, String hint) {
    return at(context, problem, Place.STUMBLE, message, hint);
  }

  private static Sentence at(
      String context, String problem, Place place, String message, String hint) {
    return new Sentence(context, problem, place, message, hint);
  }

  /** Where the parser stumbled. */
  static Position stumble(MarkedYAMLException exception) {
    Mark mark = exception.getProblemMark();
    return position(mark == null ? exception.getContextMark() : mark);
  }

  private static Position position(Mark mark) {
    return mark == null ? Position.START : new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  static Diagnostic of(MarkedYAMLException exception, SourceText file) {
    String problem = Optional.ofNullable(exception.getProblem()).orElse("").strip();
    String context = Optional.ofNullable(exception.getContext()).orElse("").strip();
    Position stumble = stumble(exception);
    Matcher cannotStart = CANNOT_START.matcher(problem);
    if (cannotStart.matches()) {
      return cannotStart(cannotStart.group(1), SourceSpan.at(file, stumble));
    }
    if (problem.startsWith(TAG)) {
      return Diagnostic.of(
              LoadingChecks.YAML_SYNTAX,
              SourceSpan.at(file, stumble),
              "tag prefix " + Quoted.of(problem.substring(TAG.length())) + " isn't declared")
          .withHint("put text that begins with '!' in quotes");
    }
    Sentence sentence =
        SENTENCES.stream().filter(s -> s.fits(context, problem)).findFirst().orElseThrow();
    if (problem.startsWith("mapping values are not allowed here")) {
      Optional<String> hint = SecondColon.hint(exception.getProblemMark());
      if (hint.isPresent()) {
        return Diagnostic.of(
                LoadingChecks.YAML_SYNTAX, SourceSpan.at(file, stumble), sentence.message())
            .withHint(hint.get());
      }
    }
    Position beginning =
        exception.getContextMark() == null ? stumble : position(exception.getContextMark());
    Position place = sentence.place() == Place.BEGINNING ? beginning : stumble;
    Diagnostic said =
        Diagnostic.of(LoadingChecks.YAML_SYNTAX, SourceSpan.at(file, place), sentence.message())
            .withHint(sentence.hint());
    return sentence.place() == Place.BOTH && !beginning.equals(stumble)
        ? said.withRelated(SourceSpan.at(file, beginning), "it begins here")
        : said;
  }

  private static Diagnostic cannotStart(String character, SourceSpan place) {
    boolean isTab = character.startsWith("\\t");
    return Diagnostic.of(
            LoadingChecks.YAML_SYNTAX,
            place,
            isTab
                ? "a tab stands where only spaces may indent"
                : Quoted.of(character) + " can't begin a value without quotes")
        .withHint(isTab ? "indent with spaces" : "put the value in quotes");
  }
}

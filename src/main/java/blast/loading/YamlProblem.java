package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the words of this tool what SnakeYAML found wrong. */
final class YamlProblem {
  private static final Pattern CANNOT_START =
      Pattern.compile("found character '(.*?)' that cannot start any token.*", Pattern.DOTALL);

  private YamlProblem() {}

  static Diagnostic of(MarkedYAMLException exception, SourceFile file) {
    Mark mark =
        exception.getProblemMark() != null
            ? exception.getProblemMark()
            : exception.getContextMark();
    Position place =
        mark == null ? Position.START : new Position(mark.getLine() + 1, mark.getColumn() + 1);
    String problem = Optional.ofNullable(exception.getProblem()).orElse("").strip();
    Diagnostic diagnostic =
        Diagnostic.of(
            LoadingChecks.YAML_SYNTAX,
            SourceSpan.at(file, place),
            message(problem, Optional.ofNullable(exception.getContext()).orElse("")));
    return hint(problem).map(diagnostic::withHint).orElse(diagnostic);
  }

  private static String message(String problem, String context) {
    Matcher cannotStart = CANNOT_START.matcher(problem);
    if (cannotStart.matches()) {
      return cannotStart.group(1).startsWith("\\t")
          ? "a tab stands where only spaces may indent"
          : "'" + cannotStart.group(1) + "' can't begin a value without quotes";
    }
    if (problem.startsWith("mapping values are not allowed here")) {
      return "':' stands where no key can be";
    }
    String found = problem.replace("<", "").replace(">", "");
    String whole = context.isBlank() ? found : found + " (" + context.strip() + ")";
    // The parser quotes the user's text as it is, line ends too.
    String line = whole.replaceAll("\\s+", " ").strip();
    return line.isEmpty()
        ? "the text can't be read as YAML"
        : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
  }

  private static Optional<String> hint(String problem) {
    if (problem.contains("(TAB)")) {
      return Optional.of("indent with spaces");
    }
    if (CANNOT_START.matcher(problem).matches()) {
      return Optional.of("put the value in quotes");
    }
    if (problem.startsWith("mapping values are not allowed here")) {
      return Optional.of("check the indentation, and put text that contains ': ' in quotes");
    }
    if (problem.contains("could not find expected ':'")) {
      return Optional.of("write 'key: value', with a space after the colon");
    }
    return Optional.empty();
  }
}

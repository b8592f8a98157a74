package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceSpan;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Looks for the quote that was forgotten to be closed, in a text that can't be read beyond some
 * place. Such a quote takes in everything up to the next one, which was to open a text of its own;
 * and then that text follows the quote at once, where nothing can. So what is looked for is a text
 * over several lines, behind whose last quote something stands without a space, and the parser
 * stumbled on that line. The file is read once more for it.
 */
final class OpenQuote {
  private static final String CLOSE = "close it where its text ends";

  private final SourceText file;
  private final Position stumble;
  private @Nullable Token last;
  private @Nullable Token afterQuote;
  private @Nullable ScalarToken quote;

  private OpenQuote(SourceText file, Position stumble) {
    this.file = file;
    this.stumble = stumble;
  }

  /** What is to be said instead of what the parser stumbled over; empty if that is all. */
  static Optional<Diagnostic> before(SourceText file, Position stumble) {
    OpenQuote search = new OpenQuote(file, stumble);
    search.scan();
    return search.problem();
  }

  /** Where the last thing ends that can be read. */
  static Position endOfReadable(SourceText file, Position stumble) {
    OpenQuote search = new OpenQuote(file, stumble);
    search.scan();
    return search.last == null ? Position.START : position(search.last.getEndMark());
  }

  /** What is to be said of a text that goes on and on, if it is in quotes. */
  static Optional<Diagnostic> tooLong(SourceText file, Position stumble) {
    Position end = endOfReadable(file, stumble);
    return QuoteAfter.find(file, end)
        .map(
            place ->
                Diagnostic.of(
                        LoadingChecks.INPUT_LIMIT,
                        SourceSpan.at(file, place),
                        "a quote opens here and isn't closed within "
                            + Limits.TOKEN_CHARACTERS
                            + " characters")
                    .withHint(CLOSE));
  }

  private void scan() {
    try (Utf8Reader reader = new Utf8Reader(file.open())) {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      ScannerImpl scanner = new ScannerImpl(new StreamReader(reader), options);
      while (scanner.checkToken()
          && position(scanner.peekToken().getStartMark()).compareTo(stumble) < 0) {
        take(scanner.getToken());
        reader.tokenEnded();
      }
      afterQuote = afterQuote == null && scanner.checkToken() ? scanner.peekToken() : afterQuote;
    } catch (YAMLException | IOException e) {
      // It stumbles where it did before.
    } catch (RuntimeException e) {
      // So do exceptions of the JDK that SnakeYAML lets through.
    }
  }

  private void take(Token token) {
    if (token instanceof ScalarToken scalar && isOverLines(scalar)) {
      quote = scalar;
      afterQuote = null;
    } else if (afterQuote == null) {
      afterQuote = token;
    }
    last = token;
  }

  private static boolean isOverLines(ScalarToken token) {
    boolean isQuoted =
        token.getStyle() == ScalarStyle.DOUBLE_QUOTED
            || token.getStyle() == ScalarStyle.SINGLE_QUOTED;
    return isQuoted && token.getStartMark().getLine() < token.getEndMark().getLine();
  }

  private Optional<Diagnostic> problem() {
    if (quote == null) {
      return Optional.empty();
    }
    Position end = position(quote.getEndMark());
    Position next = afterQuote == null ? stumble : position(afterQuote.getStartMark());
    if (end.line() != stumble.line() || !next.equals(end)) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
                LoadingChecks.YAML_SYNTAX,
                SourceSpan.at(file, position(quote.getStartMark())),
                "a quote opens here and isn't closed before line " + end.line())
            .withHint(CLOSE)
            .withRelated(
                SourceSpan.at(file, new Position(end.line(), end.column() - 1)),
                "it is closed here, within other text"));
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}

package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts in which an escape names what is no character: half of a surrogate pair, which can't be
 * written to any file, or the stand-in for line separators. The parsers don't tell where in a text
 * the escape stands, so a file that has such texts is read again for that.
 */
final class HalfPairs {
  /** So many are reported one by one, of the rest it is only said that they are there. */
  private static final int MOST_REPORTED = 100;

  private static final String HALF_HINT = "write both halves of the character, or remove it";

  private record Text(SourceSpan span, boolean isHalf) {}

  private final SourceText file;
  private final List<Text> texts = new ArrayList<>(0);
  private boolean isEverywhere;
  private boolean isCut;

  HalfPairs(SourceText file) {
    this.file = file;
  }

  /** Whether a text holds what is no character. */
  static boolean isIn(String text) {
    return text.indexOf(LineSeparators.STAND_IN) >= 0 || isHalfIn(text);
  }

  /** Whether a text holds a half without its other half. */
  private static boolean isHalfIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /**
   * Remembers a text that has one.
   *
   * @param span from its first quote to its last
   */
  void add(SourceSpan span, String text) {
    if (texts.size() < MOST_REPORTED) {
      texts.add(new Text(span, isHalfIn(text)));
    } else {
      isCut = true;
    }
  }

  /** Says that every escape of the file counts, and that there is one at a place. */
  void addAll(Position place) {
    if (texts.size() < MOST_REPORTED) {
      texts.add(new Text(SourceSpan.at(file, place), true));
    }
    isEverywhere = true;
  }

  /** What is said of them. */
  List<Diagnostic> problems() {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<Diagnostic> problems = new ArrayList<>();
    Texts open = new Texts(problems);
    try (Reader reader = new BufferedReader(Utf8Reader.asIs(file.open()))) {
      EscapeScan escapes = new EscapeScan(open::take);
      PositionCounter place = new PositionCounter();
      for (int c = reader.read(); c >= 0 && problems.size() <= MOST_REPORTED; c = reader.read()) {
        place.pass(c);
        escapes.take((char) c, place.before());
      }
      escapes.end();
    } catch (IOException e) {
      // What is said is said of the whole text, then.
    }
    open.end();
    if (problems.size() > MOST_REPORTED || isCut) {
      int last = Math.min(problems.size(), MOST_REPORTED) - 1;
      Diagnostic cut = problems.get(last);
      problems.subList(last, problems.size()).clear();
      problems.add(
          new Diagnostic(
              cut.check(),
              cut.span(),
              cut.message() + " (and more in this file)",
              cut.hint(),
              cut.related()));
    }
    return problems;
  }

  private static Diagnostic problem(SourceSpan span, boolean isHalf) {
    return Diagnostic.of(
            LoadingChecks.NOT_UTF8,
            span,
            isHalf
                ? "an escape here is half of a surrogate pair"
                : "an escape here names U+FDD0, which is no character")
        .withHint(isHalf ? HALF_HINT : "remove it");
  }

  /** The texts in the order of the file, as escapes are found in them. */
  private final class Texts {
    private final List<Diagnostic> problems;
    private int next;
    private boolean isSaid;

    Texts(List<Diagnostic> problems) {
      this.problems = problems;
    }

    void take(EscapeScan.Escape escape) {
      while (next < texts.size() && texts.get(next).span().end().compareTo(escape.start()) <= 0) {
        pass();
      }
      boolean isInText =
          next < texts.size() && texts.get(next).span().start().compareTo(escape.start()) < 0;
      if (isInText || isEverywhere) {
        problems.add(problem(escape.span(file), escape.isHalf()));
        isSaid = true;
      }
    }

    private void pass() {
      if (!isSaid && !isEverywhere) {
        problems.add(problem(texts.get(next).span(), texts.get(next).isHalf()));
      }
      isSaid = false;
      next++;
    }

    void end() {
      while (next < texts.size() && problems.size() <= MOST_REPORTED) {
        pass();
      }
      if (problems.isEmpty()) {
        problems.add(problem(texts.get(0).span(), texts.get(0).isHalf()));
      }
    }
  }
}

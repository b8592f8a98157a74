package blast.loading;

import blast.text.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Looks for quotes in the characters of a file, where no parser gets through. */
final class QuoteAfter {
  private QuoteAfter() {}

  /** The quote of YAML that stands after a place, with only blanks and comments before it. */
  static Optional<Position> find(SourceText file, Position from) {
    try (Reader reader = new BufferedReader(Utf8Reader.asIs(file.open()))) {
      PositionCounter counter = new PositionCounter();
      boolean inComment = false;
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        counter.pass(c);
        if (counter.before().compareTo(from) < 0) {
          continue;
        }
        if (c == '"' || c == '\'') {
          if (!inComment) {
            return Optional.of(counter.before());
          }
        } else if (!inComment && c != ' ' && c != '#' && !Position.endsLine(c)) {
          return Optional.empty();
        }
        inComment = !Position.endsLine(c) && (inComment || c == '#');
      }
    } catch (IOException e) {
      // What is said without it is true as well.
    }
    return Optional.empty();
  }

  /** The quote of JSON that is open at a place, if one is. */
  static Optional<Position> openAt(SourceText file, Position place) {
    Optional<Position> open = Optional.empty();
    try (Reader reader = new BufferedReader(Utf8Reader.asIs(file.open()))) {
      PositionCounter counter = new PositionCounter();
      boolean isEscaped = false;
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        counter.pass(c);
        if (counter.before().compareTo(place) >= 0) {
          return open;
        }
        if (c == '"' && !isEscaped) {
          open = open.isPresent() ? Optional.empty() : Optional.of(counter.before());
        }
        isEscaped = c == '\\' && !isEscaped;
      }
    } catch (IOException e) {
      // What is said without it is true as well.
    }
    return open;
  }
}

package blast.loading;

import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the escapes {@code \\u....} and {@code \\U........} that name what is no character,
 * character by character, whatever they stand in.
 */
final class EscapeScan {
  /**
   * One that was found.
   *
   * @param isHalf whether it is half of a surrogate pair
   */
  record Escape(Position start, int length, boolean isHalf) {
    SourceSpan span(SourceFile file) {
      return new SourceSpan(file, start, new Position(start.line(), start.column() + length));
    }
  }

  private final Consumer<Escape> found;
  private final StringBuilder escape = new StringBuilder();
  private Position start = Position.START;

  /** At most one: a first half that waits for its second. */
  private final List<Escape> waiting = new ArrayList<>(1);

  EscapeScan(Consumer<Escape> found) {
    this.found = found;
  }

  /** Reads the next character. */
  void take(char c, Position at) {
    if (escape.length() == 0) {
      if (c == '\\') {
        start = at;
        escape.append(c);
      } else {
        end();
      }
      return;
    }
    escape.append(c);
    boolean isEscape = escape.length() == 2 ? c == 'u' || c == 'U' : isHex(c);
    if (!isEscape) {
      escape.setLength(0);
      end();
    } else if (escape.length() == (escape.charAt(1) == 'u' ? 6 : 10)) {
      complete(Long.parseLong(escape.substring(2), 16));
      escape.setLength(0);
    }
  }

  private void complete(long code) {
    boolean isFirst = code >= Character.MIN_HIGH_SURROGATE && code <= Character.MAX_HIGH_SURROGATE;
    boolean isSecond = code >= Character.MIN_LOW_SURROGATE && code <= Character.MAX_LOW_SURROGATE;
    if (isSecond && !waiting.isEmpty()) {
      waiting.clear();
      return;
    }
    end();
    Escape complete = new Escape(start, escape.length(), isFirst || isSecond);
    if (isFirst) {
      waiting.add(complete);
    } else if (isSecond || code == LineSeparators.STAND_IN) {
      found.accept(complete);
    }
  }

  /** Nothing follows that could complete what was read. */
  void end() {
    waiting.forEach(found);
    waiting.clear();
  }

  private static boolean isHex(char c) {
    return "0123456789abcdef".indexOf(Character.toLowerCase(c)) >= 0;
  }
}

package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The characters that end a line for some programs and not for others: U+0085, U+2028 and U+2029.
 * In double quotes they are text; elsewhere nobody could see what is meant. The parser, which would
 * end a line at them, gets a stand-in for each, and what they were is kept here until it is known
 * where they stand.
 */
final class LineSeparators {
  /** Takes their place in what the parser reads; no text may hold it. */
  static final char STAND_IN = '\uFDD0';

  private static final int NEXT_LINE = 0x85;
  private static final int LINE = 0x2028;
  private static final int PARAGRAPH = 0x2029;

  /** So many are reported one by one, the rest of a file is counted. */
  private static final int MOST_REPORTED = 100;

  private record Separator(Position place, int code) {}

  private final Deque<Separator> open = new ArrayDeque<>();
  private final List<Separator> outside = new ArrayList<>(0);
  private long more;

  static boolean isOne(int code) {
    return code == NEXT_LINE || code == LINE || code == PARAGRAPH;
  }

  void add(Position place, int code) {
    open.add(new Separator(place, code));
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** Says that those before a place stand outside of double quotes; whether there are any. */
  boolean outsideBefore(Position end) {
    boolean any = false;
    while (!open.isEmpty() && open.getFirst().place().compareTo(end) < 0) {
      refuse(open.removeFirst());
      any = true;
    }
    return any;
  }

  private void refuse(Separator separator) {
    if (outside.size() < MOST_REPORTED) {
      outside.add(separator);
    } else {
      more++;
    }
  }

  /** The text of a scalar in double quotes that ends at a place, with what it really holds. */
  String within(Position end, String text) {
    StringBuilder real = new StringBuilder(text);
    int at = 0;
    while (!open.isEmpty() && open.getFirst().place().compareTo(end) < 0) {
      at = real.indexOf(String.valueOf(STAND_IN), at);
      Separator separator = open.removeFirst();
      if (at < 0) {
        // It stands behind a backslash, where nothing says what it is.
        refuse(separator);
        break;
      }
      real.setCharAt(at, (char) separator.code());
    }
    return real.toString();
  }

  /** What is said of those outside of double quotes, in the order of the text. */
  List<Diagnostic> problems(SourceFile file) {
    List<Diagnostic> problems = new ArrayList<>();
    for (int i = 0; i < outside.size(); i++) {
      Separator separator = outside.get(i);
      Position place = separator.place();
      boolean isLast = i + 1 == outside.size();
      problems.add(
          Diagnostic.of(
                  LoadingChecks.NOT_UTF8,
                  new SourceSpan(file, place, new Position(place.line(), place.column() + 1)),
                  name(separator.code())
                      + " stands outside of double quotes"
                      + (isLast && more > 0 ? " (and " + more + " more in this file)" : ""))
              .withHint("remove it, or put the text in double quotes"));
    }
    return problems;
  }

  private static String name(int code) {
    String number = "U+" + String.format(Locale.ROOT, "%04X", code);
    return switch (code) {
      case NEXT_LINE -> number + " NEXT LINE";
      case LINE -> number + " LINE SEPARATOR";
      default -> number + " PARAGRAPH SEPARATOR";
    };
  }
}

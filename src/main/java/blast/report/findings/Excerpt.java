package blast.report.findings;

import blast.text.Joiners;
import blast.text.SourceSpan;
import blast.text.Visibility;
import blast.wording.DisplayWidth;
import blast.wording.Printable;

/**
 * As much of a line as is shown below a message, and where the carets stand below it. Of a line of
 * any length only what can be shown is looked at.
 *
 * @param shown the text
 * @param indent how many columns stand before the first caret
 * @param carets how many carets there are
 */
record Excerpt(String shown, int indent, int carets) {
  private static final int NEXT_LINE = 0x85;

  /** So many characters are taken for each column: marks are set on others and take no room. */
  private static final int PER_COLUMN = 4;

  /** However wide a page is. */
  private static final int WIDEST = 4096;

  /** What a span means of a line, in so many columns. */
  static Excerpt of(QuotedLine line, SourceSpan span, int widest) {
    int start = line.offset(span.start().column());
    boolean endsHere = span.end().line() == span.start().line();
    int end = endsHere ? Math.max(start, line.offset(span.end().column())) : line.text().length();
    int most = PER_COLUMN * Math.min(widest, WIDEST);
    int taken = Math.min(end, boundary(line.text(), start + most));
    int last = boundary(line.text(), taken + most);
    String before = before(line.text(), start, widest / 2, most);
    String meant = shown(line.text(), start, taken);
    String after =
        (taken < end ? "" : shown(line.text(), taken, last))
            + (last < line.text().length() ? "…" : "");
    String cut = DisplayWidth.cut(before + meant + after, widest);
    int indent = DisplayWidth.of(before);
    int room = Math.max(1, DisplayWidth.of(cut) - indent);
    int carets = Math.min(Math.max(1, DisplayWidth.of(meant)), room);
    return new Excerpt(cut.stripTrailing(), indent, carets);
  }

  /** The end of what is before an index, cut if it takes more than so many columns. */
  private static String before(String text, int start, int widest, int most) {
    int from = boundary(text, start - most);
    String shown = shown(text, from, start);
    int width = DisplayWidth.of(shown);
    int cut = 0;
    while (width > widest) {
      int next = DisplayWidth.end(shown, cut);
      width -= DisplayWidth.of(shown, cut, next);
      cut = next;
    }
    return (from > 0 || cut > 0 ? "…" : "") + shown.substring(cut);
  }

  /** The index, moved into the text and off the middle of a pair. */
  private static int boundary(String text, int index) {
    if (index <= 0 || index >= text.length()) {
      return index <= 0 ? 0 : text.length();
    }
    return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
  }

  /**
   * A tab is shown as one space, so that the caret stands under its place. Other spaces than the
   * plain one, which nobody could tell from it, and what can't be seen at all are spelled.
   */
  private static String shown(String text, int from, int to) {
    StringBuilder shown = new StringBuilder(to - from);
    for (int i = from; i < to; ) {
      int code = text.codePointAt(i);
      if (isSpelled(text, i, code)) {
        shown.append(Visibility.spelled(code));
        i += Character.charCount(code);
      } else {
        i += Printable.append(text, i, shown);
      }
    }
    return shown.toString();
  }

  private static boolean isSpelled(String text, int at, int code) {
    return switch (Visibility.of(code)) {
      case BLANK -> code != ' ';
      case LINE_BREAK, FORMAT -> true;
      case CONTROL -> code == NEXT_LINE;
      case JOINER -> !Joiners.isMeant(text, at);
      case VISIBLE, HALF_PAIR, NONCHARACTER, UNASSIGNED -> false;
    };
  }
}

package blast.loading.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with edits made, and where its lines come from. Lines are what {@code diff} takes for
 * them: they end with a line feed. Cost: linear in the text.
 */
final class LineTrace {
  private final String before;
  private final StringBuilder after;

  /** Stretches that are kept: where each begins before and after, with one more at the end. */
  private final List<int[]> kept = new ArrayList<>();

  private LineTrace(String before) {
    this.before = before;
    this.after = new StringBuilder(before.length());
  }

  /** Makes edits, which are in order and don't overlap. */
  static LineTrace of(String text, List<Edit> edits) {
    LineTrace trace = new LineTrace(text);
    int at = 0;
    for (Edit edit : edits) {
      trace.keep(at, edit.start());
      trace.after.append(edit.with());
      at = edit.end();
    }
    trace.keep(at, text.length());
    return trace;
  }

  private void keep(int start, int end) {
    kept.add(new int[] {start, after.length(), end - start});
    after.append(before, start, end);
  }

  String text() {
    return after.toString();
  }

  /** Where each line comes from: see {@link FixedFile#lines}. */
  List<Integer> lines() {
    List<Integer> lines = new ArrayList<>();
    int piece = 0;
    int line = 0;
    int counted = 0;
    for (int start = 0, end; start < after.length(); start = end) {
      end = after.indexOf("\n", start) + 1;
      end = end == 0 ? after.length() : end;
      while (piece + 1 < kept.size() && kept.get(piece + 1)[1] <= start) {
        piece++;
      }
      int[] around = kept.get(piece);
      int from = around[0] + Math.min(start - around[1], around[2]);
      for (; counted < from; counted++) {
        line += before.charAt(counted) == '\n' ? 1 : 0;
      }
      boolean isKept = end <= around[1] + around[2] && isLine(from, from + end - start);
      lines.add(isKept ? line : ~line);
    }
    return lines;
  }

  private boolean isLine(int start, int end) {
    return (start == 0 || before.charAt(start - 1) == '\n')
        && (end == before.length() || before.charAt(end - 1) == '\n');
  }
}

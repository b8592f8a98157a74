package blast.loading.fix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What has changed in a file, as {@code patch} and {@code git apply} take it. Which lines are the
 * same is known from the edits, so that nothing is searched for. Cost: linear in both texts.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /** A stretch of lines before, and what came in its place. */
  private record Change(int before, int beforeEnd, int after, int afterEnd) {}

  private final List<String> before;
  private final List<String> after;
  private final List<Change> changes = new ArrayList<>();

  private UnifiedDiff(String before, String after, List<Integer> origins) {
    this.before = lines(before);
    this.after = lines(after);
    int from = 0;
    int to = 0;
    for (int i = 0; i <= origins.size(); i++) {
      int origin = i == origins.size() ? this.before.size() : origins.get(i);
      if (origin >= 0) {
        if (origin > from || i > to) {
          changes.add(new Change(from, origin, to, i));
        }
        from = origin + 1;
        to = i + 1;
      }
    }
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int start = 0, end; start < text.length(); start = end) {
      end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      lines.add(text.substring(start, end));
    }
    return lines;
  }

  /**
   * Writes the difference; nothing if there is none.
   *
   * @param name the file's name, in which only slashes separate
   * @param origins where the lines of the new text come from, as {@link FixedFile#lines} says it
   */
  public static void write(
      String name, String before, String after, List<Integer> origins, Appendable out)
      throws IOException {
    UnifiedDiff diff = new UnifiedDiff(before, after, origins);
    if (!diff.changes.isEmpty()) {
      out.append("--- ").append(named("a/" + name)).append('\n');
      out.append("+++ ").append(named("b/" + name)).append('\n');
      diff.hunks(out);
    }
  }

  /** A name as git writes it: what could be taken for something else is escaped in quotes. */
  private static String named(String name) {
    StringBuilder quoted = new StringBuilder("\"");
    boolean isPlain = true;
    for (int i = 0; i < name.length(); i++) {
      char next = name.charAt(i);
      if (next < ' ' || next == 0x7F) {
        quoted.append('\\').append((char) ('0' + next / 64));
        quoted.append((char) ('0' + next / 8 % 8)).append((char) ('0' + next % 8));
        isPlain = false;
      } else {
        boolean isEscaped = next == '"' || next == '\\';
        quoted.append(isEscaped ? "\\" : "").append(next);
        isPlain &= !isEscaped;
      }
    }
    // A tab ends a name that has blanks in it.
    return isPlain ? name + (name.contains(" ") ? "\t" : "") : quoted.append('"').toString();
  }

  private void hunks(Appendable out) throws IOException {
    for (int first = 0, next; first < changes.size(); first = next) {
      next = first + 1;
      while (next < changes.size()
          && changes.get(next).before() - changes.get(next - 1).beforeEnd() <= 2 * CONTEXT) {
        next++;
      }
      hunk(changes.subList(first, next), out);
    }
  }

  private void hunk(List<Change> together, Appendable out) throws IOException {
    Change first = together.get(0);
    Change last = together.get(together.size() - 1);
    int lead = Math.min(CONTEXT, first.before());
    int trail = Math.min(CONTEXT, before.size() - last.beforeEnd());
    int start = first.before() - lead;
    int end = last.beforeEnd() + trail;
    out.append("@@ -").append(range(start, end));
    out.append(" +").append(range(first.after() - lead, last.afterEnd() + trail)).append(" @@\n");
    int at = start;
    for (Change change : together) {
      lines(' ', before, at, change.before(), out);
      lines('-', before, change.before(), change.beforeEnd(), out);
      lines('+', after, change.after(), change.afterEnd(), out);
      at = change.beforeEnd();
    }
    lines(' ', before, at, end, out);
  }

  private static String range(int start, int end) {
    int count = end - start;
    int line = count == 0 ? start : start + 1;
    return count == 1 ? String.valueOf(line) : line + "," + count;
  }

  private static void lines(char mark, List<String> lines, int start, int end, Appendable out)
      throws IOException {
    for (String line : lines.subList(start, end)) {
      out.append(mark).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }
}

package blast.report.findings;

import blast.diagnostic.QuotableFile;
import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines of files that diagnostics quote, read again from the files, each file once. */
final class SourceLines {
  /** A line longer than this is quoted as far as it goes. */
  private static final int LONGEST = 1 << 20;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Map<SourceFile, Map<Integer, QuotedLine>> lines = new HashMap<>();

  private SourceLines() {}

  static SourceLines of(Collection<SourceSpan> spans) {
    Map<SourceFile, NavigableSet<Integer>> wanted = new HashMap<>();
    for (SourceSpan span : spans) {
      wanted.computeIfAbsent(span.file(), file -> new TreeSet<>()).add(span.start().line());
    }
    SourceLines lines = new SourceLines();
    wanted.forEach((file, numbers) -> lines.lines.put(file, read(file, numbers)));
    return lines;
  }

  /** The line of that number without its end, or nothing if it could not be read again. */
  QuotedLine line(SourceFile file, int number) {
    return lines.getOrDefault(file, Map.of()).getOrDefault(number, QuotedLine.NONE);
  }

  private static Map<Integer, QuotedLine> read(SourceFile source, NavigableSet<Integer> numbers) {
    Map<Integer, QuotedLine> found = new TreeMap<>();
    if (!(source instanceof QuotableFile file)) {
      return found;
    }
    try (Reader reader =
        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
      read(reader, numbers, found);
    } catch (IOException e) {
      // A message without its line still says where to look.
    }
    return found;
  }

  private static void read(
      Reader reader, NavigableSet<Integer> numbers, Map<Integer, QuotedLine> found)
      throws IOException {
    StringBuilder line = new StringBuilder();
    int number = 1;
    boolean isWanted = numbers.contains(number);
    boolean afterReturn = false;
    int first = reader.read();
    // Only at the beginning is it a mark, anywhere else a character with a column.
    for (int c = first == BYTE_ORDER_MARK ? reader.read() : first;
        c >= 0 && number <= numbers.last();
        c = reader.read()) {
      if (afterReturn && c == '\n') {
        afterReturn = false;
        continue;
      }
      afterReturn = c == '\r';
      if (Position.endsLine(c)) {
        if (isWanted) {
          found.put(number, QuotedLine.of(line.toString()));
        }
        line.setLength(0);
        number++;
        isWanted = numbers.contains(number);
      } else if (isWanted && line.length() < LONGEST) {
        line.append((char) c);
      }
    }
    if (isWanted && line.length() > 0) {
      found.put(number, QuotedLine.of(line.toString()));
    }
  }
}

package blast.loading;

import blast.text.Position;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;

/** What is meant by a colon on a line that has a key and its colon already. */
final class SecondColon {
  /** What stands before it is looked at no further than this. */
  private static final int MOST = 200;

  private SecondColon() {}

  /**
   * What to write instead, if that shows.
   *
   * @param mark where the parser found the colon
   */
  static Optional<String> hint(Mark mark) {
    String value = valueBefore(mark);
    if (RequirementReader.isGroupKey(value)) {
      return Optional.of("write a group in braces: {" + value + ": …}");
    }
    return !value.isEmpty() && CopiedText.isCurlyQuote(value.charAt(0))
        ? CopiedText.hint(value)
        : Optional.empty();
  }

  /** What stands between the key's colon and this one. */
  private static String valueBefore(Mark mark) {
    int[] buffer = mark.getBuffer();
    int start = mark.getPointer();
    int end = start;
    while (start > 0 && end - start < MOST && !Position.endsLine(buffer[start - 1])) {
      start--;
    }
    String line = new String(buffer, start, end - start);
    return line.substring(line.indexOf(": ") + 1).strip();
  }
}

package blast.report;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text for people on its way to a log: what a CI runner that reads the log would take for a command
 * to itself is parted by a blank, wherever the words come from. Runners take a line that begins
 * with {@code ::} for one, and {@code ##[} or {@code ##vso[} anywhere in a line.
 */
public final class LogText implements Appendable {
  /** After blanks and colours. */
  private static final Pattern LEADING =
      Pattern.compile("(?U)^((?:[\\s\\p{Z}\\p{Cc}&&[^\\e]]|\\e\\[[0-9;]*m)*+):(?=:)");

  private static final Pattern INNER = Pattern.compile("##(?=[\\w.-]*+\\[)");

  private final Appendable out;
  private final StringBuilder line = new StringBuilder();

  /** Writes text. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  private LogText(Appendable out) {
    this.out = out;
  }

  /** Writes a text so that no runner obeys it. */
  public static void write(Content content, Appendable out) throws IOException {
    LogText text = new LogText(out);
    content.writeTo(text);
    text.end();
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    return append(text, 0, text.length());
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    int written = start;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\n') {
        line.append(text, written, i + 1);
        written = i + 1;
        end();
      }
    }
    line.append(text, written, end);
    return this;
  }

  @Override
  public Appendable append(char character) throws IOException {
    line.append(character);
    if (character == '\n') {
      end();
    }
    return this;
  }

  /** Only a whole line tells whether it begins with a command. */
  private void end() throws IOException {
    if (line.indexOf("::") >= 0) {
      replace(LEADING.matcher(line.toString()), "$1: ");
    }
    if (line.indexOf("##") >= 0) {
      replace(INNER.matcher(line.toString()), "## ");
    }
    out.append(line);
    line.setLength(0);
  }

  private void replace(Matcher found, String with) {
    String parted = found.replaceAll(with);
    line.setLength(0);
    line.append(parted);
  }
}

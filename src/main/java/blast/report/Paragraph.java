package blast.report;

import blast.wording.DisplayWidth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that is broken into lines between words, never within one: a word that is wider than a line
 * stands whole. Dress takes no columns, and goes on where the text does.
 */
public final class Paragraph {
  private static final Pattern DRESS = Pattern.compile("\u001B\\[[0-9]*m");

  private final int first;
  private final int rest;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int used;
  private boolean isBegun;

  /** The dress that the text wears where it is broken. */
  private String worn = "";

  private Paragraph(int first, int rest) {
    this.first = first;
    this.rest = rest;
  }

  /**
   * Writes a text within the columns of a style.
   *
   * @param indent what stands before the first line
   * @param hanging what stands before all others
   */
  public static void write(String text, String indent, String hanging, Style style, Appendable out)
      throws IOException {
    int first = style.width() - width(indent);
    int rest = style.width() - width(hanging);
    String before = indent;
    for (String line : lines(text, first, rest)) {
      out.append((before + line).stripTrailing()).append('\n');
      before = hanging;
    }
  }

  /** The lines of a text, of which each takes at most so many columns. */
  public static List<String> lines(String text, int width) {
    return lines(text, width, width);
  }

  private static List<String> lines(String text, int first, int rest) {
    if (text.length() <= first && width(text) <= first) {
      return List.of(text);
    }
    Paragraph paragraph = new Paragraph(first, rest);
    for (String word : text.split(" ", -1)) {
      paragraph.add(word);
    }
    paragraph.finish();
    return paragraph.lines;
  }

  /** How many columns a text takes that may be dressed. */
  static int width(String text) {
    boolean isDressed = text.contains(Style.SEQUENCE);
    return DisplayWidth.of(isDressed ? DRESS.matcher(text).replaceAll("") : text);
  }

  private void add(String word) {
    int width = width(word);
    int room = lines.isEmpty() ? first : rest;
    if (isBegun && used > 0 && used + 1 + width > room) {
      finish();
      line.append(worn);
      isBegun = false;
    }
    if (isBegun) {
      line.append(' ');
      used++;
    }
    line.append(word);
    used += width;
    isBegun = true;
    Matcher dress = DRESS.matcher(word);
    while (dress.find()) {
      worn = dress.group().equals(Style.RESET) ? "" : dress.group();
    }
  }

  private void finish() {
    lines.add(line.toString().stripTrailing() + (worn.isEmpty() ? "" : Style.RESET));
    line.setLength(0);
    used = 0;
  }
}

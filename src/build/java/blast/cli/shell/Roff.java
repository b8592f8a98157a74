package blast.cli.shell;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes the language of manual pages, man(7): nothing in a text is taken for a command. */
final class Roff {
  /** Escapes make lines longer than they are read. */
  private static final int LINE = 66;

  private final Appendable out;

  Roff(Appendable out) {
    this.out = out;
  }

  /** The line that begins a page. */
  void title(String name, String date, String version) throws IOException {
    line(".TH " + quoted(name) + " 1 \"" + date + "\" " + quoted(version));
  }

  void section(String name) throws IOException {
    line(".SH " + quoted(name));
  }

  /** An item of a list: its tag, marked up, and what is said of it, which is not. */
  void item(String tag, String text) throws IOException {
    line(".TP");
    line(tag);
    text(text);
  }

  /** A text without markup, in lines of a length that is usual. */
  void text(String text) throws IOException {
    StringBuilder line = new StringBuilder();
    for (String word : List.of(text.split(" ", -1))) {
      if (line.length() + word.length() >= LINE && !line.isEmpty()) {
        line(plain(line.toString()));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    line(plain(line.toString()));
  }

  /** Lines that are typed as they stand. */
  void typed(List<String> lines) throws IOException {
    line(".nf");
    for (String typed : lines) {
      line(bold(typed));
    }
    line(".fi");
  }

  /** A new paragraph. */
  void paragraph() throws IOException {
    line(".PP");
  }

  /** A line that is marked up already. */
  void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  /** What is typed as it stands. */
  static String bold(String text) {
    return "\\fB" + plain(text) + "\\fR";
  }

  /** What is replaced by something. */
  static String italic(String text) {
    return "\\fI" + plain(text) + "\\fR";
  }

  /** A text without any markup. */
  static String plain(String text) {
    StringBuilder roff = new StringBuilder();
    text.codePoints()
        .forEach(
            code -> {
              switch (code) {
                case '\\' -> roff.append("\\e");
                case '-' -> roff.append("\\-");
                case '\'' -> roff.append("\\(aq");
                case '"' -> roff.append("\\(dq");
                case '`' -> roff.append("\\(ga");
                case '^' -> roff.append("\\(ha");
                case '~' -> roff.append("\\(ti");
                default -> append(roff, code);
              }
            });
    // A dot at the beginning of a line would be a command.
    return roff.indexOf(".") == 0 ? "\\&" + roff : roff.toString();
  }

  private static void append(StringBuilder roff, int code) {
    if (code < 0x80) {
      roff.append((char) code);
    } else {
      String digits = Integer.toHexString(code).toUpperCase(Locale.ROOT);
      roff.append("\\[u").append("0".repeat(Math.max(0, 4 - digits.length())));
      roff.append(digits).append(']');
    }
  }

  private static String quoted(String text) {
    return "\"" + plain(text) + "\"";
  }
}

package blast.cli.run;

import blast.diagnostic.Diagnostic;
import blast.report.LogText;
import blast.report.Style;
import blast.report.findings.DiagnosticText;
import blast.text.Joiners;
import blast.text.Visibility;
import java.util.List;

/** Writes what isn't a result to standard error. */
public final class Messages {
  private final Console console;
  private final Style style;

  Messages(Console console, Style style) {
    this.console = console;
    this.style = style;
  }

  public void diagnostics(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      say(out -> DiagnosticText.write(diagnostics, style, out));
    }
  }

  public void problems(List<UnusableException.Problem> problems) {
    say(
        out -> {
          for (UnusableException.Problem problem : problems) {
            out.append("blast: error: ").append(printable(problem.message())).append('\n');
            if (problem.hint().isPresent()) {
              out.append("    hint: ").append(printable(problem.hint().get())).append('\n');
            }
          }
        });
  }

  public void line(String text) {
    say(out -> out.append(printable(text)).append('\n'));
  }

  private void say(Output.Content content) {
    try {
      Output.writeToStream(console.err(), out -> LogText.write(content::writeTo, out));
    } catch (FailedException e) {
      // Nobody is left to be told; the exit status still says it.
    }
  }

  /** What command lines and file names bring in must not steer the terminal. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int code = text.codePointAt(i);
      if (isShown(text, i, code)) {
        printable.appendCodePoint(code);
      } else {
        printable.append(Visibility.spelled(code));
      }
      i += Character.charCount(code);
    }
    return printable.toString();
  }

  private static boolean isShown(String text, int at, int code) {
    return switch (Visibility.of(code)) {
      case VISIBLE, BLANK, UNASSIGNED -> true;
      case CONTROL -> code == '\n' || code == '\t';
      case JOINER -> Joiners.isMeant(text, at);
      case LINE_BREAK, FORMAT, HALF_PAIR, NONCHARACTER -> false;
    };
  }
}

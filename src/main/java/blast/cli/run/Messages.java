package blast.cli.run;

import blast.diagnostic.Diagnostic;
import blast.report.Style;
import blast.report.findings.DiagnosticText;
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
      Output.writeToStream(console.err(), content);
    } catch (FailedException e) {
      // Nobody is left to be told; the exit status still says it.
    }
  }

  /** What command lines and file names bring in must not steer the terminal. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            code -> {
              if (isShown(code)) {
                printable.appendCodePoint(code);
              } else {
                printable.append(Visibility.spelled(code));
              }
            });
    return printable.toString();
  }

  private static boolean isShown(int code) {
    return switch (Visibility.of(code)) {
      case VISIBLE, BLANK, LINE_BREAK, HALF_PAIR, NONCHARACTER, UNASSIGNED -> true;
      case CONTROL -> code == '\n' || code == '\t';
      case FORMAT, JOINER -> false;
    };
  }
}

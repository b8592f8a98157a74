package blast.cli;

import blast.diagnostic.Diagnostic;
import blast.report.DiagnosticText;
import blast.report.Style;
import java.util.List;

/** Writes what isn't a result to standard error. */
final class Messages {
  private final Console console;
  private final Style style;

  Messages(Console console, Style style) {
    this.console = console;
    this.style = style;
  }

  void diagnostics(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      Output.writeToStream(console.err(), out -> DiagnosticText.write(diagnostics, style, out));
    }
  }

  void problems(List<UnusableException.Problem> problems) {
    Output.writeToStream(
        console.err(),
        out -> {
          for (UnusableException.Problem problem : problems) {
            out.append("blast: error: ").append(problem.message()).append('\n');
            if (problem.hint().isPresent()) {
              out.append("    hint: ").append(problem.hint().get()).append('\n');
            }
          }
        });
  }

  void line(String text) {
    Output.writeToStream(console.err(), out -> out.append(text).append('\n'));
  }
}

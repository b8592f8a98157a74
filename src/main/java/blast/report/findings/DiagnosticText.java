package blast.report.findings;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.report.Paragraph;
import blast.report.Style;
import blast.text.Numbers;
import blast.text.SourceSpan;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes diagnostics for people: {@code path:line:column: error: message [check]}, the line that is
 * meant with a caret under the place, and a hint. The first line is never broken, for programs find
 * places by it.
 */
public final class DiagnosticText {
  private static final String MARGIN = "    ";
  private static final String HANGING = MARGIN + "      ";

  private final Style style;
  private final Appendable out;
  private final SourceLines lines;

  private DiagnosticText(Style style, Appendable out, SourceLines lines) {
    this.style = style;
    this.out = out;
    this.lines = lines;
  }

  /** For writing one after the other, with lines that were read before. */
  static DiagnosticText of(SourceLines lines, Style style, Appendable out) {
    return new DiagnosticText(style, out, lines);
  }

  /** Writes all of them in their order, and how many there are. */
  public static void write(List<Diagnostic> diagnostics, Style style, Appendable out)
      throws IOException {
    List<SourceSpan> spans = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      spans.add(diagnostic.span());
    }
    DiagnosticText text = of(SourceLines.of(spans), style, out);
    for (Diagnostic diagnostic : diagnostics) {
      text.write(diagnostic);
    }
    text.summary(diagnostics);
  }

  private void write(Diagnostic diagnostic) throws IOException {
    write(diagnostic, Optional.empty());
  }

  /**
   * Writes one.
   *
   * @param above the place whose line was shown just before, and isn't shown again
   */
  void write(Diagnostic diagnostic, Optional<SourceSpan> above) throws IOException {
    out.append(style.strong(Printable.of(diagnostic.span().toString())))
        .append(": ")
        .append(dressed(diagnostic.severity()))
        .append(": ")
        .append(Printable.of(diagnostic.message()))
        .append(style.faint(" [" + diagnostic.check().id() + "]"))
        .append('\n');
    if (!above.equals(Optional.of(diagnostic.span()))) {
      excerpt(diagnostic.span());
    }
    for (Diagnostic.Related related : diagnostic.related()) {
      String place = Printable.of(related.message() + ": " + related.span());
      Paragraph.write(place, MARGIN, HANGING, style, out);
    }
    if (diagnostic.hint().isPresent()) {
      String hint = style.calm("hint:") + " " + Printable.of(diagnostic.hint().get());
      Paragraph.write(hint, MARGIN, HANGING, style, out);
    }
  }

  private String dressed(Severity severity) {
    return switch (severity) {
      case ERROR -> style.bad(severity.word());
      case WARNING -> style.worrying(severity.word());
      case NOTE -> style.calm(severity.word());
    };
  }

  private void excerpt(SourceSpan span) throws IOException {
    QuotedLine line = lines.line(span.file(), span.start().line());
    if (line.isBlank()) {
      return;
    }
    String gutter = "  " + span.start().line() + " | ";
    String blank = " ".repeat(gutter.length() - 2) + "| ";
    Excerpt excerpt = Excerpt.of(line, span, style.width() - gutter.length());
    out.append(style.faint(gutter)).append(excerpt.shown()).append('\n');
    out.append(style.faint(blank))
        .append(" ".repeat(excerpt.indent()))
        .append(style.bad("^".repeat(excerpt.carets())))
        .append('\n');
  }

  private void summary(List<Diagnostic> diagnostics) throws IOException {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = diagnostics.stream().filter(d -> d.severity() == severity).count();
      if (count > 0) {
        parts.add(Numbers.of(count, severity.word()));
      }
    }
    if (!parts.isEmpty()) {
      out.append(String.join(", ", parts)).append('\n');
    }
  }
}

package blast.report.findings;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.report.Paragraph;
import blast.report.Style;
import blast.text.Numbers;
import blast.text.Position;
import blast.text.SourceSpan;
import blast.text.Visibility;
import blast.wording.DisplayWidth;
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
  private static final int NEXT_LINE = 0x85;
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
    String line = lines.line(span.file(), span.start().line());
    if (line.isBlank()) {
      return;
    }
    int start = offset(line, span.start());
    int end = span.end().line() == span.start().line() ? offset(line, span.end()) : line.length();
    String gutter = "  " + span.start().line() + " | ";
    int widest = style.width() - gutter.length();
    int from =
        start > widest / 2
            ? line.offsetByCodePoints(start, -Math.min(widest / 2, line.codePointCount(0, start)))
            : 0;
    String before = (from > 0 ? "…" : "") + shown(line.substring(from, start));
    String meant = shown(line.substring(start, Math.max(start, end)));
    String after = shown(line.substring(Math.max(start, end)));
    String cut = DisplayWidth.cut(before + meant + after, widest);
    int carets =
        Math.min(
            Math.max(1, DisplayWidth.of(meant)),
            Math.max(1, DisplayWidth.of(cut) - DisplayWidth.of(before)));
    out.append(style.faint(gutter)).append(cut.stripTrailing()).append('\n');
    String blank = " ".repeat(gutter.length() - 2) + "| ";
    out.append(style.faint(blank))
        .append(" ".repeat(DisplayWidth.of(before)))
        .append(style.bad("^".repeat(carets)))
        .append('\n');
  }

  /**
   * A tab is shown as one space, so that the caret stands under its place. Other spaces than the
   * plain one, which nobody could tell from it, are spelled.
   */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.replace('\t', ' ')
        .codePoints()
        .forEach(
            code -> {
              Visibility visibility = Visibility.of(code);
              boolean isOtherBlank = visibility == Visibility.BLANK && code != ' ';
              if (isOtherBlank || visibility == Visibility.LINE_BREAK || code == NEXT_LINE) {
                shown.append(Visibility.spelled(code));
              } else {
                shown.appendCodePoint(code);
              }
            });
    return Printable.of(shown.toString());
  }

  private static int offset(String line, Position position) {
    int columns = Math.min(position.column() - 1, line.codePointCount(0, line.length()));
    return line.offsetByCodePoints(0, columns);
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

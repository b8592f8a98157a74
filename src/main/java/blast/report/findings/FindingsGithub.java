package blast.report.findings;

import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.lint.Finding;
import blast.lint.Results;
import blast.text.SourceSpan;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes workflow commands of GitHub Actions, which annotate the lines that they name, and a last
 * line for the log. GitHub shows ten errors, ten warnings and ten notices of a step, so the worst
 * come first, and what has one cause is one annotation; the log has all of them.
 */
final class FindingsGithub implements FindingsWriter {
  private final Presentation presentation;
  private final FindingLines lines;

  FindingsGithub(Presentation presentation) {
    this.presentation = presentation;
    this.lines = new FindingLines(presentation.paths());
  }

  @Override
  public void write(Results results, Appendable out) throws IOException {
    for (CommonCause group : CommonCause.of(results.worstFirst())) {
      write(group, out);
    }
    for (KnownFinding entry : results.stale()) {
      GithubCommand command =
          new GithubCommand(presentation.strictness().stale() ? "error" : "warning");
      if (entry.span().isPresent()) {
        place(command, entry.span().get());
      }
      command.with("title", "stale entry in the baseline").write(StaleText.of(entry), out);
    }
    FindingCounts counts = FindingCounts.of(results, presentation.strictness());
    out.append(presentation.call()).append(": ").append(counts.inWords(presentation)).append('\n');
  }

  private void write(CommonCause group, Appendable out) throws IOException {
    Finding finding = group.first();
    GithubCommand command = new GithubCommand(name(finding.severity()));
    boolean isPlaced = place(command, finding.diagnostic().span());
    List<String> text = new ArrayList<>();
    text.add(isPlaced ? Printable.of(finding.diagnostic().message()) : lines.head(finding));
    text.addAll(lines.details(group));
    command.with("title", finding.check().id()).write(String.join("\n", text), out);
  }

  private static String name(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  /** Names the place, if it is in a file. Columns are understood within one line only. */
  private boolean place(GithubCommand command, SourceSpan span) {
    Optional<String> path = presentation.paths().of(span.file());
    if (path.isEmpty()) {
      return false;
    }
    command.with("file", path.get()).with("line", span.start().line());
    if (span.start().line() == span.end().line()) {
      // The last column, where ours is the one behind it.
      int last = Math.max(span.start().column(), span.end().column() - 1);
      command
          .with("col", span.start().column())
          .with("endLine", span.end().line())
          .with("endColumn", last);
    } else {
      command.with("endLine", span.end().line());
    }
    return true;
  }

  @Override
  public void writeFailure(String message, Optional<String> hint, Appendable out)
      throws IOException {
    String text = Printable.of(message) + hint.map(h -> "\nhint: " + Printable.of(h)).orElse("");
    new GithubCommand("error").with("title", presentation.call()).write(text, out);
  }
}

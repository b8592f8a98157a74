package blast.report.difference;

import blast.diagnostic.Severity;
import blast.report.findings.GithubCommand;
import blast.text.SourceSpan;
import blast.wording.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Annotates the lines of the inventory after that made something worse, and says the rest. */
final class DifferenceGithub {
  private DifferenceGithub() {}

  static void write(DifferenceAnswer answer, Appendable out) throws IOException {
    List<Change> worse = answer.worse();
    int most = Math.min(answer.most().orElse(Integer.MAX_VALUE), worse.size());
    for (Change change : worse.subList(0, most)) {
      GithubCommand command = new GithubCommand(level(FindingWords.severity(change)));
      if (change.span().isPresent()) {
        place(command, answer, change.span().get());
      }
      List<String> lines = new ArrayList<>();
      lines.add(Printable.of(change.text()));
      change.details().forEach(line -> lines.add(Printable.of(line)));
      command.with("title", change.type().word()).write(String.join("\n", lines), out);
    }
    for (String met : answer.met()) {
      new GithubCommand("error")
          .with("title", "blast diff")
          .write("fails on " + Printable.of(met), out);
    }
    out.append("blast diff: ").append(Printable.of(Headline.of(answer))).append('\n');
  }

  private static String level(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.word();
  }

  private static void place(GithubCommand command, DifferenceAnswer answer, SourceSpan span) {
    Optional<String> path = answer.paths().of(span.file());
    if (path.isPresent()) {
      command.with("file", path.get()).with("line", span.start().line());
    }
  }
}

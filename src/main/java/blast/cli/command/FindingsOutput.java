package blast.cli.command;

import blast.cli.command.Documents.Document;
import blast.cli.run.ExitStatus;
import blast.cli.run.FailedException;
import blast.cli.run.LastWords;
import blast.cli.run.RejectedException;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.cli.run.Version;
import blast.diagnostic.Diagnostic;
import blast.inventory.LintSettings;
import blast.lint.Linter;
import blast.lint.Results;
import blast.lint.Strictness;
import blast.loading.LoadingChecks;
import blast.report.Style;
import blast.report.findings.FindingsFormats;
import blast.report.findings.FindingsWriter;
import blast.report.findings.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Writes what linting or checking came to, in every format that was asked for, each to where it was
 * asked for: {@code -f text -f sarif=lint.sarif}. A run that can't be made is reported in those
 * formats too, for whoever waits for a document waits for it most when something is wrong.
 */
final class FindingsOutput {
  /** Stands for the command's name in the file names that an inventory gives. */
  private static final String COMMAND = "{command}";

  private final Session session;
  private final String command;
  private final FindingsOptions options;
  private List<Document<Function<Presentation, FindingsWriter>>> documents;
  private Strictness strictness;

  /**
   * For one run.
   *
   * @throws UnusableException if a format is unknown, or two would go to one place, or another
   *     option can't be what it is
   */
  FindingsOutput(Session session, String command, FindingsOptions options) {
    this.session = session;
    this.command = command;
    this.options = options;
    this.strictness = options.strictness(LintSettings.NONE);
    options.sarifLimit();
    session.reportPaths(options.root());
    documents = Documents.asked(session, FindingsFormats.ALL);
  }

  /**
   * Takes what the inventory says of a run, where the command line doesn't.
   *
   * @throws RejectedException if it asks for what there isn't
   */
  void follow(LintSettings settings) {
    strictness = options.strictness(settings);
    if (session.outlet().asksForOutput() || settings.formats().isEmpty()) {
      return;
    }
    List<Document<Function<Presentation, FindingsWriter>>> followed = new ArrayList<>();
    for (LintSettings.Word asked : settings.formats()) {
      try {
        String word = asked.text().replace(COMMAND, command);
        Document<Function<Presentation, FindingsWriter>> document =
            Documents.of(word, session, FindingsFormats.ALL, followed);
        document.file().ifPresent(file -> session.checkReport(file, asked));
        followed.add(document);
      } catch (UnusableException e) {
        UnusableException.Problem problem = e.problems().get(0);
        Diagnostic diagnostic =
            Diagnostic.of(LoadingChecks.BAD_VALUE, asked.span(), "'formats': " + problem.message());
        throw new RejectedException(
            List.of(problem.hint().map(diagnostic::withHint).orElse(diagnostic)));
      }
    }
    documents = followed;
  }

  /**
   * Makes a run and writes what it came to; the exit status.
   *
   * @param run finds everything
   */
  int write(Supplier<Results> run) {
    Results results;
    try {
      results = run.get();
    } catch (RejectedException e) {
      return reject(e);
    } catch (UnusableException e) {
      String messages =
          e.problems().stream()
              .map(UnusableException.Problem::message)
              .collect(Collectors.joining("; "));
      writeFailure(messages, e.problems().get(0).hint());
      throw e;
    } catch (FailedException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      writeFailure(e);
      throw e;
    }
    write(results);
    return strictness.fails(results) ? ExitStatus.FOUND : ExitStatus.DONE;
  }

  /**
   * Whoever waits for a document finds the problems there. Those of a baseline are told to people
   * as well: they are no findings, and a job that only uploads documents would hide them.
   */
  private int reject(RejectedException rejected) {
    if (rejected.isOfBaseline()) {
      session.messages().diagnostics(rejected.diagnostics());
      Diagnostic first = rejected.diagnostics().get(0);
      writeFailure(
          "the baseline can't be used: " + first.span() + ": " + first.message(), first.hint());
    } else {
      List<Diagnostic> problems = new ArrayList<>(rejected.diagnostics());
      problems.addAll(problemsOf(rejected.settings()));
      write(unusable(problems));
    }
    return ExitStatus.UNUSABLE;
  }

  /** Follows settings; what is wrong with them. */
  private List<Diagnostic> problemsOf(LintSettings settings) {
    try {
      follow(settings);
      return List.of();
    } catch (RejectedException e) {
      return e.diagnostics();
    }
  }

  private Results unusable(List<Diagnostic> diagnostics) {
    return Linter.unusable(
        command,
        diagnostics,
        diagnostics.stream().map(Diagnostic::check).distinct().sorted().toList());
  }

  private void write(Results results) {
    for (Document<Function<Presentation, FindingsWriter>> document : documents) {
      FindingsWriter writer = writer(document);
      session
          .outlet()
          .writeTo(document.format(), document.file(), out -> writer.write(results, out));
      if (document.format().name().equals("sarif")) {
        presentation(session.outlet().style(document.file()))
            .leftOutOfSarif(results.findings().size())
            .ifPresent(session::note);
      }
    }
  }

  private void writeFailure(Throwable fault) {
    if (LastWords.isOutOfMemory(fault)) {
      writeFailure("out of memory", Optional.of(LastWords.MORE_MEMORY));
    } else {
      writeFailure("internal error: " + fault, Optional.of("report it with the command line"));
    }
  }

  /** Text goes to people, who read standard error. */
  private void writeFailure(String message, Optional<String> hint) {
    for (Document<Function<Presentation, FindingsWriter>> document : documents) {
      if (!document.format().equals(FindingsFormats.ALL.first())) {
        FindingsWriter writer = writer(document);
        session
            .outlet()
            .writeTo(
                document.format(), document.file(), out -> writer.writeFailure(message, hint, out));
      }
    }
  }

  private FindingsWriter writer(Document<Function<Presentation, FindingsWriter>> document) {
    Style style = session.outlet().style(document.file());
    return document.format().writer().apply(presentation(style));
  }

  private Presentation presentation(Style style) {
    return new Presentation(
        command,
        Version.number(),
        style,
        options.isAll(),
        session.isVerbose(),
        strictness,
        session.reportPaths(options.root()),
        options.sarifLimit());
  }
}

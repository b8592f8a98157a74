package blast.cli.command;

import blast.cli.run.Options;
import blast.cli.run.RejectedException;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.inventory.LintSettings;
import blast.lint.Baseline;
import blast.lint.Results;
import blast.lint.Strictness;
import blast.loading.BaselineLoader;
import blast.loading.SourceText;
import blast.report.findings.BaselineJson;
import blast.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the commands that report findings can be told about them. */
final class FindingsOptions {
  /** What GitHub's code scanning shows of one run. */
  private static final int SARIF_LIMIT = 5_000;

  private final OptionSpec failOn =
      Options.value(String.class, "LEVEL", "--fail-on")
          .completionCandidates(LintSettings.FAILING)
          .description("Exit with 1 from this level on: error (default),", "warning or note.")
          .build();

  private final OptionSpec baseline =
      Options.value(String.class, "FILE", "--baseline")
          .description("Accept the findings that stand in this file.")
          .build();

  private final OptionSpec writeBaseline =
      Options.flag("--write-baseline")
          .description("Write what is found now to the baseline.")
          .build();

  private final OptionSpec failOnStale =
      Options.flag("--fail-on-stale")
          .description("Exit with 1 if the baseline accepts what isn't", "found any more.")
          .build();

  private final OptionSpec root = rootOfReports();

  private final OptionSpec sarifLimit =
      Options.value(Integer.class, "N", "--sarif-limit")
          .description("At most N results in SARIF, worst first", "(default 5000).")
          .build();

  private final OptionSpec all =
      Options.flag("--all").description("Don't shorten lists, and show notes.").build();

  /** From where reports see files. */
  static OptionSpec rootOfReports() {
    return Options.value(String.class, "DIR", "--root")
        .description(
            "Name files in reports from this folder. Default:", "the root of their git work tree.")
        .build();
  }

  void addTo(CommandSpec spec) {
    spec.addOption(failOn).addOption(baseline).addOption(writeBaseline).addOption(failOnStale);
  }

  void addRestTo(CommandSpec spec) {
    spec.addOption(root).addOption(sarifLimit).addOption(all);
  }

  boolean isAll() {
    return all.getValue();
  }

  Optional<String> root() {
    return Optional.ofNullable(root.getValue());
  }

  /**
   * How many results SARIF has at the most.
   *
   * @throws UnusableException if that is less than one
   */
  int sarifLimit() {
    @Nullable Integer asked = sarifLimit.getValue();
    int limit = asked == null ? SARIF_LIMIT : asked;
    if (limit < 1) {
      throw new UnusableException(
          "--sarif-limit expects 1 or more, found " + limit, "leave it out for 5000");
    }
    return limit;
  }

  /**
   * What makes the run fail.
   *
   * @throws UnusableException if the level asked for is none
   */
  Strictness strictness(LintSettings settings) {
    @Nullable String asked = failOn.getValue();
    String level =
        asked != null
            ? Session.oneOf("--fail-on", asked, LintSettings.FAILING)
            : settings.failOn().map(LintSettings.Word::text).orElse(Severity.ERROR.word());
    return new Strictness(Severity.valueOf(level.toUpperCase(Locale.ROOT)), failOnStale.getValue());
  }

  /**
   * The findings that are known; none if they are to be written.
   *
   * @throws RejectedException if the file can't be used
   */
  Baseline baseline(Session session, LintSettings settings) {
    boolean needsFile = isWriting() && file(session, settings).isEmpty();
    if (needsFile) {
      throw new UnusableException(
          "--write-baseline needs a file", "name it: --baseline FILE --write-baseline");
    }
    return isWriting()
        ? Baseline.EMPTY
        : baselineFile(session, settings).map(FindingsOptions::read).orElse(Baseline.EMPTY);
  }

  /** Whether a baseline is to be written of what is found. */
  boolean isWriting() {
    return writeBaseline.getValue();
  }

  /** The file of the findings that are known, if there is one. */
  Optional<SourceText> baselineFile(Session session, LintSettings settings) {
    return file(session, settings).map(session::file);
  }

  /**
   * The findings that are known to a file.
   *
   * @throws RejectedException if it can't be used
   */
  static Baseline read(SourceText file) {
    return Baseline.of(read(BaselineLoader.load(file)));
  }

  /** On the command line the file stands; in an inventory it is seen from there. */
  private Optional<String> file(Session session, LintSettings settings) {
    @Nullable String asked = baseline.getValue();
    return asked != null ? Optional.of(asked) : settings.baseline().map(session::baselineOf);
  }

  private static List<KnownFinding> read(BaselineLoader.Result result) {
    List<Diagnostic> problems = result.problems();
    if (!problems.isEmpty()) {
      throw RejectedException.ofBaseline(problems);
    }
    return result.entries();
  }

  /**
   * Writes the baseline if that was asked for; the results under it.
   *
   * @param own which entries this command finds anew; the others are kept
   */
  Results accepted(
      Session session, Results results, LintSettings settings, Predicate<KnownFinding> own) {
    boolean writes = writeBaseline.getValue();
    if (!writes) {
      return results;
    }
    Optional<String> file = file(session, settings);
    List<KnownFinding> kept =
        file
            .flatMap(session::earlierOutput)
            .map(text -> read(BaselineLoader.load(text)))
            .orElse(List.of())
            .stream()
            .filter(own.negate())
            .toList();
    Baseline accepted = Baseline.accepting(results.findings(), kept);
    session.outlet().writeTo(file, out -> BaselineJson.write(accepted, out));
    session.note(
        file.orElseThrow() + " now accepts " + Numbers.of(accepted.entries().size(), "finding"));
    return results.accepted(accepted);
  }
}

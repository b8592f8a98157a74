package blast.cli.command;

import blast.analysis.Study;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.RejectedException;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.inventory.LintSettings;
import blast.lint.Baseline;
import blast.lint.Handbook;
import blast.lint.Linter;
import blast.lint.Results;
import blast.lint.Ruleset;
import blast.lint.Strictness;
import blast.lint.Trial;
import blast.lint.rule.Rules;
import blast.loading.BaselineLoader;
import blast.loading.LoadResult;
import blast.loading.LoadingChecks;
import blast.report.findings.BaselineJson;
import blast.report.findings.ExplanationText;
import blast.report.findings.FindingsFormats;
import blast.text.NearestNames;
import blast.text.Numbers;
import blast.text.Quoted;
import blast.wording.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Says whether an inventory is sound: what can't be loaded, and what rules find. */
final class LintCommand implements Command {
  static final String NAME = "lint";

  private static final String EVERY_CHECK = "all";

  /** The levels from which on a run may fail. */
  private static final List<String> FAILING =
      LintSettings.LEVELS.subList(1, LintSettings.LEVELS.size());

  private final PositionalParamSpec paths = Options.paths();

  private final OptionSpec levels =
      Options.list("ID=LEVEL", "--rule")
          .completionCandidates(new RuleIds())
          .description("How much a rule matters: off, note, warning or", "error.")
          .build();

  private final OptionSpec failOn =
      Options.value(String.class, "LEVEL", "--fail-on")
          .initialValue("error")
          .completionCandidates(FAILING)
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

  private final OptionSpec explain =
      Options.value(String.class, "ID", "--explain")
          .completionCandidates(new RuleIds())
          .description(
              "Tell what a rule checks, why it matters and how", "to fix it; 'all' lists them.")
          .build();

  private final OptionSpec all =
      Options.flag("--all").description("Write long lists to their ends.").build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(paths);
    spec.addOption(levels).addOption(failOn).addOption(baseline).addOption(writeBaseline);
    spec.addOption(failOnStale).addOption(explain).addOption(all);
    spec.usageMessage()
        .sortOptions(false)
        .header("Is the inventory sound, and does it hide a trap?")
        .synopsisHeading("%nUsage: ")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast lint                             everything; exit 1 if there are errors",
            "  blast lint --fail-on warning           stricter",
            "  blast lint -f text -f sarif=out.sarif  for people and for a program",
            "  blast lint --explain shared-fate       what a rule is about",
            "  blast lint --baseline known.json --write-baseline",
            "                                         accept what is found today");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return FindingsFormats.ALL;
  }

  @Override
  public boolean writesSeveral() {
    return true;
  }

  @Override
  public int run(Session session) {
    @Nullable String asked = explain.getValue();
    if (asked != null) {
      return explain(session, asked);
    }
    Strictness strictness = new Strictness(severity(), failOnStale.getValue());
    FindingsOutput output = new FindingsOutput(session, NAME, all.getValue(), strictness);
    return output.write(() -> lint(session));
  }

  private Severity severity() {
    String word = Session.oneOf("--fail-on", failOn.getValue(), FAILING);
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Results lint(Session session) {
    Ruleset rules = rules();
    Optional<String> file = Optional.ofNullable(baseline.getValue());
    boolean writes = writeBaseline.getValue();
    if (writes && file.isEmpty()) {
      throw new UnusableException(
          "--write-baseline needs a file", "name it: --baseline FILE --write-baseline");
    }
    Baseline known = file.isPresent() && !writes ? read(session, file.get()) : Baseline.EMPTY;
    LoadResult.Loaded loaded = session.loadSilently(Options.values(paths));
    LocalDate today = session.today();
    Study study = session.study(loaded.inventory());
    Results results =
        session.timed(
            "applying rules", () -> Linter.lint(study, loaded.warnings(), rules, known, today));
    if (!writes) {
      return results;
    }
    Baseline accepted = Baseline.accepting(results.findings());
    session.writeTo(file, out -> BaselineJson.write(accepted, out));
    session.note(
        file.orElseThrow() + " now accepts " + Numbers.of(accepted.entries().size(), "finding"));
    return results.accepted(accepted);
  }

  private Ruleset rules() {
    Ruleset rules = Ruleset.of(Rules.all(), LoadingChecks.warnings());
    Map<String, String> given = new LinkedHashMap<>();
    List<UnusableException.Problem> problems = new ArrayList<>();
    for (String level : levels.<List<String>>getValue()) {
      int equals = level.indexOf('=');
      String id = equals < 0 ? level : level.substring(0, equals);
      String word = equals < 0 ? "" : level.substring(equals + 1);
      if (!rules.ids().contains(id)) {
        problems.add(unknownRule("--rule", id, rules.ids()));
      } else if (!LintSettings.LEVELS.contains(word)) {
        problems.add(
            new UnusableException.Problem(
                "--rule " + id + " expects off, note, warning or error, found " + Quoted.of(word),
                Optional.of("write --rule " + id + "=off")));
      }
      given.put(id, word);
    }
    if (!problems.isEmpty()) {
      throw new UnusableException(problems);
    }
    return rules.with(given);
  }

  private static UnusableException.Problem unknownRule(
      String option, String id, List<String> known) {
    return new UnusableException.Problem(
        option + " " + Quoted.of(id) + " is no rule",
        NearestNames.hint(NearestNames.of(id, known))
            .or(() -> Optional.of("see blast lint --explain all")));
  }

  private static Baseline read(Session session, String file) {
    BaselineLoader.Result result = BaselineLoader.load(session.file(file));
    List<Diagnostic> problems = result.problems();
    if (!problems.isEmpty()) {
      throw new RejectedException(problems);
    }
    return Baseline.of(result.entries());
  }

  private static int explain(Session session, String asked) {
    List<Check> checks = new ArrayList<>(Ruleset.of(Rules.all(), List.of()).checks());
    checks.addAll(Trial.CHECKS);
    checks.addAll(LoadingChecks.all());
    if (asked.equals(EVERY_CHECK)) {
      session.write(out -> ExplanationText.writeList(checks, session.style(), out));
      return ExitStatus.DONE;
    }
    Check check =
        checks.stream()
            .filter(one -> one.id().equals(asked))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnusableException(
                        List.of(
                            unknownRule(
                                "--explain", asked, checks.stream().map(Check::id).toList()))));
    String section =
        Handbook.open()
            .section(asked)
            .orElseThrow(() -> new IllegalStateException("no page explains " + asked));
    session.write(out -> ExplanationText.write(check, section, session.style(), out));
    return ExitStatus.DONE;
  }
}

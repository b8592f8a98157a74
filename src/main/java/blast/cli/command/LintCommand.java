package blast.cli.command;

import blast.analysis.Study;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Remedy;
import blast.inventory.LintSettings;
import blast.lint.Baseline;
import blast.lint.Handbook;
import blast.lint.Linter;
import blast.lint.Results;
import blast.lint.Ruleset;
import blast.lint.Trial;
import blast.lint.rule.Rules;
import blast.loading.LoadResult;
import blast.loading.LoadingChecks;
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

  private final PositionalParamSpec paths = Options.paths();

  private final OptionSpec levels =
      Options.list("ID=LEVEL", "--rule")
          .completionCandidates(new RuleIds())
          .description("How much a rule matters: off, note, warning or", "error.")
          .build();

  private final FindingsOptions findings = new FindingsOptions();

  private final OptionSpec fix =
      Options.flag("--fix")
          .description("Put right what has one right answer, in the files;", "then lint them.")
          .build();

  private final OptionSpec showFixes =
      Options.flag("--show-fixes")
          .description("Show as a unified diff what --fix would change,", "and change nothing.")
          .build();

  private final OptionSpec explain =
      Options.value(String.class, "ID", "--explain")
          .completionCandidates(new RuleIds())
          .description(
              "Tell what a rule checks, why it matters and how", "to fix it; 'all' lists them.")
          .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(paths);
    spec.addOption(levels);
    findings.addTo(spec);
    spec.addOption(fix).addOption(showFixes).addOption(explain);
    findings.addRestTo(spec);
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
            "  blast lint --explain shared-fate       what a rule is about: here alternatives",
            "                                         that share their fate and fail together",
            "  blast lint --baseline known.json --write-baseline",
            "                                         accept what is found today",
            "  blast lint --show-fixes                what --fix would change, as a diff");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return FindingsFormats.ALL;
  }

  @Override
  public String formatNote() {
    return "; several at once, and NAME=FILE";
  }

  @Override
  public int run(Session session) {
    @Nullable String asked = explain.getValue();
    if (asked != null) {
      return explain(session, asked);
    }
    boolean shows = showFixes.getValue();
    boolean fixes = fix.getValue();
    if ((shows || fixes) && findings.isWriting()) {
      throw new UnusableException(
          "--write-baseline accepts what is found, and fixes put it right", "ask for one of them");
    }
    if (shows) {
      return showFixes(session);
    }
    FindingsOutput output = new FindingsOutput(session, NAME, findings);
    return output.write(() -> fixes ? fix(session, output) : lint(session, output));
  }

  private Results lint(Session session, FindingsOutput output) {
    Ruleset rules = rules();
    LoadResult result = session.read(Options.values(paths)).result();
    if (result instanceof LoadResult.Rejected rejected) {
      tellFixable(session, rejected.diagnostics().stream().filter(LintCommand::isRename).count());
    }
    LoadResult.Loaded loaded = Session.usable(result);
    output.follow(loaded.settings());
    Baseline known = findings.baseline(session, loaded.settings());
    Results results = lint(session, rules, loaded, known);
    Results accepted = findings.accepted(session, results, loaded.settings(), Linter::isOwn);
    long open =
        accepted.findings().stream()
            .filter(one -> one.isOpen() && one.diagnostic().remedy().isPresent())
            .count();
    tellFixable(session, open + accepted.stale().size());
    return accepted;
  }

  private static boolean isRename(Diagnostic problem) {
    return problem.remedy().filter(remedy -> remedy instanceof Remedy.Rename).isPresent();
  }

  private static void tellFixable(Session session, long count) {
    if (count > 0) {
      session.note(
          Numbers.of(count, "thing")
              + " found here can probably be fixed: --show-fixes shows how, --fix does it");
    }
  }

  private static Results lint(
      Session session, Ruleset rules, LoadResult.Loaded loaded, Baseline known) {
    LocalDate today = session.today();
    Study study = session.study(loaded.inventory());
    return session.timed(
        "applying rules", () -> Linter.lint(study, loaded.warnings(), rules, known, today));
  }

  private Results fix(Session session, FindingsOutput output) {
    Ruleset rules = rules();
    FixRun run = fixes(session, rules);
    run.write();
    LoadResult.Loaded loaded = Session.usable(run.result());
    output.follow(loaded.settings());
    return lint(session, rules, loaded, run.known());
  }

  private int showFixes(Session session) {
    if (session.outlet().format().isPresent()) {
      throw new UnusableException(
          "--show-fixes writes a unified diff, and no other format", "leave out --format");
    }
    FixRun run = fixes(session, rules());
    session.outlet().write(run::writeDiff);
    run.tellRefused();
    Session.usable(run.result());
    return ExitStatus.DONE;
  }

  private FixRun fixes(Session session, Ruleset rules) {
    List<String> given = Options.values(paths);
    FixRun run =
        new FixRun(
            session,
            findings,
            (loaded, known) -> lint(session, rules, loaded, known),
            session.ownFiles(given),
            session.read(given));
    run.plan();
    return run;
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

  private static int explain(Session session, String asked) {
    List<Check> checks = new ArrayList<>(Ruleset.of(Rules.all(), List.of()).checks());
    checks.addAll(Trial.CHECKS);
    checks.addAll(LoadingChecks.all());
    if (asked.equals(EVERY_CHECK)) {
      session
          .outlet()
          .write(out -> ExplanationText.writeList(checks, session.outlet().style(), out));
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
    session
        .outlet()
        .write(out -> ExplanationText.write(check, section, session.outlet().style(), out));
    return ExitStatus.DONE;
  }
}

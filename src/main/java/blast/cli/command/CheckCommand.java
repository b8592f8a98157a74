package blast.cli.command;

import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.inventory.Inventory;
import blast.inventory.LintSettings;
import blast.lint.Baseline;
import blast.lint.Results;
import blast.lint.Trial;
import blast.report.findings.FindingsFormats;
import blast.text.Glob;
import blast.text.NearestNames;
import blast.text.Quoted;
import blast.wording.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Tests the scenarios and policies of an inventory. */
final class CheckCommand implements Command {
  static final String NAME = "check";

  private final PositionalParamSpec paths = Options.paths();

  private final OptionSpec only =
      Options.list("NAME", "--only")
          .description(
              "Only these scenarios and policies; '*' and '?'", "stand for any characters.")
          .build();

  private final FindingsOptions findings = new FindingsOptions();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(paths);
    spec.addOption(only);
    findings.addTo(spec);
    findings.addRestTo(spec);
    spec.usageMessage()
        .sortOptions(false)
        .header("Do the scenarios come out as expected, and do the policies hold?")
        .synopsisHeading("%nUsage: ")
        .description(
            "",
            "Both are promises that an inventory makes: a scenario says what a failure may",
            "do, a policy which losses must be survived, or how many users one may affect.")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast check                            every promise; exit 1 if one is broken",
            "  blast check --only 'pangyo-*'          some of them",
            "  blast check -f text -f junit=out.xml   for people and for a program",
            "  blast check --baseline known.json --write-baseline",
            "                                         accept what is broken today");
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
    FindingsOutput output = new FindingsOutput(session, NAME, findings);
    return output.write(() -> check(session, output));
  }

  private Results check(Session session, FindingsOutput output) {
    Inventory inventory = session.load(Options.values(paths));
    LintSettings settings = inventory.lintSettings();
    output.follow(settings);
    List<String> names = Trial.names(inventory.promises());
    Predicate<String> asked = asked(names);
    if (names.isEmpty()) {
      session.warn("there is nothing to check: the inventory has no scenarios and no policies");
    }
    Baseline known = findings.baseline(session, settings);
    LocalDate today = session.today();
    Results results =
        session.timed("checking", () -> Trial.of(session.study(inventory), asked, known, today));
    return findings.accepted(
        session,
        results,
        settings,
        entry ->
            Trial.isOwn(entry)
                && (!names.contains(entry.subject().id()) || asked.test(entry.subject().id())));
  }

  private Predicate<String> asked(List<String> names) {
    List<String> given = only.getValue();
    List<Glob> globs = given.stream().map(Glob::of).toList();
    List<UnusableException.Problem> problems = new ArrayList<>();
    for (Glob glob : globs) {
      if (names.stream().noneMatch(glob::fits)) {
        problems.add(
            new UnusableException.Problem(
                "--only " + Quoted.of(glob.toString()) + " matches no scenario and no policy",
                NearestNames.hint(NearestNames.of(glob.toString(), names))));
      }
    }
    if (!problems.isEmpty()) {
      throw new UnusableException(problems);
    }
    return name -> globs.isEmpty() || globs.stream().anyMatch(glob -> glob.fits(name));
  }
}

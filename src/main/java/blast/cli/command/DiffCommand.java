package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.difference.Difference;
import blast.analysis.work.Workers;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.RejectedException;
import blast.cli.run.Session;
import blast.cli.run.Threads;
import blast.cli.run.UnusableException;
import blast.diagnostic.Diagnostic;
import blast.inventory.Kind;
import blast.inventory.UserLimit;
import blast.lint.Baseline;
import blast.lint.FindingsDifference;
import blast.lint.Linter;
import blast.lint.Results;
import blast.lint.Ruleset;
import blast.lint.Trial;
import blast.lint.rule.Rules;
import blast.loading.LoadResult;
import blast.loading.LoadingChecks;
import blast.report.AnswerWriter;
import blast.report.difference.DifferenceAnswer;
import blast.report.difference.FailOn;
import blast.text.Quoted;
import blast.wording.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Says what a change of an inventory does to the answers. */
final class DiffCommand implements Command {
  static final String NAME = "diff";

  private static final String USERS = "users:";

  private final PositionalParamSpec paths =
      PositionalParamSpec.builder()
          .index("0..*")
          .paramLabel("PATH")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .arity("0..*")
          .initialValue(List.of())
          .description(
              "Two files or folders, before and after the change;", "with --since the inventory.")
          .build();

  private final OptionSpec since =
      Options.value(String.class, "REV", "--since")
          .description("Compare with the inventory as it was at a git", "revision.")
          .build();

  private final OptionSpec failOn =
      Options.list("KIND", "--fail-on")
          .completionCandidates(FailOn.WORDS)
          .description(
              "Exit with 1 if it happens: worse, single-point,",
              "survives, promise, lint-error, users:N or users:N%%",
              "(so many at stake with one node that weren't).")
          .build();

  private final OptionSpec kinds =
      Options.list("KIND", "--kind")
          .completionCandidates(Kinds.words())
          .description(
              "Only losses of nodes of these kinds. Default: site,",
              "server, resource, service; company as well if asked.")
          .build();

  private final OptionSpec minUsers =
      Options.value(String.class, "N", "--min-users")
          .description("Only what hits N users or more, before or after.")
          .build();

  private final RowLimit rows =
      new RowLimit("At most N rows of worse, and of better. Default: 20", "as text, else all.");

  private final OptionSpec root = FindingsOptions.rootOfReports();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(paths);
    spec.addOption(since).addOption(failOn).addOption(kinds).addOption(minUsers);
    rows.addTo(spec);
    spec.addOption(root);
    spec.usageMessage()
        .sortOptions(false)
        .header("What does a change do to the risk?")
        .synopsisHeading("%nUsage: ")
        .description(
            "",
            "Compares the answers about two inventories: single points of failure, what their",
            "loss affects, what services survive, redundancy, concentration, findings and",
            "promises. Nodes are the same if their ids are.")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast diff old.yaml new.yaml           two files or folders",
            "  blast diff --since origin/main -i inventory",
            "                                         the work tree against a revision",
            "  blast diff --since main --fail-on single-point,promise",
            "                                         exit 1 if there are more of either",
            "  blast diff --since main -f text -f markdown=comment.md",
            "                                         for the log and for a pull request");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return DifferenceAnswer.FORMATS;
  }

  @Override
  public String formatNote() {
    return "; several at once, and NAME=FILE";
  }

  /** An inventory that was loaded, and its name. */
  private record Loaded(String name, LoadResult.Loaded result) {}

  @Override
  public int run(Session session) {
    List<Documents.Document<AnswerWriter<DifferenceAnswer>>> documents =
        Documents.asked(session, DifferenceAnswer.FORMATS);
    List<String> words = kinds.getValue();
    Set<Kind> asked =
        words.isEmpty() ? EnumSet.complementOf(EnumSet.of(Kind.COMPANY)) : Kinds.of(words);
    DifferenceAnswer.Query query =
        new DifferenceAnswer.Query(rows.asked(), leastUsers(), failing());
    List<Loaded> both = load(session);
    DifferenceAnswer answer = answer(session, both.get(0), both.get(1), asked, query);
    for (Documents.Document<AnswerWriter<DifferenceAnswer>> document : documents) {
      session.outlet().answer(document.format(), document.file(), answer);
    }
    return answer.met().isEmpty() ? ExitStatus.DONE : ExitStatus.FOUND;
  }

  private List<Loaded> load(Session session) {
    List<String> given = paths.getValue();
    @Nullable String revision = since.getValue();
    if (revision != null) {
      return both(
          () -> new Loaded(revision, session.loadAt(revision, given)),
          () -> new Loaded("the work tree", Session.usable(session.read(given).result())));
    }
    if (given.size() != 2 || !session.inventories().isEmpty()) {
      throw new UnusableException(
          "diff expects two files or folders, or --since REV; found "
              + (given.isEmpty() ? "none" : Quoted.list(given))
              + (session.inventories().isEmpty() ? "" : " and --inventory"),
          "write blast diff OLD NEW, or blast diff --since origin/main -i inventory");
    }
    if (given.stream().allMatch("-"::equals)) {
      throw new UnusableException(
          "standard input can be one of the two, not both", "write one of them to a file");
    }
    return both(
        () -> new Loaded(given.get(0), session.loadOnly(given.get(0))),
        () -> new Loaded(given.get(1), session.loadOnly(given.get(1))));
  }

  /** Loads both even if the first can't be used, for all that is wrong is told at once. */
  private static List<Loaded> both(Supplier<Loaded> before, Supplier<Loaded> after) {
    List<Loaded> loaded = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (Supplier<Loaded> one : List.of(before, after)) {
      try {
        loaded.add(one.get());
      } catch (RejectedException e) {
        problems.addAll(e.diagnostics());
      }
    }
    if (!problems.isEmpty()) {
      throw new RejectedException(problems);
    }
    return loaded;
  }

  private DifferenceAnswer answer(
      Session session, Loaded before, Loaded after, Set<Kind> asked, DifferenceAnswer.Query query) {
    Study old = session.study(before.result().inventory());
    Study now = session.study(after.result().inventory());
    Difference difference =
        session.timed(
            "comparing", () -> now.differenceFrom(old, node -> asked.contains(node.kind())));
    FindingsDifference findings =
        session.timed("applying rules", () -> findings(before, old, after, now, session.today()));
    return new DifferenceAnswer(
        new DifferenceAnswer.Side(before.name(), old),
        new DifferenceAnswer.Side(after.name(), now),
        difference,
        findings,
        query,
        session.reportPaths(Optional.<String>ofNullable(root.getValue())));
  }

  /** What takes longest, of both inventories at once. */
  private static FindingsDifference findings(
      Loaded before, Study old, Loaded after, Study now, LocalDate today) {
    List<Supplier<Results>> questions =
        List.of(
            () -> rules(old, before, today),
            () -> rules(now, after, today),
            () -> promises(old, today),
            () -> promises(now, today));
    Results[] found = new Results[questions.size()];
    Threads.onAllProcessors()
        .<Workers.Worker>each(
            found.length, 1, () -> piece -> found[piece] = questions.get(piece).get());
    return FindingsDifference.of(found[0], found[2], found[1], found[3]);
  }

  private static Results rules(Study study, Loaded loaded, LocalDate today) {
    Ruleset rules = Ruleset.of(Rules.all(), LoadingChecks.warnings());
    return Linter.lint(study, loaded.result().warnings(), rules, Baseline.EMPTY, today);
  }

  private static Results promises(Study study, LocalDate today) {
    return Trial.of(study, name -> true, Baseline.EMPTY, today);
  }

  private OptionalLong leastUsers() {
    @Nullable String asked = minUsers.getValue();
    return asked == null
        ? OptionalLong.empty()
        : OptionalLong.of(People.number("--min-users", asked));
  }

  private FailOn failing() {
    Set<String> kindsOfFailure = new LinkedHashSet<>();
    List<UserLimit> users = new ArrayList<>();
    List<String> known = new ArrayList<>(FailOn.WORDS);
    known.add("users:N");
    for (String word : failOn.<List<String>>getValue()) {
      if (word.startsWith(USERS)) {
        users.add(People.limit("--fail-on users", word.substring(USERS.length())));
      } else {
        kindsOfFailure.add(Session.oneOf("--fail-on", word, known));
      }
    }
    return new FailOn(kindsOfFailure, users);
  }
}

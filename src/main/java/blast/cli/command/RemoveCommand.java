package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.report.answers.RadiusAnswer;
import blast.report.answers.RadiusListing;
import blast.text.Quoted;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What fails if nodes are removed: the main command, and the command of that name. */
public final class RemoveCommand implements Command {
  static final String NAME = "remove";

  private final boolean isMain;

  private final PositionalParamSpec ids =
      Options.ids("Remove these nodes, of any kind, and tell what", "fails: ids, names, patterns.");

  private final OptionSpec removed;

  private final OptionSpec kept =
      Options.list("ID", "--keep")
          .description(
              "Let these nodes survive whatever is removed, as if", "they stood elsewhere.")
          .build();

  private final OptionSpec why =
      Options.list("ID", "--why")
          .description("Tell why this node is down or degraded, as a tree.")
          .build();

  private final OptionSpec kinds =
      Options.list("KIND", "--kind")
          .completionCandidates(Kinds.words())
          .description(
              "List only nodes of these kinds: service, company,", "resource, server, site.")
          .build();

  private final FilterOptions filters = new FilterOptions();

  private final OptionSpec all = Options.flag("--all").description("Don't shorten lists.").build();

  private RemoveCommand(boolean isMain) {
    this.isMain = isMain;
    this.removed =
        Options.list("ID", "--remove")
            .hidden(!isMain)
            .description(
                "Remove these nodes, of any kind, and tell what",
                "fails. '*' and '?' stand for any characters.")
            .build();
  }

  /** The one without a name, which is asked with {@code --remove}. */
  public static RemoveCommand ofMain() {
    return new RemoveCommand(true);
  }

  static RemoveCommand ofName() {
    return new RemoveCommand(false);
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(isMain ? "blast" : NAME);
    if (!isMain) {
      spec.addPositional(ids);
    }
    spec.addOption(removed).addOption(kept).addOption(why).addOption(kinds);
    filters.addTo(spec);
    spec.addOption(all);
    spec.usageMessage()
        .sortOptions(false)
        .sortSynopsis(false)
        .synopsisHeading("%nUsage: ")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n");
    if (isMain) {
      describeMain(spec);
    } else {
      spec.usageMessage()
          .header("What fails without these nodes, who is hit, and why; blast --remove.")
          .footer(
              "  blast remove pangyo-dc pangyo-power       several nodes together",
              "  blast remove 'chat-*' --all               all that matches; lists uncut",
              "  blast remove pangyo-dc --owner payments   what one team has to look at");
    }
    return spec;
  }

  private static void describeMain(CommandSpec spec) {
    spec.usageMessage()
        .header("If this goes, what goes with it, who is hit, and why?")
        .customSynopsis(
            "blast --remove ID[,ID…] [--why ID] [OPTIONS]", "       blast COMMAND [OPTIONS]")
        .description(
            "",
            "A node is anything in the inventory: a service, server, place, resource or",
            "company. Users are hit if a service that they use goes down.")
        .commandListHeading("%nCommands%n")
        .exitCodeListHeading("%nExit status:%n")
        .exitCodeList(ExitStatus.meanings())
        .footer(
            "  blast --remove pangyo-dc              what fails with a site, and who is hit",
            "  blast --remove 'chat-*' --all         all that matches; lists uncut",
            "  blast --remove a,b --why my-service   the chain of causes from one service",
            "  blast --remove pangyo-dc -f json      the same answer for a program");
  }

  @Override
  public Formats<?> formats() {
    return RadiusAnswer.FORMATS;
  }

  /** Whether anything is asked of it. */
  public boolean isAsked() {
    return !removed.<List<String>>getValue().isEmpty() || !why.<List<String>>getValue().isEmpty();
  }

  @Override
  public int run(Session session) {
    List<String> names = names();
    if (names.isEmpty()) {
      throw new UnusableException(
          "nothing to do",
          "name what is lost: blast " + (isMain ? "--" : "") + "remove ID, or see blast --help");
    }
    Format<AnswerWriter<RadiusAnswer>> format = session.outlet().format(RadiusAnswer.FORMATS);
    Set<Kind> asked = Kinds.of(kinds.getValue());
    Inventory inventory = session.loadFor(names);
    NodeSelection selection = new NodeSelection(inventory);
    List<Node> nodes = selection.named(isMain ? "--remove" : "", names);
    List<Node> survivors = selection.named("--keep", kept.getValue());
    List<Node> explained = selection.named("--why", why.getValue());
    selection.check();
    checkKept(nodes, survivors);
    RadiusListing listing =
        new RadiusListing(filters.of(inventory, asked), all.getValue(), session.isVerbose());
    Study study = session.study(inventory);
    RadiusAnswer answer =
        session.timed(
            "spreading the failure", () -> answer(study, nodes, survivors, listing, explained));
    warnOfUnneeded(session, study, nodes, survivors);
    session.outlet().answer(format, answer);
    return ExitStatus.DONE;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(removed.<List<String>>getValue());
    if (!isMain) {
      names.addAll(Options.values(ids));
    }
    return names;
  }

  static RadiusAnswer answer(
      Study study, List<Node> removed, List<Node> kept, RadiusListing listing, List<Node> asked) {
    BlastRadius radius = study.blastRadius(removed, kept);
    return new RadiusAnswer(radius, study.keeps(radius), listing, asked);
  }

  static void checkKept(List<Node> removed, List<Node> kept) {
    Set<Node> isRemoved = new HashSet<>(removed);
    List<UnusableException.Problem> problems = new ArrayList<>();
    for (Node node : kept) {
      if (isRemoved.contains(node)) {
        problems.add(
            new UnusableException.Problem(
                Quoted.of(node.id()) + " is removed and kept",
                Optional.of("take it out of --remove or of --keep")));
      }
    }
    if (!problems.isEmpty()) {
      throw new UnusableException(problems);
    }
  }

  /** Keeping what wasn't lost changes nothing, and whoever asked for it should know. */
  private static void warnOfUnneeded(
      Session session, Study study, List<Node> removed, List<Node> kept) {
    if (kept.isEmpty()) {
      return;
    }
    BlastRadius radius = study.blastRadius(removed);
    for (Node node : kept) {
      if (radius.state(node) != State.DOWN) {
        session.warn("--keep " + Quoted.of(node.id()) + " changes nothing: it isn't down anyway");
        return;
      }
    }
  }
}

package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.report.answers.RadiusAnswer;
import blast.report.answers.RadiusListing;
import blast.text.Quoted;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The main command: what fails if nodes are removed. */
public final class RemoveCommand implements Command {
  private final OptionSpec removed =
      Options.list("ID", "--remove")
          .description(
              "Remove these nodes, of any kind, and tell what",
              "fails. '*' and '?' stand for any characters.")
          .build();

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

  private final OptionSpec all =
      Options.flag("--all").description("Write long lists to their ends.").build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("blast");
    spec.addOption(removed).addOption(kept).addOption(why).addOption(kinds).addOption(all);
    spec.usageMessage()
        .sortOptions(false)
        .sortSynopsis(false)
        .header("If this goes, what goes with it, who is hit, and why?")
        .synopsisHeading("%nUsage: ")
        .customSynopsis(
            "blast --remove ID[,ID…] [--why ID] [OPTIONS]", "       blast COMMAND [OPTIONS]")
        .optionListHeading("%nOptions%n")
        .commandListHeading("%nCommands%n")
        .exitCodeListHeading("%nExit status:%n")
        .exitCodeList(ExitStatus.meanings())
        .footerHeading("%nExamples%n")
        .footer(
            "  blast --remove pangyo-dc              what fails with a site, and who is hit",
            "  blast --remove 'chat-*' --all         all that matches; lists uncut",
            "  blast --remove a,b --why my-service   the chain of causes from one service",
            "  blast --remove pangyo-dc -f json      the same answer for a program");
    return spec;
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
    List<String> names = removed.getValue();
    if (names.isEmpty()) {
      throw new UnusableException(
          "nothing to do", "name what is lost: blast --remove ID, or see blast --help");
    }
    Format<AnswerWriter<RadiusAnswer>> format = session.format(RadiusAnswer.FORMATS);
    RadiusListing listing =
        new RadiusListing(Kinds.of(kinds.getValue()), all.getValue(), session.isVerbose());
    Inventory inventory = session.load();
    NodeSelection selection = new NodeSelection(inventory);
    List<Node> nodes = selection.named("--remove", names);
    List<Node> survivors = selection.named("--keep", kept.getValue());
    List<Node> asked = selection.named("--why", why.getValue());
    selection.check();
    checkKept(nodes, survivors);
    Study study = session.study(inventory);
    RadiusAnswer answer =
        session.timed(
            "spreading the failure", () -> answer(study, nodes, survivors, listing, asked));
    session.write(out -> format.writer().write(answer, session.style(), out));
    return ExitStatus.DONE;
  }

  private static RadiusAnswer answer(
      Study study, List<Node> removed, List<Node> kept, RadiusListing listing, List<Node> asked) {
    BlastRadius radius = study.blastRadius(removed, kept);
    return new RadiusAnswer(radius, study.keeps(radius), listing, asked);
  }

  private static void checkKept(List<Node> removed, List<Node> kept) {
    List<UnusableException.Problem> problems = new ArrayList<>();
    for (Node node : kept) {
      if (removed.contains(node)) {
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
}

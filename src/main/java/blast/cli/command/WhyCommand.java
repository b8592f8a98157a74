package blast.cli.command;

import blast.analysis.Study;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.NodeFilter;
import blast.report.AnswerWriter;
import blast.report.answers.RadiusListing;
import blast.report.answers.WhyAnswer;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Tells why nodes are down or degraded when others are removed. */
final class WhyCommand implements Command {
  static final String NAME = "why";

  private final PositionalParamSpec ids =
      Options.ids("Tell why these nodes are down or degraded, as a", "tree.");

  private final OptionSpec removed =
      Options.list("ID", "--remove").description("What is lost.").build();

  private final OptionSpec kept =
      Options.list("ID", "--keep").description("What survives, whatever is lost.").build();

  private final OptionSpec all = Options.flag("--all").description("Don't shorten trees.").build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(ids);
    spec.addOption(removed).addOption(kept).addOption(all);
    spec.usageMessage()
        .sortOptions(false)
        .header("Why a node is down or degraded when others are lost.")
        .synopsisHeading("%nUsage: ")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast why kakao-pay-app --remove pangyo-dc    the chain of causes",
            "  blast why login mail --remove hall,power      of several, after several losses");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return WhyAnswer.FORMATS;
  }

  @Override
  public int run(Session session) {
    List<String> names = Options.values(ids);
    List<String> losses = removed.getValue();
    if (names.isEmpty()) {
      throw new UnusableException(
          "why expects the nodes to explain", "for example: blast why my-service --remove my-site");
    }
    if (losses.isEmpty()) {
      throw new UnusableException(
          "why expects what is lost", "name it: blast why " + names.get(0) + " --remove ID");
    }
    Format<AnswerWriter<WhyAnswer>> format = session.outlet().format(WhyAnswer.FORMATS);
    List<String> words = new ArrayList<>(names);
    words.addAll(losses);
    Inventory inventory = session.loadFor(words);
    NodeSelection selection = new NodeSelection(inventory);
    List<Node> nodes = selection.named("--remove", losses);
    List<Node> survivors = selection.named("--keep", kept.getValue());
    List<Node> explained = selection.named("", names);
    selection.check();
    RemoveCommand.checkKept(nodes, survivors);
    RadiusListing listing = new RadiusListing(NodeFilter.ALL, all.getValue(), false);
    Study study = session.study(inventory);
    WhyAnswer answer =
        session.timed(
            "spreading the failure",
            () -> new WhyAnswer(RemoveCommand.answer(study, nodes, survivors, listing, explained)));
    session.outlet().answer(format, answer);
    return ExitStatus.DONE;
  }
}

package blast.cli.command;

import blast.analysis.Study;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.report.answers.ShowAnswer;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Shows all about a node on one page. */
final class ShowCommand implements Command {
  static final String NAME = "show";

  private final PositionalParamSpec ids =
      Options.ids("The nodes to show, of any kind, a page each: ids,", "names, patterns.");

  private final OptionSpec all = Options.flag("--all").description("Don't shorten lists.").build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(ids);
    spec.addOption(all);
    spec.usageMessage()
        .sortOptions(false)
        .header("All about a node: facts, needs, dependents, what goes with it.")
        .synopsisHeading("%nUsage: ")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast show kakaotalk          one node",
            "  blast show 'Order database'   by its name",
            "  blast show hall-a hall-b      several, a page each");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return ShowAnswer.FORMATS;
  }

  @Override
  public int run(Session session) {
    List<String> names = Options.values(ids);
    if (names.isEmpty()) {
      throw new UnusableException(
          "show expects the nodes to show",
          "for example: blast show my-service; blast list lists the ids");
    }
    Format<AnswerWriter<ShowAnswer>> format = session.outlet().format(ShowAnswer.FORMATS);
    Inventory inventory = session.loadFor(names);
    List<Node> nodes = NodeSelection.of(inventory, "", names);
    Study study = session.study(inventory);
    session.timed("building the graph", study::graph);
    ShowAnswer answer =
        new ShowAnswer(
            nodes, study::profile, service -> study.pairs(List.of(service)), all.getValue());
    session.outlet().answer(format, answer);
    return ExitStatus.DONE;
  }
}

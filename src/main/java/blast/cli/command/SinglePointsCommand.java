package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.sweep.SinglePoints;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.inventory.Criticality;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.NodeFilter;
import blast.inventory.UserLimit;
import blast.report.AnswerWriter;
import blast.report.answers.SinglePointsAnswer;
import blast.text.Numbers;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Finds every node whose loss alone takes a service down. */
final class SinglePointsCommand implements Command {
  static final String NAME = "spof";

  private final PositionalParamSpec paths = Options.paths();

  private final OptionSpec services =
      Options.list("ID", "--service").description("Only single points of this service.").build();

  private final OptionSpec kinds =
      Options.list("KIND", "--kind")
          .completionCandidates(Kinds.words())
          .description(
              "Only nodes of these kinds. Default: site, server,",
              "resource, service; company as well if asked for.")
          .build();

  private final FilterOptions filters = new FilterOptions();

  private final OptionSpec minUsers =
      Options.value(String.class, "N", "--min-users")
          .initialValue("0")
          .description("Only those whose loss affects N users or more.")
          .build();

  private final RowLimit rows = new RowLimit("At most N rows. Default: 20 as text, else all.");

  private final OptionSpec removed =
      Options.list("ID", "--remove")
          .description("While these nodes are out: what more would be lost.")
          .build();

  private final OptionSpec failOnUsers =
      Options.value(String.class, "N", "--fail-on-users")
          .description(
              "Exit with 1 if the loss of one affects N users or",
              "more, or such a share of all users: 10%%.")
          .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(paths);
    spec.addOption(removed).addOption(services).addOption(kinds);
    filters.addTo(spec);
    spec.addOption(minUsers);
    rows.addTo(spec);
    spec.addOption(failOnUsers);
    spec.usageMessage()
        .sortOptions(false)
        .header("Single points of failure, worst first.")
        .synopsisHeading("%nUsage: ")
        .description(
            "",
            "Removes every node, each by itself, and lists those that take down services",
            "other than themselves; then what critical services survive.")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast spof                           the worst twenty",
            "  blast spof --service checkout        what takes one service down",
            "  blast spof --kind site,company       only places and companies",
            "  blast spof --remove db-main          what is more while db-main is out",
            "  blast spof --fail-on-users 1_000_000 exit 1 if one affects a million");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return SinglePointsAnswer.FORMATS;
  }

  @Override
  public int run(Session session) {
    Format<AnswerWriter<SinglePointsAnswer>> format =
        session.outlet().format(SinglePointsAnswer.FORMATS);
    List<String> words = kinds.getValue();
    Set<Kind> asked = words.isEmpty() ? defaultKinds() : Kinds.of(words);
    OptionalInt most = rows.asked();
    long leastUsers = People.number("--min-users", minUsers.getValue());
    Optional<UserLimit> limit =
        Optional.<String>ofNullable(failOnUsers.getValue())
            .map(text -> People.limit("--fail-on-users", text));
    Inventory inventory = session.load(Options.values(paths));
    NodeFilter filter = filters.of(inventory, asked);
    List<Node> gone = NodeSelection.of(inventory, "--remove", removed.getValue());
    List<Node> named = services(inventory);
    List<Node> watched = named.isEmpty() ? critical(inventory) : named;
    SinglePoints.Query query =
        new SinglePoints.Query(filter, watched, !named.isEmpty(), leastUsers);
    Study study = session.study(inventory);
    session.timed("building the graph", study::graph);
    SinglePoints points =
        session.timed("removing every node", () -> study.singlePoints(query, gone));
    SinglePointsAnswer answer = new SinglePointsAnswer(points, study.heldByCircle(gone), most);
    session.outlet().answer(format, answer);
    if (limit.isPresent() && points.sizeUnknown() > 0) {
      session.warn(
          "--fail-on-users can't judge "
              + Numbers.of(points.sizeUnknown(), "single point")
              + " of failure: no service lost there states its users");
    }
    boolean fails =
        limit.isPresent()
            && points.size() > 0
            && limit.get().isReached(points.worstUsers(), points.everyone().atMost());
    return fails ? ExitStatus.FOUND : ExitStatus.DONE;
  }

  private static Set<Kind> defaultKinds() {
    return EnumSet.complementOf(EnumSet.of(Kind.COMPANY));
  }

  private List<Node> services(Inventory inventory) {
    NodeSelection selection = new NodeSelection(inventory);
    List<Node> named = selection.ofKind("--service", services.getValue(), Kind.SERVICE);
    selection.check();
    return named;
  }

  private static List<Node> critical(Inventory inventory) {
    return inventory.nodes().stream()
        .filter(node -> node.criticality().equals(Optional.of(Criticality.CRITICAL)))
        .toList();
  }
}

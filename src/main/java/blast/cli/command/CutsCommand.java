package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.cuts.CutQuery;
import blast.analysis.cuts.CutSets;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.people.ReportOrder;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.inventory.Criticality;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.report.answers.CutsAnswer;
import blast.text.Numbers;
import blast.text.Quoted;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Finds the sets of nodes that take services down together. */
final class CutsCommand implements Command {
  static final String NAME = "cuts";

  private static final int USUAL_ORDER = 2;

  /** As many services as people read about unless they name them. */
  private static final int SERVICES = 20;

  private final PositionalParamSpec paths = Options.paths();

  private final OptionSpec services =
      Options.list("ID", "--service")
          .description("Of these services. Default: critical ones, else", "those with users.")
          .build();

  private final OptionSpec minUsers =
      Options.value(String.class, "N", "--min-users")
          .description("What affects N users or more, in place of services.")
          .build();

  private final OptionSpec order =
      Options.value(Integer.class, "K", "--order")
          .description("Sets of up to K nodes. Default: 2.")
          .build();

  private final OptionSpec kinds =
      Options.list("KIND", "--kind")
          .completionCandidates(Kinds.words())
          .description(
              "Sets of nodes of these kinds. Default: site,", "resource, company; with --heal all.")
          .build();

  private final OptionSpec except =
      Options.list("ID", "--except").description("Leave these nodes out of all sets.").build();

  private final OptionSpec count =
      Options.flag("--count").description("Only count the sets, by their size.").build();

  private final RowLimit rows =
      new RowLimit("At most N sets a service. Default: 20 as text, else", "all.");

  private final OptionSpec removed =
      Options.list("ID", "--remove")
          .description("While these nodes are out: what more it takes.")
          .build();

  private final OptionSpec heal =
      Options.list("ID", "--heal")
          .description(
              "What would have saved this service from the loss", "of --remove, had it been kept.")
          .build();

  private final OptionSpec failOnOrder =
      Options.value(Integer.class, "K", "--fail-on-order")
          .description("Exit with 1 if K nodes or fewer are enough.")
          .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(paths);
    spec.addOption(services).addOption(minUsers).addOption(order).addOption(kinds);
    spec.addOption(except).addOption(count);
    rows.addTo(spec);
    spec.addOption(removed).addOption(heal).addOption(failOnOrder);
    spec.usageMessage()
        .sortOptions(false)
        .header("Combinations of nodes that take services down.")
        .synopsisHeading("%nUsage: ")
        .description(
            "",
            "Finds the sets of nodes whose loss together takes a service down, while no",
            "part of the set does: minimal cut sets. Exact, in circles too.")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast cuts                           pairs that take critical services down",
            "  blast cuts --service shop --order 3  up to three at once, for one service",
            "  blast cuts --min-users 1_000_000     what affects a million users",
            "  blast cuts --fail-on-order 1         exit 1 if one node is enough",
            "  blast cuts --remove dc --heal shop   what would have saved the shop");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return CutsAnswer.FORMATS;
  }

  @Override
  public int run(Session session) {
    Format<AnswerWriter<CutsAnswer>> format = session.format(CutsAnswer.FORMATS);
    OptionalInt most = rows.asked();
    OptionalLong least = leastUsers();
    boolean isHealing = !heal.<List<String>>getValue().isEmpty();
    int failing = failingOrder();
    int largest = largestOrder(failing);
    checkTogether(least.isPresent(), isHealing, failing > 0);
    List<String> words = kinds.getValue();
    Set<Kind> asked = words.isEmpty() ? defaultKinds(isHealing) : Kinds.of(words);
    Inventory inventory = session.load(Options.values(paths));
    Selected selected = select(inventory);
    boolean isAll = !format.isForPeople() || failing > 0 || most.equals(ALL);
    List<Node> looked =
        isAll || !selected.isDefault()
            ? selected.services()
            : selected.services().subList(0, Math.min(SERVICES, selected.services().size()));
    Study study = session.study(inventory);
    session.timed("building the graph", study::graph);
    CutQuery query =
        new CutQuery(
            candidates(study, asked, selected, isHealing),
            largest,
            selected.removed(),
            !count.<Boolean>getValue());
    warnOfNothing(session, query, looked, failing > 0 && least.isEmpty());
    List<CutSets> found =
        session.timed("searching sets", () -> found(study, query, looked, least, isHealing));
    CutsAnswer answer =
        new CutsAnswer(
            study,
            query,
            asked,
            new CutsAnswer.Question(least, isHealing),
            found,
            least.isPresent() ? 0 : selected.services().size() - looked.size(),
            most);
    session.write(format, out -> format.writer().write(answer, session.style(), out));
    warnOfMissing(session, format, found);
    return failing > 0 && fails(session, found, failing) ? ExitStatus.FOUND : ExitStatus.DONE;
  }

  private static final OptionalInt ALL = OptionalInt.of(Integer.MAX_VALUE);

  private OptionalLong leastUsers() {
    @Nullable String text = minUsers.getValue();
    if (text == null) {
      return OptionalLong.empty();
    }
    long least = People.number("--min-users", text);
    if (least == 0) {
      throw new UnusableException(
          "--min-users expects 1 or more, found 0", "write for instance 1_000_000");
    }
    return OptionalLong.of(least);
  }

  private static int atLeastOne(String option, @Nullable Integer value, int otherwise) {
    if (value != null && value < 1) {
      throw new UnusableException(
          option + " expects 1 or more, found " + value, "write how many nodes a set has at most");
    }
    return value == null ? otherwise : value;
  }

  private int failingOrder() {
    return atLeastOne("--fail-on-order", failOnOrder.<Integer>getValue(), 0);
  }

  /** Whoever wants to fail at a size wants sets of that size to be looked for. */
  private int largestOrder(int failing) {
    @Nullable Integer asked = order.getValue();
    int largest = atLeastOne("--order", asked, Math.max(USUAL_ORDER, failing));
    if (largest < failing) {
      throw new UnusableException(
          "--fail-on-order " + failing + " looks for larger sets than --order " + largest,
          "leave --order out, or ask for --order " + failing);
    }
    return largest;
  }

  private void checkTogether(boolean isOfPeople, boolean isHealing, boolean isFailing) {
    boolean isOfServices = !services.<List<String>>getValue().isEmpty();
    if ((isOfPeople ? 1 : 0) + (isHealing ? 1 : 0) + (isOfServices ? 1 : 0) > 1) {
      throw new UnusableException(
          "--service, --min-users and --heal ask for different answers", "ask for one at a time");
    }
    if (isHealing && removed.<List<String>>getValue().isEmpty()) {
      throw new UnusableException(
          "--heal needs --remove", "say what is lost: --remove ID --heal ID");
    }
    if (isHealing && isFailing) {
      throw new UnusableException(
          "--fail-on-order looks for what takes services down, and --heal for what saves them",
          "leave one of them out");
    }
  }

  private static Set<Kind> defaultKinds(boolean isHealing) {
    return isHealing
        ? EnumSet.allOf(Kind.class)
        : EnumSet.of(Kind.SITE, Kind.RESOURCE, Kind.COMPANY);
  }

  /** The nodes that the command line names, and the services that it is about, worst first. */
  private record Selected(
      List<Node> services, boolean isDefault, List<Node> removed, Set<Node> spared) {}

  private Selected select(Inventory inventory) {
    NodeSelection selection = new NodeSelection(inventory);
    List<Node> named = new ArrayList<>();
    named.addAll(selection.ofKind("--service", services.getValue(), Kind.SERVICE));
    named.addAll(selection.ofKind("--heal", heal.getValue(), Kind.SERVICE));
    List<Node> gone = new ArrayList<>(selection.named("--remove", removed.getValue()));
    Set<Node> spared = new HashSet<>(selection.named("--except", except.getValue()));
    selection.check();
    gone.sort(ReportOrder.BY_ID);
    List<Node> about = named.isEmpty() ? usualServices(inventory) : named;
    List<Node> ordered =
        ReportOrder.of(inventory, about.stream().map(Node::index).distinct().toList());
    return new Selected(ordered, named.isEmpty(), gone, spared);
  }

  private static List<Node> usualServices(Inventory inventory) {
    List<Node> all =
        inventory.nodes().stream().filter(node -> node.kind() == Kind.SERVICE).toList();
    List<Node> critical =
        all.stream()
            .filter(node -> node.criticality().equals(Optional.of(Criticality.CRITICAL)))
            .toList();
    if (!critical.isEmpty()) {
      return critical;
    }
    List<Node> used = all.stream().filter(node -> node.totalUsers().orElse(0) > 0).toList();
    return used.isEmpty() ? all : used;
  }

  private static List<Node> candidates(
      Study study, Set<Kind> kinds, Selected selected, boolean isHealing) {
    Set<Node> left = new HashSet<>(selected.removed());
    if (!isHealing && !selected.removed().isEmpty()) {
      BlastRadius radius = study.blastRadius(selected.removed());
      left.addAll(radius.in(State.DOWN));
    }
    left.addAll(selected.spared());
    return study.inventory().nodes().stream()
        .filter(node -> kinds.contains(node.kind()) && !left.contains(node))
        .toList();
  }

  private static List<CutSets> found(
      Study study, CutQuery query, List<Node> services, OptionalLong least, boolean isHealing) {
    if (least.isPresent()) {
      return List.of(study.cutsOfPeople(least.getAsLong(), query));
    }
    return isHealing
        ? services.stream().map(service -> study.rescues(service, query)).toList()
        : study.cuts(services, query);
  }

  /** That nothing was found says nothing where there was nothing to find. */
  private static void warnOfNothing(
      Session session, CutQuery query, List<Node> services, boolean isGate) {
    if (query.candidates().isEmpty()) {
      session.warn(
          "no node that may be lost was looked at, so none is found; --kind says which kinds may be,"
              + " for instance --kind server,service");
    }
    if (services.isEmpty() && isGate) {
      session.warn("there is no service that could go down");
    }
  }

  /** Rows can't tell what isn't among them. */
  private static void warnOfMissing(Session session, Format<?> format, List<CutSets> found) {
    long incomplete = found.stream().filter(sets -> !sets.isComplete()).count();
    if (format.isForSpreadsheets() && incomplete > 0) {
      session.warn(
          "there may be more sets than these: the search ended after its budget of steps; -f json"
              + " says for what");
    }
  }

  private static boolean fails(Session session, List<CutSets> found, int order) {
    boolean isFound =
        found.stream().anyMatch(sets -> sets.smallestOrder().orElse(order + 1) <= order);
    Optional<CutSets> undecided =
        found.stream().filter(sets -> sets.completeTo() < order).findFirst();
    if (!isFound && undecided.isPresent()) {
      session.warn(
          "--fail-on-order can't be judged"
              + undecided.get().service().map(node -> " for " + Quoted.of(node.id())).orElse("")
              + ": the search ended after "
              + Numbers.of(undecided.get().completeTo(), "node")
              + ", so it counts as found");
    }
    return isFound || undecided.isPresent();
  }
}

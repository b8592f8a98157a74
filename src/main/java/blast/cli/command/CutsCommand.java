package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.cuts.CutQuery;
import blast.analysis.cuts.CutSets;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.report.answers.CutsAnswer;
import blast.text.Numbers;
import blast.text.Quoted;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Finds the sets of nodes that take services down together. */
final class CutsCommand implements Command {
  static final String NAME = "cuts";

  /** As many services as people read about unless they name them. */
  private static final int SERVICES = 20;

  private final PositionalParamSpec paths = Options.paths();

  private final CutsOptions options = new CutsOptions();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(paths);
    options.addTo(spec);
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
            "  blast cuts --count --order all       how many sets of any size there are",
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
    Format<AnswerWriter<CutsAnswer>> format = session.outlet().format(CutsAnswer.FORMATS);
    options.check();
    OptionalInt most = options.mostRows();
    OptionalLong least = options.leastUsers();
    OptionalInt failing = options.failingOrder();
    int largest = options.largestOrder();
    Set<Kind> asked = options.kinds();
    boolean isHealing = options.isHealing();
    Inventory inventory = session.load(Options.values(paths));
    CutsOptions.Selected selected = options.select(inventory);
    boolean isAll = !format.isForPeople() || failing.isPresent() || most.equals(ALL);
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
            options.isListed());
    warnOfNothing(session, query, looked, failing.isPresent() && least.isEmpty());
    if (isHealing) {
      warnOfRemoved(session, query, looked);
    }
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
    session.outlet().answer(format, answer);
    warnOfMissing(session, format, found);
    return failing.isPresent() && fails(session, found, failing.getAsInt())
        ? ExitStatus.FOUND
        : ExitStatus.DONE;
  }

  private static final OptionalInt ALL = OptionalInt.of(Integer.MAX_VALUE);

  private static List<Node> candidates(
      Study study, Set<Kind> kinds, CutsOptions.Selected selected, boolean isHealing) {
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

  /** Of these, too, it would only be said that there are no sets. */
  private static void warnOfRemoved(Session session, CutQuery query, List<Node> services) {
    for (Node service : services) {
      if (query.out().contains(service)) {
        session.warn(
            Quoted.of(service.id()) + " is removed itself, so nothing that is kept would save it");
      }
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
    if (format.isForSpreadsheets() && found.stream().anyMatch(CutSets::areLeftOut)) {
      session.warn(
          "there are more sets than can be listed; --count and -f json say how many there are");
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

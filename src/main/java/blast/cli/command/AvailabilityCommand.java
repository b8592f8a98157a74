package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.availability.Availability;
import blast.analysis.availability.AvailabilityQuery;
import blast.analysis.availability.AvailabilityQuery.Importance;
import blast.analysis.availability.Chance;
import blast.analysis.availability.ServiceAvailability;
import blast.analysis.people.ReportOrder;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.report.answers.AvailabilityAnswer;
import blast.text.Numbers;
import blast.text.Quoted;
import blast.wording.Format;
import blast.wording.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Computes how much of the year services are down. */
final class AvailabilityCommand implements Command {
  static final String NAME = "availability";

  private static final String FULL = "full";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PositionalParamSpec paths = Options.paths();

  private final OptionSpec services =
      Options.list("ID", "--service")
          .description("Of these services. Default: critical ones, else", "those with users.")
          .build();

  private final OptionSpec assume =
      Options.list("KIND=A", "--assume")
          .description(
              "Where nodes of a kind state nothing: take this", "availability, as server=99.9%%.")
          .build();

  private final OptionSpec importance =
      Options.optional(FULL, OptionalValues.USUAL, OptionalValues.IMPORTANCE)
          .completionCandidates(OptionalValues.WORDS)
          .description(
              "Which nodes matter, and by how much; full: with",
              "the measure of Fussell and Vesely.")
          .build();

  private final OptionSpec gap =
      Options.value(String.class, "P%", "--gap")
          .description(
              "Where no exact answer fits: how close bounds shall",
              "come, as a share. Default: 1%%.")
          .build();

  private final OptionSpec minAvailability =
      Options.value(String.class, "A", "--min-availability")
          .description(
              "Exit with 1 unless it is shown that each service", "reaches this, as 99.9%%.")
          .build();

  private final RowLimit rows =
      new RowLimit("At most N rows a table. Default: 20 as text, else", "all.");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(paths);
    spec.addOption(services).addOption(assume).addOption(importance).addOption(gap);
    spec.addOption(minAvailability);
    rows.addTo(spec);
    spec.usageMessage()
        .sortOptions(false)
        .header("How much of the year services are down, and for whom.")
        .synopsisHeading("%nUsage: ")
        .description(
            "",
            "Computes it from what nodes state of their own faults: availability, or fails",
            "and restore. Exact where it fits, else between bounds that hold for certain.")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast availability                        how much of the year, worst first",
            "  blast availability --assume site=99.98%%   where sites state nothing",
            "  blast availability --importance           which nodes matter, and for whom",
            "  blast availability --min-availability 99.9%%");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return AvailabilityAnswer.FORMATS;
  }

  @Override
  public int run(Session session) {
    Format<AnswerWriter<AvailabilityAnswer>> format =
        session.outlet().format(AvailabilityAnswer.FORMATS);
    Map<Kind, BigDecimal> assumed = assumed();
    Importance asked = importance();
    Optional<BigDecimal> least = percentage("--min-availability", minAvailability, "99.9%");
    BigDecimal close = percentage("--gap", gap, "1%").orElse(BigDecimal.ONE);
    rows.asked();
    rows.checkOne("rows");
    Inventory inventory = session.load(Options.values(paths));
    List<Node> looked = select(inventory);
    Study study = session.study(inventory);
    session.timed("building the graph", study::graph);
    Map<Kind, Double> shares = new EnumMap<>(Kind.class);
    assumed.forEach((kind, percent) -> shares.put(kind, lost(percent)));
    AvailabilityQuery query =
        new AvailabilityQuery(looked, shares, asked, close.movePointLeft(2).doubleValue());
    Availability found = session.timed("computing availability", () -> study.availability(query));
    AvailabilityAnswer answer =
        new AvailabilityAnswer(found, inventory.size(), assumed, asked, rows.asked());
    warnOfNothing(session, found, least.isPresent());
    warnOfBounds(session, found, asked);
    session.outlet().answer(format, answer);
    return least.isPresent() && !isReached(session, query, found, least.get())
        ? ExitStatus.FOUND
        : ExitStatus.DONE;
  }

  private static double lost(BigDecimal percent) {
    return HUNDRED.subtract(percent).movePointLeft(2).doubleValue();
  }

  private Importance importance() {
    @Nullable String text = importance.getValue();
    if (text == null) {
      return Importance.NONE;
    }
    return Session.oneOf(OptionalValues.IMPORTANCE, text, List.of(OptionalValues.USUAL, FULL))
            .equals(FULL)
        ? Importance.FULL
        : Importance.USUAL;
  }

  private static Optional<BigDecimal> percentage(String name, OptionSpec option, String example) {
    @Nullable String text = option.getValue();
    return text == null ? Optional.empty() : Optional.of(percent(name, text, text, example));
  }

  private static BigDecimal percent(String name, String text, String found, String example) {
    return Numbers.percentage(text)
        .orElseThrow(
            () ->
                new UnusableException(
                    name + " expects a percentage from 0% to 100%, found " + Quoted.of(found),
                    "write for instance " + example));
  }

  private Map<Kind, BigDecimal> assumed() {
    Map<Kind, BigDecimal> assumed = new EnumMap<>(Kind.class);
    for (String text : assume.<List<String>>getValue()) {
      int sign = text.indexOf('=');
      if (sign < 0) {
        throw new UnusableException(
            "--assume expects a kind and its availability, found " + Quoted.of(text),
            "write for instance server=99.9%");
      }
      String word = Session.oneOf("--assume", text.substring(0, sign), Kinds.words());
      Kind kind = Kind.values()[Kinds.words().indexOf(word)];
      BigDecimal percent =
          percent("--assume", text.substring(sign + 1), text, kind.word() + "=99.9%");
      if (assumed.put(kind, percent) != null) {
        throw new UnusableException(
            "--assume is given twice for " + kind.section(), "leave one of them out");
      }
    }
    return assumed;
  }

  private List<Node> select(Inventory inventory) {
    NodeSelection selection = new NodeSelection(inventory);
    List<Node> named = selection.ofKind("--service", services.getValue(), Kind.SERVICE);
    selection.check();
    List<Node> about = named.isEmpty() ? UsualServices.of(inventory) : named;
    return ReportOrder.of(inventory, about.stream().map(Node::index).toList());
  }

  /** That nothing is lost says nothing where nothing could be. */
  private static void warnOfNothing(Session session, Availability found, boolean isGate) {
    if (found.stated() + found.assumed() == 0) {
      session.warn(
          "no node states how much of the time it works, so every service seems perfect"
              + (isGate ? ", which shows nothing: --min-availability counts as missed" : "")
              + "; state it under 'availability', or assume it: --assume server=99.9%");
    }
    if (found.services().isEmpty() && isGate) {
      session.warn("there is no service whose availability could be judged");
    }
  }

  /** Importance is computed from exact answers only. */
  private static void warnOfBounds(Session session, Availability found, Importance asked) {
    List<String> open =
        found.services().stream()
            .filter(one -> !one.down().isExact())
            .map(one -> one.service().id())
            .toList();
    if (asked != Importance.NONE && !open.isEmpty()) {
      session.warn("which nodes matter isn't known where only bounds are: " + Quoted.list(open));
    }
  }

  /** Whether every service is shown to reach it; which aren't, is told. */
  private static boolean isReached(
      Session session, AvailabilityQuery query, Availability found, BigDecimal least) {
    boolean isReached = found.stated() + found.assumed() > 0;
    for (ServiceAvailability one : found.services()) {
      Chance.Verdict verdict = one.down().reaches(least);
      isReached &= verdict == Chance.Verdict.YES;
      if (verdict != Chance.Verdict.YES) {
        session.warn(missed(query, one, verdict == Chance.Verdict.OPEN));
      }
    }
    return isReached;
  }

  private static String missed(AvailabilityQuery query, ServiceAvailability one, boolean isOpen) {
    String id = Quoted.of(one.service().id());
    String low = Numbers.left(one.down().high(), RoundingMode.FLOOR);
    String high = Numbers.left(one.down().low(), RoundingMode.CEILING);
    String found = one.down().isExact() ? high : low + " to " + high;
    if (!isOpen) {
      return "--min-availability is missed by " + id + ", which has " + found;
    }
    boolean isClose = one.down().high() - one.down().low() <= query.gap() * one.down().high();
    return "--min-availability can't be judged for "
        + id
        + ", which has "
        + found
        + ", so it counts as missed; "
        + (isClose
            ? "a smaller --gap may tell"
            : "the bounds came no closer within the budget of steps");
  }
}

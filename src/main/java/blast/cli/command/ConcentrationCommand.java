package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.concentration.Concentration;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.NodeFilter;
import blast.report.AnswerWriter;
import blast.report.answers.ConcentrationAnswer;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Shows how many people depend on each place, and how many are lost with it. */
final class ConcentrationCommand implements Command {
  static final String NAME = "concentration";

  private static final int ROWS = 20;

  private final PositionalParamSpec paths = Options.paths();

  private static final String TAG = "tag:";

  /** What isn't a type of place, and goes before one of the same name. */
  private static final List<Concentration.Basis> NAMED =
      List.of(
          Concentration.Basis.COUNTRY,
          Concentration.Basis.COMPANY,
          Concentration.Basis.GROUP,
          Concentration.Basis.OWNER,
          Concentration.Basis.RESOURCE);

  private final OptionSpec by =
      Options.value(String.class, "WHAT", "--by")
          .completionCandidates(
              List.of(
                  "site",
                  "region",
                  "building",
                  "hall",
                  "rack",
                  "country",
                  "company",
                  "group",
                  "owner",
                  "tag:",
                  "resource"))
          .description(
              "A type of place in the inventory (default: the one",
              "that hosts most users), country, company, group",
              "(of companies), owner, tag:PREFIX, or resource.")
          .build();

  private final OptionSpec removed =
      Options.list("ID", "--remove")
          .description("While these nodes are out: what more would be lost.")
          .build();

  private final FilterOptions filters = new FilterOptions();

  private final OptionSpec all = Options.flag("--all").description("Write all rows.").build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(paths);
    spec.addOption(by).addOption(removed);
    filters.addTo(spec);
    spec.addOption(all);
    spec.usageMessage()
        .sortOptions(false)
        .header("How many users depend on each place, and how evenly they are hosted.")
        .synopsisHeading("%nUsage: ")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast concentration                  by what hosts most users",
            "  blast concentration --by region      by any type of place in the inventory",
            "  blast concentration --by company     by who operates it",
            "  blast concentration --by tag:zone-   by tags that start with zone-");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return ConcentrationAnswer.FORMATS;
  }

  @Override
  public int run(Session session) {
    Format<AnswerWriter<ConcentrationAnswer>> format =
        session.outlet().format(ConcentrationAnswer.FORMATS);
    Inventory inventory = session.load(Options.values(paths));
    NodeFilter filter = filters.of(inventory, EnumSet.allOf(Kind.class));
    List<Node> gone = NodeSelection.of(inventory, "--remove", removed.getValue());
    Study study = session.study(inventory);
    @Nullable String asked = by.getValue();
    Concentration.By rows =
        asked == null
            ? Concentration.By.places(study.hostingTypes().most())
            : rows(asked, inventory);
    Concentration concentration =
        session.timed("computing concentration", () -> study.concentration(rows, gone));
    ConcentrationAnswer answer =
        new ConcentrationAnswer(
            concentration.narrowedTo(filter, inventory),
            study.heldByCircle(gone),
            study.hostingTypes().hosting(),
            all.<Boolean>getValue() ? OptionalInt.empty() : OptionalInt.of(ROWS));
    session.outlet().answer(format, answer);
    return ExitStatus.DONE;
  }

  private static Concentration.By rows(String asked, Inventory inventory) {
    if (asked.startsWith(TAG)) {
      return Concentration.By.tags(asked.substring(TAG.length()));
    }
    for (Concentration.Basis basis : NAMED) {
      Concentration.By by = Concentration.By.basis(basis);
      if (asked.equals(by.word())) {
        return by;
      }
    }
    Set<String> types = new TreeSet<>(inventory.placeTypes());
    types.add(Kind.SITE.word());
    NAMED.forEach(basis -> types.add(Concentration.By.basis(basis).word()));
    return Concentration.By.places(Session.oneOf("--by", asked, List.copyOf(types)));
  }
}

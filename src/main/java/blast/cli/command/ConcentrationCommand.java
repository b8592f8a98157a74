package blast.cli.command;

import blast.analysis.concentration.Concentration;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.inventory.Inventory;
import blast.inventory.Kind;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Shows how many people stand behind each place, and how many are at stake. */
final class ConcentrationCommand implements Command {
  static final String NAME = "concentration";

  private static final int ROWS = 20;

  private final PositionalParamSpec paths = Options.paths();

  private final OptionSpec by =
      Options.value(String.class, "WHAT", "--by")
          .initialValue(Kind.SITE.word())
          .completionCandidates(
              List.of("site", "region", "building", "hall", "rack", "company", "resource"))
          .description(
              "site (default), another type of place that the",
              "inventory has, company, or resource.")
          .build();

  private final FilterOptions filters = new FilterOptions();

  private final OptionSpec all = Options.flag("--all").description("Write all rows.").build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(paths);
    spec.addOption(by);
    filters.addTo(spec);
    spec.addOption(all);
    spec.usageMessage()
        .sortOptions(false)
        .header("Users behind and at stake in each place, and how even hosting is spread.")
        .synopsisHeading("%nUsage: ")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast concentration                  by site",
            "  blast concentration --by region      by any type of place in the inventory",
            "  blast concentration --by company     by who operates what stands behind");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return ConcentrationAnswer.FORMATS;
  }

  @Override
  public int run(Session session) {
    Format<AnswerWriter<ConcentrationAnswer>> format = session.format(ConcentrationAnswer.FORMATS);
    Inventory inventory = session.load(Options.values(paths));
    NodeFilter filter = filters.of(inventory, EnumSet.allOf(Kind.class));
    Concentration.By rows = rows(inventory);
    Concentration concentration =
        session.timed(
            "computing concentration", () -> session.study(inventory).concentration(rows));
    ConcentrationAnswer answer =
        new ConcentrationAnswer(
            concentration.narrowedTo(filter),
            all.<Boolean>getValue() ? OptionalInt.empty() : OptionalInt.of(ROWS));
    session.write(out -> format.writer().write(answer, session.style(), out));
    return ExitStatus.DONE;
  }

  private Concentration.By rows(Inventory inventory) {
    String asked = by.getValue();
    if (asked.equals(Kind.COMPANY.word())) {
      return Concentration.By.kind(Kind.COMPANY);
    }
    if (asked.equals(Kind.RESOURCE.word())) {
      return Concentration.By.kind(Kind.RESOURCE);
    }
    Set<String> types = new TreeSet<>(inventory.placeTypes());
    types.addAll(List.of(Kind.SITE.word(), Kind.COMPANY.word(), Kind.RESOURCE.word()));
    return Concentration.By.places(Session.oneOf("--by", asked, List.copyOf(types)));
  }
}

package blast.cli;

import blast.analysis.Concentration;
import blast.graph.DependencyGraph;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.report.ConcentrationReport;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Tells how many people stand behind each place, and how many are at stake. */
@Command(
    name = "concentration",
    versionProvider = Version.class,
    sortOptions = false,
    header = "Users behind and at stake in each place, and how even hosting is spread.%n",
    optionListHeading = "%nOptions%n",
    footerHeading = "%nExamples%n",
    footer = {
      "  blast concentration                  by site",
      "  blast concentration --by region      by any type of place in the inventory",
      "  blast concentration --by company     by who operates what stands behind"
    })
final class ConcentrationCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json", "csv");
  private static final int ROWS = 20;

  @ParentCommand private @Nullable Blast blast;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = {
        "site (default), another type of place that the",
        "inventory has, company, or resource."
      })
  private String by = Kind.SITE.word();

  @Option(names = "--all", description = "Write all rows.")
  private boolean all;

  @Override
  public Integer call() {
    Session session = Blast.sessionOf(blast);
    String format = session.format(FORMATS);
    Inventory inventory = session.load();
    Concentration.By rows = rows(inventory);
    Concentration concentration =
        session.timed(
            "computing concentration", () -> Concentration.of(DependencyGraph.of(inventory), rows));
    ConcentrationReport report =
        new ConcentrationReport(concentration, all ? Integer.MAX_VALUE : ROWS);
    session.write(
        out -> {
          switch (format) {
            case "json" -> report.writeJson(out);
            case "csv" -> report.writeCsv(out);
            default -> report.writeText(session.style(), out);
          }
        });
    return ExitStatus.DONE;
  }

  private Concentration.By rows(Inventory inventory) {
    if (by.equals(Kind.COMPANY.word())) {
      return Concentration.By.kind(Kind.COMPANY);
    }
    if (by.equals(Kind.RESOURCE.word())) {
      return Concentration.By.kind(Kind.RESOURCE);
    }
    Set<String> types =
        inventory.nodes().stream()
            .filter(node -> node.kind() == Kind.SITE)
            .map(node -> node.text(Field.TYPE).orElse(Kind.SITE.word()))
            .collect(Collectors.toCollection(TreeSet::new));
    types.addAll(List.of(Kind.SITE.word(), Kind.COMPANY.word(), Kind.RESOURCE.word()));
    return Concentration.By.places(Session.oneOf("--by", by, List.copyOf(types)));
  }
}

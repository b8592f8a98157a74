package blast.cli;

import blast.analysis.SinglePoints;
import blast.analysis.Sweep;
import blast.graph.DependencyGraph;
import blast.inventory.Criticality;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.SinglePointsReport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Finds every node whose loss alone takes a service down. */
@Command(
    name = "spof",
    versionProvider = Version.class,
    sortOptions = false,
    header = "Single points of failure, worst first.%n",
    description = {
      "Removes every node, each by itself, and lists those that take down services",
      "other than themselves; then what critical services survive."
    },
    optionListHeading = "%nOptions%n",
    footerHeading = "%nExamples%n",
    footer = {
      "  blast spof                           the worst twenty",
      "  blast spof --service checkout        what takes one service down",
      "  blast spof --kind site,company       only places and companies",
      "  blast spof --fail-on-users 1000000   exit 1 if one of them hits a million people"
    })
final class SinglePointsCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json", "csv");
  private static final int DEFAULT_TOP = 20;

  @ParentCommand private @Nullable Blast blast;

  @Option(
      names = "--service",
      paramLabel = "ID",
      split = ",",
      description = "Only single points of this service.")
  private List<String> services = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = {
        "Only nodes of these kinds. Default: site, server,",
        "resource, service; company as well if asked for."
      })
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--min-users",
      paramLabel = "N",
      description = "Only those that hit at least so many people.")
  private long minUsers;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Write so many rows. Default: 20 as text, else all.")
  private @Nullable Integer top;

  @Option(names = "--all", description = "Write all rows.")
  private boolean all;

  @Option(
      names = "--fail-on-users",
      paramLabel = "N",
      description = "Exit with 1 if one of them hits so many people.")
  private @Nullable Long failOnUsers;

  @Override
  public Integer call() {
    Session session = Blast.sessionOf(blast);
    String format = session.format(FORMATS);
    Set<Kind> asked = kinds.isEmpty() ? defaultKinds() : Blast.kinds(kinds);
    int rows = rows(format);
    Inventory inventory = session.load();
    List<Node> named = services(inventory);
    List<Node> watched = named.isEmpty() ? critical(inventory) : named;
    DependencyGraph graph =
        session.timed("building the graph", () -> DependencyGraph.of(inventory));
    Sweep sweep = session.timed("removing every node", () -> Sweep.of(graph, watched));
    SinglePoints.Query query = new SinglePoints.Query(asked, !named.isEmpty(), minUsers);
    SinglePoints points = SinglePoints.of(graph, sweep, query);
    SinglePointsReport report = new SinglePointsReport(points, rows);
    session.write(
        out -> {
          switch (format) {
            case "json" -> report.writeJson(out);
            case "csv" -> report.writeCsv(out);
            default -> report.writeText(session.style(), out);
          }
        });
    boolean fails = failOnUsers != null && points.size() > 0 && points.worstUsers() >= failOnUsers;
    return fails ? ExitStatus.FOUND : ExitStatus.DONE;
  }

  private static Set<Kind> defaultKinds() {
    return EnumSet.complementOf(EnumSet.of(Kind.COMPANY));
  }

  /** Programs get everything, people what they can read; both as many as they ask for. */
  private int rows(String format) {
    if (top != null && top < 0) {
      throw new UnusableException("--top expects 0 or more, found " + top, "write --top 20");
    }
    int usual = format.equals("text") ? DEFAULT_TOP : Integer.MAX_VALUE;
    return all ? Integer.MAX_VALUE : Optional.ofNullable(top).orElse(usual);
  }

  private List<Node> services(Inventory inventory) {
    List<Node> named = NodeSelection.of(inventory, "--service", services);
    for (Node node : named) {
      if (node.kind() != Kind.SERVICE) {
        throw new UnusableException(
            "--service expects a service, found the " + node.kind().word() + " '" + node + "'",
            "ask blast --remove " + node + " for what fails with it");
      }
    }
    return named;
  }

  private static List<Node> critical(Inventory inventory) {
    return inventory.nodes().stream()
        .filter(node -> node.criticality().equals(Optional.of(Criticality.CRITICAL)))
        .toList();
  }
}

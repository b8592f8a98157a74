package blast.cli;

import blast.analysis.BlastRadius;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.RadiusJson;
import blast.report.RadiusListing;
import blast.report.RadiusText;
import blast.report.Style;
import blast.report.WhyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main command: what fails if nodes are removed. */
@Command(
    name = "blast",
    versionProvider = Version.class,
    subcommands = {SinglePointsCommand.class, ConcentrationCommand.class},
    sortOptions = false,
    sortSynopsis = false,
    header = "If this goes, what goes with it, who is hit, and why?%n",
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "blast --remove ID[,ID…] [--why ID] [OPTIONS]",
      "       blast COMMAND [OPTIONS]"
    },
    optionListHeading = "%nOptions%n",
    commandListHeading = "%nCommands%n",
    footerHeading = "%nExamples%n",
    footer = {
      "  blast --remove pangyo-dc              what fails with a site, and who is hit",
      "  blast --remove 'chat-*' --all         all that matches; lists uncut",
      "  blast --remove a,b --why my-service   the chain of causes from one service",
      "  blast --remove pangyo-dc -f json      the same answer for a program",
      "",
      "Exit status: 0 done; 1 done, and what was asked to fail the run was found;",
      "2 the command line or the inventory can't be used; 3 blast itself failed."
    })
final class Blast implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json");

  private final Console console;

  @Option(
      names = "--remove",
      paramLabel = "ID",
      split = ",",
      description = {
        "Remove these nodes, of any kind, and tell what fails.",
        "'*' and '?' stand for any characters."
      })
  private List<String> removed = new ArrayList<>();

  @Option(
      names = "--why",
      paramLabel = "ID",
      split = ",",
      description = "Tell why this node is down or degraded, as a tree.")
  private List<String> why = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = {
        "List only nodes of these kinds: service, company,",
        "resource, server, site."
      })
  private List<String> kinds = new ArrayList<>();

  @Option(names = "--all", description = "Write long lists to their ends.")
  private boolean all;

  @Mixin private CommonOptions options = new CommonOptions();

  Blast(Console console) {
    this.console = console;
  }

  CommonOptions options() {
    return options;
  }

  Session session() {
    return new Session(options, console);
  }

  /** The session of a subcommand, whose parent picocli fills in; its options are checked. */
  static Session sessionOf(@Nullable Blast parent) {
    Blast main = Objects.requireNonNull(parent);
    if (!main.removed.isEmpty() || !main.why.isEmpty()) {
      throw new UnusableException(
          "--remove and --why don't go together with a command",
          "ask one thing at a time: blast --remove ID, or blast COMMAND");
    }
    return main.checkedSession();
  }

  private Session checkedSession() {
    Session session = session();
    session.checkOptions();
    return session;
  }

  @Override
  public Integer call() {
    if (removed.isEmpty()) {
      throw new UnusableException(
          "nothing is asked", "name what is lost: blast --remove ID, or see blast --help");
    }
    Session session = checkedSession();
    String format = session.format(FORMATS);
    RadiusListing listing = new RadiusListing(kinds(kinds), all);
    Inventory inventory = session.load();
    NodeSelection selection = new NodeSelection(inventory);
    List<Node> nodes = selection.named("--remove", removed);
    List<Node> asked = selection.named("--why", why);
    selection.check();
    BlastRadius radius =
        session.timed(
            "spreading the failure", () -> BlastRadius.of(DependencyGraph.of(inventory), nodes));
    if (format.equals("json")) {
      session.write(out -> RadiusJson.write(radius, listing, asked, out));
    } else if (asked.isEmpty()) {
      session.write(out -> RadiusText.write(radius, listing, session.style(), out));
    } else {
      session.write(
          out -> {
            Style style = session.style();
            RadiusText.writeHeadline(radius, style, out);
            for (Node node : asked) {
              WhyText.write(radius, node, all, style, out);
            }
          });
    }
    return ExitStatus.DONE;
  }

  /** The kinds named, or all if none are. */
  static Set<Kind> kinds(List<String> words) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    List<String> known = Arrays.stream(Kind.values()).map(Kind::word).toList();
    for (String word : words) {
      kinds.add(Kind.values()[known.indexOf(Session.oneOf("--kind", word, known))]);
    }
    return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
  }
}

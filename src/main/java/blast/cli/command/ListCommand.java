package blast.cli.command;

import blast.analysis.people.ReportOrder;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.NodeFilter;
import blast.report.AnswerWriter;
import blast.report.answers.ListAnswer;
import blast.text.Glob;
import blast.text.Quoted;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Lists the nodes of an inventory. */
final class ListCommand implements Command {
  static final String NAME = "list";

  private final PositionalParamSpec text =
      PositionalParamSpec.builder()
          .type(String.class)
          .paramLabel("TEXT")
          .index("0")
          .arity("0..1")
          .description(
              "Only nodes with this in their id or name,", "whatever its case; '*' and '?' work.")
          .build();

  private final OptionSpec kinds =
      Options.list("KIND", "--kind")
          .completionCandidates(Kinds.words())
          .description("Only nodes of these kinds.")
          .build();

  private final FilterOptions filters = new FilterOptions();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(text);
    spec.addOption(kinds);
    filters.addTo(spec);
    spec.usageMessage()
        .sortOptions(false)
        .header("What is in the inventory: ids, names, companies, places, users.")
        .synopsisHeading("%nUsage: ")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast list                           everything",
            "  blast list chat                      what has 'chat' in its id or name",
            "  blast list --kind service --tag pci  services with a tag",
            "  blast list --site hall-b -f csv      what stands in a place, for a spreadsheet");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return ListAnswer.FORMATS;
  }

  @Override
  public int run(Session session) {
    Format<AnswerWriter<ListAnswer>> format = session.outlet().format(ListAnswer.FORMATS);
    Set<Kind> asked = Kinds.of(kinds.getValue());
    @Nullable String word = text.getValue();
    Inventory inventory = session.loadFor(word == null ? List.of() : List.of(word));
    NodeFilter filter = filters.of(inventory, asked);
    ListAnswer answer = new ListAnswer(fitting(inventory, word == null ? "" : word, filter));
    if (answer.nodes().isEmpty()) {
      session.note(word == null ? "no node matches" : "no node matches " + Quoted.of(word));
    }
    session.outlet().answer(format, answer);
    return ExitStatus.DONE;
  }

  private static List<Node> fitting(Inventory inventory, String word, NodeFilter filter) {
    String folded = word.strip().toLowerCase(Locale.ROOT);
    Glob glob = Glob.of(Glob.isPattern(folded) ? folded : '*' + folded + '*');
    List<Integer> found = new ArrayList<>();
    for (int number = 0; number < inventory.size(); number++) {
      Node node = inventory.node(number);
      if (isMeant(node, folded, glob) && filter.fits(node)) {
        found.add(number);
      }
    }
    return ReportOrder.of(inventory, found);
  }

  private static boolean isMeant(Node node, String word, Glob glob) {
    if (word.isEmpty() || glob.fits(node.id().toLowerCase(Locale.ROOT))) {
      return true;
    }
    Optional<String> name = node.name();
    return name.isPresent() && glob.fits(name.get().toLowerCase(Locale.ROOT));
  }
}

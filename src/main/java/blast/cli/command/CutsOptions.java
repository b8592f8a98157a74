package blast.cli.command;

import blast.analysis.cuts.CutQuery;
import blast.analysis.people.ReportOrder;
import blast.cli.run.Options;
import blast.cli.run.UnusableException;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What can be asked about sets of nodes, and what can't be asked together. */
final class CutsOptions {
  private static final int USUAL_ORDER = 2;

  /** As an order: sets of any size. */
  private static final String ALL = "all";

  /** Larger sets than an inventory has nodes. */
  private static final int MOST_DIGITS = 9;

  private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

  private final OptionSpec services =
      Options.list("ID", "--service")
          .description("Of these services. Default: critical ones, else", "those with users.")
          .build();

  private final OptionSpec minUsers =
      Options.value(String.class, "N", "--min-users")
          .description("What affects N users or more, in place of services.")
          .build();

  private final OptionSpec order =
      Options.value(String.class, "K", "--order")
          .description("Sets of up to K nodes, or of all sizes: all.", "Default: 2.")
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

  void addTo(CommandSpec spec) {
    spec.addOption(services).addOption(minUsers).addOption(order).addOption(kinds);
    spec.addOption(except).addOption(count);
    rows.addTo(spec);
    spec.addOption(removed).addOption(heal).addOption(failOnOrder);
  }

  /** How many people have to be hit; empty if it is asked about services. */
  OptionalLong leastUsers() {
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

  private static UnusableException tooSmall(String option, Object value) {
    return new UnusableException(
        option + " expects 1 or more, found " + value, "write how many nodes a set has at most");
  }

  /** The size at which the run fails; empty if it doesn't. */
  OptionalInt failingOrder() {
    @Nullable Integer value = failOnOrder.getValue();
    if (value != null && value < 1) {
      throw tooSmall("--fail-on-order", value);
    }
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** The largest size. Whoever wants to fail at a size wants sets of that size to be looked for. */
  int largestOrder() {
    int failing = failingOrder().orElse(0);
    @Nullable String text = order.getValue();
    int largest = text == null ? Math.max(USUAL_ORDER, failing) : order(text);
    if (largest < failing) {
      throw new UnusableException(
          "--fail-on-order " + failing + " looks for larger sets than --order " + largest,
          "leave --order out, or ask for --order " + failing);
    }
    return largest;
  }

  private static int order(String text) {
    if (text.equals(ALL)) {
      return CutQuery.ALL;
    }
    if (!DIGITS.matcher(text).matches() || text.length() > MOST_DIGITS) {
      throw new UnusableException(
          "--order expects a number of nodes, or all, found " + Quoted.of(text),
          "write for instance 3");
    }
    int largest = Integer.parseInt(text);
    if (largest < 1) {
      throw tooSmall("--order", largest);
    }
    return largest;
  }

  /** How many sets are written; empty if it isn't said. */
  OptionalInt mostRows() {
    rows.checkOne("sets");
    return rows.asked();
  }

  boolean isHealing() {
    return !heal.<List<String>>getValue().isEmpty();
  }

  boolean isListed() {
    return !count.<Boolean>getValue();
  }

  /** The kinds of which nodes may be lost, or kept. */
  Set<Kind> kinds() {
    List<String> words = kinds.getValue();
    if (!words.isEmpty()) {
      return Kinds.of(words);
    }
    return isHealing()
        ? EnumSet.allOf(Kind.class)
        : EnumSet.of(Kind.SITE, Kind.RESOURCE, Kind.COMPANY);
  }

  /**
   * Makes sure that what is asked has one answer.
   *
   * @throws UnusableException if it hasn't
   */
  void check() {
    boolean isOfServices = !services.<List<String>>getValue().isEmpty();
    boolean isOfPeople = leastUsers().isPresent();
    if ((isOfPeople ? 1 : 0) + (isHealing() ? 1 : 0) + (isOfServices ? 1 : 0) > 1) {
      throw new UnusableException(
          "--service, --min-users and --heal ask for different answers", "ask for one at a time");
    }
    if (isHealing() && removed.<List<String>>getValue().isEmpty()) {
      throw new UnusableException(
          "--heal needs --remove", "say what is lost: --remove ID --heal ID");
    }
    if (isHealing() && failingOrder().isPresent()) {
      throw new UnusableException(
          "--fail-on-order looks for what takes services down, and --heal for what saves them",
          "leave one of them out");
    }
  }

  /** The nodes that the command line names, and the services that it is about, worst first. */
  record Selected(List<Node> services, boolean isDefault, List<Node> removed, Set<Node> spared) {}

  /** Finds them in an inventory. */
  Selected select(Inventory inventory) {
    NodeSelection selection = new NodeSelection(inventory);
    List<Node> named = new ArrayList<>();
    named.addAll(selection.ofKind("--service", services.getValue(), Kind.SERVICE));
    named.addAll(selection.ofKind("--heal", heal.getValue(), Kind.SERVICE));
    List<Node> gone = new ArrayList<>(selection.named("--remove", removed.getValue()));
    Set<Node> spared = new HashSet<>(selection.named("--except", except.getValue()));
    selection.check();
    gone.sort(ReportOrder.BY_ID);
    List<Node> about = named.isEmpty() ? UsualServices.of(inventory) : named;
    List<Node> ordered =
        ReportOrder.of(inventory, about.stream().map(Node::index).distinct().toList());
    return new Selected(ordered, named.isEmpty(), gone, spared);
  }
}

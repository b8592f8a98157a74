package blast.cli.command;

import blast.analysis.people.ReportOrder;
import blast.cli.run.PathWords;
import blast.cli.run.UnusableException;
import blast.diagnostic.KnownNames;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.text.Glob;
import blast.text.Numbers;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the nodes that a command line names, by id, by display name or by pattern. */
final class NodeSelection {
  private final Inventory inventory;
  private final Map<String, List<Node>> byName = new HashMap<>();
  private final List<UnusableException.Problem> problems = new ArrayList<>();
  private @Nullable KnownNames ids;

  NodeSelection(Inventory inventory) {
    this.inventory = inventory;
  }

  /**
   * The nodes that one option names.
   *
   * @throws UnusableException if a name or pattern matches no node; reports all such
   */
  static List<Node> of(Inventory inventory, String option, List<String> names) {
    NodeSelection selection = new NodeSelection(inventory);
    List<Node> nodes = selection.named(option, names);
    selection.check();
    return nodes;
  }

  /** The nodes named, each once; {@code *} stands for any characters and {@code ?} for one. */
  List<Node> named(String option, List<String> names) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (String name : CommaTexts.joined(names, this::isKnown)) {
      nodes.addAll(find(option, name));
    }
    return List.copyOf(nodes);
  }

  /**
   * Ends the selection.
   *
   * @throws UnusableException if a name or pattern matched no node; reports all such
   */
  void check() {
    if (!problems.isEmpty()) {
      throw new UnusableException(problems);
    }
  }

  /** What couldn't be found so far. */
  List<UnusableException.Problem> problems() {
    return problems;
  }

  /**
   * The same, where only nodes of one kind will do. A pattern may well fit other nodes too; then it
   * means those of the kind.
   */
  List<Node> ofKind(String option, List<String> names, Kind kind) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (String name : CommaTexts.joined(names, this::isKnown)) {
      List<Node> found = find(option, name);
      List<Node> fitting = found.stream().filter(node -> node.kind() == kind).toList();
      if (fitting.isEmpty() && !found.isEmpty()) {
        problems.add(ofOtherKind(option, kind, found.get(0)));
      }
      nodes.addAll(fitting);
    }
    return List.copyOf(nodes);
  }

  private static UnusableException.Problem ofOtherKind(String option, Kind kind, Node found) {
    String hint =
        kind == Kind.SERVICE
            ? "ask blast --remove " + found + " for what fails with it"
            : "see blast list --kind " + kind.word();
    return new UnusableException.Problem(
        option
            + " expects a "
            + kind.word()
            + ", found the "
            + found.kind().word()
            + " "
            + Quoted.of(found.id()),
        Optional.of(hint));
  }

  private List<Node> find(String option, String name) {
    List<Node> found = inventory.matching(name);
    if (!found.isEmpty()) {
      return found;
    }
    List<Node> called = called(name);
    if (called.size() == 1) {
      return called;
    }
    problems.add(called.isEmpty() ? unknown(option, name) : ambiguous(option, name, called));
    return List.of();
  }

  private boolean isKnown(String name) {
    boolean isLonePattern = Glob.isPattern(name) && name.indexOf(',') < 0;
    return isLonePattern || inventory.find(name).isPresent() || !called(name).isEmpty();
  }

  /** The nodes with that display name, whatever its case, in the order of ids. */
  private List<Node> called(String name) {
    if (byName.isEmpty()) {
      for (Node node : inventory.nodes()) {
        Optional<String> own = node.name();
        if (own.isPresent()) {
          byName.computeIfAbsent(folded(own.get()), unseen -> new ArrayList<>()).add(node);
        }
      }
    }
    List<Node> found = new ArrayList<>(byName.getOrDefault(folded(name), List.of()));
    found.sort(ReportOrder.BY_ID);
    return found;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static UnusableException.Problem ambiguous(String option, String name, List<Node> found) {
    List<String> ids = found.stream().map(Node::id).toList();
    return new UnusableException.Problem(
        subject(option, name) + " is the name of " + Numbers.of(found.size(), "node"),
        Optional.of("name the one you mean by its id: " + Quoted.list(ids)));
  }

  private UnusableException.Problem unknown(String option, String name) {
    if (PathWords.isLikely(name)) {
      return new UnusableException.Problem(
          subject(option, name) + " is not in the inventory",
          Optional.of("an inventory is named with -i: -i " + name));
    }
    if (Glob.isPattern(name)) {
      return new UnusableException.Problem(
          subject(option, name) + " matches no id in the inventory", Optional.empty());
    }
    return new UnusableException.Problem(
        subject(option, name) + " is not in the inventory",
        known()
            .hint(name)
            .or(() -> Optional.of("an id stands as a key under its section in the inventory")));
  }

  private KnownNames known() {
    if (ids == null) {
      ids = KnownNames.of(inventory.ids());
    }
    return ids;
  }

  private static String subject(String option, String name) {
    return option.isEmpty() ? Quoted.of(name) : option + " " + Quoted.of(name);
  }
}

package blast.cli.command;

import blast.cli.run.UnusableException;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.text.Glob;
import blast.text.NearestNames;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the nodes that a command line names, by id or by pattern. */
final class NodeSelection {
  private final Inventory inventory;
  private final List<UnusableException.Problem> problems = new ArrayList<>();

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
    for (String name : names) {
      nodes.addAll(find(option, name.strip()));
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

  private List<Node> find(String option, String name) {
    if (Glob.isPattern(name)) {
      return findAll(option, name);
    }
    Optional<Node> node = inventory.find(name);
    if (node.isEmpty()) {
      List<String> nearest = NearestNames.of(name, inventory.ids());
      Optional<String> hint =
          NearestNames.hint(nearest)
              .or(() -> Optional.of("an id stands as a key under its section in the inventory"));
      problems.add(
          new UnusableException.Problem(
              option + " " + Quoted.of(name) + " is not in the inventory", hint));
    }
    return node.isPresent() ? List.of(node.get()) : List.of();
  }

  private List<Node> findAll(String option, String glob) {
    List<Node> nodes = inventory.matching(glob);
    if (nodes.isEmpty()) {
      problems.add(
          new UnusableException.Problem(
              option + " " + Quoted.of(glob) + " matches no id in the inventory",
              Optional.empty()));
    }
    return nodes;
  }
}

package blast.export.story;

import blast.export.picture.Words;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.text.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What nodes are called where there are names: by these, and by name and id where it must be. */
final class Titles {
  /** In columns; a name may have a million characters. */
  private static final int LONGEST = 100;

  private final Set<String> ambiguous = new HashSet<>();

  Titles(Inventory inventory) {
    Set<String> seen = new HashSet<>();
    for (Node node : inventory.nodes()) {
      if (!seen.add(node.displayName())) {
        ambiguous.add(node.displayName());
      }
    }
  }

  String of(Node node) {
    String name = Words.cut(node.displayName(), LONGEST);
    return ambiguous.contains(node.displayName()) && !node.displayName().equals(node.id())
        ? name + " (" + Words.cut(node.id(), LONGEST) + ")"
        : name;
  }

  /** The first few of some, and how many more there are: {@code a, b and 3 more}. */
  String of(List<Node> nodes, int named) {
    int shown = nodes.size() <= named + 1 ? nodes.size() : named;
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      boolean isLast = i == nodes.size() - 1;
      words.append(i == 0 ? "" : isLast ? " and " : ", ").append(of(nodes.get(i)));
    }
    int more = nodes.size() - shown;
    return more == 0 ? words.toString() : words + " and " + Numbers.of(more) + " more";
  }
}

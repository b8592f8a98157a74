package blast.export.picture;

import blast.inventory.Node;
import blast.text.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What nodes are called in a picture: by name, and by name and id where a name is there twice. */
final class Names {
  private final Set<String> ambiguous = new HashSet<>();

  /** Those of the nodes that a picture shows. */
  Names(List<Node> shown) {
    Set<String> seen = new HashSet<>();
    for (Node node : shown) {
      if (!seen.add(node.displayName())) {
        ambiguous.add(node.displayName());
      }
    }
  }

  String of(Node node) {
    String name = node.displayName();
    return ambiguous.contains(name) && !name.equals(node.id())
        ? name + " (" + node.id() + ")"
        : name;
  }

  /** The first few of some, and how many more there are. */
  String of(List<Node> nodes, int named) {
    StringBuilder words = new StringBuilder();
    int shown = Math.min(named, nodes.size());
    for (int i = 0; i < shown; i++) {
      words.append(i == 0 ? "" : ", ").append(of(nodes.get(i)));
    }
    int more = nodes.size() - shown;
    return more == 0 ? words.toString() : words + " and " + Numbers.of(more) + " more";
  }
}

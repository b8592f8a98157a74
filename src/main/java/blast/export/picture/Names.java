package blast.export.picture;

import blast.inventory.Node;
import blast.text.Numbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What nodes are called in a picture: by name, and by name and id where a name is there twice. */
public final class Names {
  private final Set<String> ambiguous = new HashSet<>();
  private final UnaryOperator<String> cut;

  private Names(List<Node> shown, UnaryOperator<String> cut) {
    this.cut = cut;
    Set<String> seen = new HashSet<>();
    for (Node node : shown) {
      if (!seen.add(node.displayName())) {
        ambiguous.add(node.displayName());
      }
    }
  }

  /** Those of the nodes that a picture shows, in full: whoever draws them cuts them. */
  static Names of(List<Node> shown) {
    return new Names(shown, UnaryOperator.identity());
  }

  /** Those of the nodes that a picture shows, and how they are cut. */
  public static Names of(List<Node> shown, UnaryOperator<String> cut) {
    return new Names(shown, cut);
  }

  /** What a node is called. */
  public String of(Node node) {
    String name = node.displayName();
    return ambiguous.contains(name) && !name.equals(node.id())
        ? cut.apply(name) + " (" + cut.apply(node.id()) + ")"
        : cut.apply(name);
  }

  /** The first of some, and how many more there are: {@code a and 3 more}. */
  String first(List<Node> nodes) {
    int more = nodes.size() - 1;
    return of(nodes.get(0)) + (more == 0 ? "" : " and " + Numbers.of(more) + " more");
  }

  /**
   * The first few of some, and how many more there are: {@code a, b and 3 more}. One more is named
   * instead.
   */
  public String of(List<Node> nodes, int named) {
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

package blast.cli.command;

import blast.inventory.Criticality;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.List;
import java.util.Optional;

/** The services that a question is about if nobody names any. */
final class UsualServices {
  private UsualServices() {}

  /** The critical ones; if there are none, those with users; else all. */
  static List<Node> of(Inventory inventory) {
    List<Node> all =
        inventory.nodes().stream().filter(node -> node.kind() == Kind.SERVICE).toList();
    List<Node> critical =
        all.stream()
            .filter(node -> node.criticality().equals(Optional.of(Criticality.CRITICAL)))
            .toList();
    if (!critical.isEmpty()) {
      return critical;
    }
    List<Node> used = all.stream().filter(node -> node.totalUsers().orElse(0) > 0).toList();
    return used.isEmpty() ? all : used;
  }
}

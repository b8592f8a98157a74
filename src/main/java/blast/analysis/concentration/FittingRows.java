package blast.analysis.concentration;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.NodeFilter;
import blast.inventory.Whereabouts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the rows that a filter means: those of a node that fits, or of several of which one does.
 */
final class FittingRows {
  private FittingRows() {}

  /** The ids of these rows; others may be among them that are no rows. */
  static Set<String> ids(Concentration.By by, NodeFilter filter, Inventory inventory) {
    Set<String> ids = new HashSet<>();
    for (Node node : inventory.nodes()) {
      if (filter.fits(node)) {
        ids.addAll(ids(by.basis(), node));
      }
    }
    return ids;
  }

  private static Collection<String> ids(Concentration.Basis basis, Node node) {
    return switch (basis) {
      case PLACE, RESOURCE, COMPANY -> List.of(node.id());
      case GROUP -> node.kind() == Kind.COMPANY ? List.of(outermost(node).id()) : List.of();
      case COUNTRY -> node.kind() == Kind.SITE ? Whereabouts.countries(node) : List.of();
      case OWNER -> node.text(Field.OWNER).stream().toList();
      case TAG -> node.tags();
    };
  }

  /** Companies belong to others without circles. */
  private static Node outermost(Node company) {
    Node outermost = company;
    for (Optional<Node> at = company.parent(); at.isPresent(); at = at.get().parent()) {
      outermost = at.get();
    }
    return outermost;
  }
}

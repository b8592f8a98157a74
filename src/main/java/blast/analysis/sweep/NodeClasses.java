package blast.analysis.sweep;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import java.util.HashMap;
import java.util.Map;

/**
 * What single losses are told apart by: the kind of what is lost, and of a place its type, each a
 * bit. Where an inventory has more types of place than there are bits, the last by name have none.
 */
final class NodeClasses {
  private static final int FIRST_TYPE = Kind.values().length;

  private final Inventory inventory;
  private final Map<String, Long> types = new HashMap<>();

  NodeClasses(Inventory inventory) {
    this.inventory = inventory;
    int bit = FIRST_TYPE;
    for (String type : inventory.placeTypes().stream().sorted().toList()) {
      if (bit < Long.SIZE) {
        types.put(type, 1L << bit++);
      }
    }
  }

  /** The bits of a node. */
  long of(int node) {
    Kind kind = inventory.kind(node);
    if (kind != Kind.SITE) {
      return of(kind);
    }
    String type = inventory.node(node).text(Field.TYPE).orElse(Kind.SITE.word());
    return of(kind) | types.getOrDefault(type, 0L);
  }

  /** The bit of a kind. */
  static long of(Kind kind) {
    return 1L << kind.ordinal();
  }

  /** The bit of a type of place; 0 if there is no such type, or no bit for it. */
  long of(String type) {
    return types.getOrDefault(type, 0L);
  }
}

package blast.importing.backstage;

import blast.importing.Key;
import blast.inventory.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which thing of the inventory each entity is: by its system it is told from namesakes, by its
 * namespace if it has none, and by both where that isn't enough.
 */
final class Keys {
  private final Map<Item.Identity, Key> keys = new HashMap<>();

  Keys(List<Item> items) {
    Set<Key> taken = new HashSet<>();
    Set<Key> shared = new HashSet<>();
    for (Item item : items) {
      Item.Identity is = item.is();
      if (is.isNode()) {
        Key key = key(is, is.system().isEmpty() ? is.namespace() : is.system());
        if (!taken.add(key)) {
          shared.add(key);
        }
        keys.put(is, key);
      }
    }
    keys.replaceAll(
        (is, key) -> shared.contains(key) ? key(is, is.namespace() + "/" + is.system()) : key);
  }

  private static Key key(Item.Identity is, String container) {
    Kind kind = is.kind().equals(Item.COMPONENT) ? Kind.SERVICE : Kind.RESOURCE;
    return new Key(kind, container, is.name());
  }

  /** The key of a component or a resource. */
  Key of(Item.Identity is) {
    Key key = keys.get(is);
    if (key == null) {
      throw new IllegalArgumentException(is + " is nothing in an inventory");
    }
    return key;
  }
}

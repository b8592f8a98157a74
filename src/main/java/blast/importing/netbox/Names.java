package blast.importing.netbox;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.Key;
import blast.inventory.Kind;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** The things that objects become, each made once. */
final class Names {
  private final Draft draft;
  private final IdentityHashMap<Item, Key> keys = new IdentityHashMap<>();
  private final Set<Key> taken = new HashSet<>();

  Names(Draft draft) {
    this.draft = draft;
  }

  boolean has(Item item) {
    return keys.containsKey(item);
  }

  /**
   * The thing of an object; made now if it is asked for first.
   *
   * @param container by which it is told from others of its name
   * @param name its name there
   */
  Entity entity(Item item, Kind kind, String container, String name) {
    Key known = keys.get(item);
    if (known == null) {
      Key key = new Key(kind, container, name);
      // Two that NetBox itself tells apart only by their numbers.
      known = taken.add(key) ? key : new Key(kind, container + "/" + item.id(), name);
      taken.add(known);
      keys.put(item, known);
      draft.entity(known).numbered(item.id());
    }
    return draft.entity(known).at(item.file(), item.line(), item.isDeclared());
  }
}

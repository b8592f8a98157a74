package blast.analysis.concentration;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which types of place stand around a node; found once for each place, however deep. */
final class TypesAround {
  private static final Set<String> NONE = Set.of();

  private final Inventory inventory;

  /** By place: its type, and those of the places around it. */
  private final @Nullable Set<String>[] fromPlace;

  /** The sets themselves, so that equal ones are the same object. */
  private final Map<Set<String>, Set<String>> sets = new HashMap<>();

  @SuppressWarnings("unchecked") // An array can't be made of a type with parameters.
  TypesAround(Inventory inventory) {
    this.inventory = inventory;
    this.fromPlace = (Set<String>[]) new Set<?>[inventory.size()];
  }

  /** The types of the places around a node, each once; the same object for the same types. */
  Set<String> of(int node) {
    return inventory.node(node).place().map(place -> from(place.index())).orElse(NONE);
  }

  private Set<String> from(int place) {
    Deque<Node> open = new ArrayDeque<>();
    Set<String> found = NONE;
    Optional<Node> at = Optional.of(inventory.node(place));
    while (at.isPresent()) {
      Set<String> known = fromPlace[at.get().index()];
      if (known != null) {
        found = known;
        break;
      }
      open.push(at.get());
      at = at.get().place();
    }
    while (!open.isEmpty()) {
      Node next = open.pop();
      found = with(found, next.text(Field.TYPE).orElse(Kind.SITE.word()));
      fromPlace[next.index()] = found;
    }
    return found;
  }

  private Set<String> with(Set<String> types, String type) {
    if (types.contains(type)) {
      return types;
    }
    Set<String> more = new TreeSet<>(types);
    more.add(type);
    return sets.computeIfAbsent(more, unknown -> more);
  }
}

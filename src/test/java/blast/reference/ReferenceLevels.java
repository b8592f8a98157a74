package blast.reference;

import blast.inventory.Field;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is lost before what, by the letter of its meaning: what a lost node contains goes with it,
 * before anything that only needs it. Then all goes that can't do without what is lost by then,
 * with all that it contains, and so on.
 */
final class ReferenceLevels {
  private static final List<Field> CONTAINMENT = List.of(Field.COMPANY, Field.WITHIN, Field.SITE);

  private final PlainInventory inventory;
  private final ReferenceRadius reference;
  private final Map<String, Integer> levels = new HashMap<>();

  private ReferenceLevels(PlainInventory inventory, ReferenceRadius reference) {
    this.inventory = inventory;
    this.reference = reference;
  }

  static ReferenceLevels of(PlainInventory inventory, Collection<String> removed) {
    ReferenceLevels levels = new ReferenceLevels(inventory, ReferenceRadius.of(inventory, removed));
    removed.forEach(id -> levels.levels.put(id, 0));
    levels.spread();
    return levels;
  }

  private void spread() {
    boolean grew = true;
    for (int level = 1; grew; level++) {
      grew = fall(CONTAINMENT, level) || fall(ReferenceRadius.HARD, level);
    }
  }

  /** All that a field of these takes down now goes down together. */
  private boolean fall(List<Field> fields, int level) {
    Set<String> lost = Set.copyOf(levels.keySet());
    for (String id : inventory.nodes().keySet()) {
      if (!lost.contains(id) && firstBroken(id, fields, lost).isPresent()) {
        levels.put(id, level);
      }
    }
    return levels.size() > lost.size();
  }

  private Optional<Field> firstBroken(String id, List<Field> fields, Set<String> lost) {
    Map<Field, PlainRequirement> requirements = inventory.node(id).requirements();
    return fields.stream()
        .filter(requirements::containsKey)
        .filter(field -> !reference.holds(requirements.get(field), lost))
        .findFirst();
  }

  private Set<String> lostBefore(String id) {
    Set<String> lost = new TreeSet<>(levels.keySet());
    lost.removeIf(other -> levels.get(other) >= levels.get(id));
    return lost;
  }

  /** By node that is down but was not removed: the field that is blamed, and whom it has lost. */
  Map<String, String> causes() {
    Map<String, String> causes = new LinkedHashMap<>();
    for (String id : inventory.nodes().keySet()) {
      if (levels.getOrDefault(id, 0) > 0) {
        Set<String> lost = lostBefore(id);
        Field field = firstBroken(id, ReferenceRadius.HARD, lost).orElseThrow();
        PlainRequirement requirement = inventory.node(id).requirements().get(field);
        causes.put(id, field + " lost " + reference.broken(requirement, lost));
      }
    }
    return causes;
  }
}

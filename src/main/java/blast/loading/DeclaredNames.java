package blast.loading;

import blast.inventory.InventoryBuilder;
import blast.text.NearestNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids that are declared, when all files have been read, for offering the nearest ones. */
final class DeclaredNames {
  private final InventoryBuilder builder;
  private final Problems problems;
  private final Map<String, List<String>> nearest = new HashMap<>();

  DeclaredNames(InventoryBuilder builder, Problems problems) {
    this.builder = builder;
    this.problems = problems;
  }

  /** Offers what an id that is declared nowhere might have meant. */
  Optional<String> hint(String id) {
    return id.startsWith("x-")
        ? Optional.of("rename it: entries that begin with 'x-' are ignored")
        : NearestNames.hint(nearest(id));
  }

  private List<String> nearest(String id) {
    List<String> known = nearest.get(id);
    if (known != null) {
      return known;
    }
    List<String> declared = new ArrayList<>();
    for (int node = 0; node < builder.ids().size(); node++) {
      if (builder.isDeclared(node)) {
        declared.add(builder.id(node));
      }
    }
    List<String> found = problems.nearest(id, declared);
    nearest.put(id, found);
    return found;
  }
}

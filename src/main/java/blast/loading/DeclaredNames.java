package blast.loading;

import blast.inventory.Declarations;
import blast.inventory.IdForm;
import blast.text.NearestNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids that are declared, when all files have been read, for offering the nearest ones. */
final class DeclaredNames {
  private final Declarations declarations;
  private final Problems problems;
  private final Map<String, List<String>> nearest = new HashMap<>();

  DeclaredNames(Declarations declarations, Problems problems) {
    this.declarations = declarations;
    this.problems = problems;
  }

  /** Offers what an id that is declared nowhere might have meant. */
  Optional<String> hint(String id) {
    return IdForm.isIgnored(id)
        ? Optional.of("rename it: entries that begin with 'x-' are ignored")
        : NearestNames.hint(nearest(id));
  }

  private List<String> nearest(String id) {
    List<String> known = nearest.get(id);
    if (known != null) {
      return known;
    }
    List<String> declared = new ArrayList<>();
    for (int node = 0; node < declarations.ids().size(); node++) {
      if (declarations.isDeclared(node)) {
        declared.add(declarations.id(node));
      }
    }
    List<String> found = problems.nearest(id, declared);
    nearest.put(id, found);
    return found;
  }
}

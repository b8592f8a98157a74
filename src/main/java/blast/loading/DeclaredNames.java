package blast.loading;

import blast.diagnostic.KnownNames;
import blast.inventory.Declarations;
import blast.inventory.IdForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ids that are declared, when all files have been read, for offering the nearest ones. */
final class DeclaredNames {
  /** An unknown id, and the node that names it. */
  private record Asked(String id, String by) {}

  private final Declarations declarations;
  private final Map<Asked, Optional<String>> hints = new HashMap<>();
  private @Nullable KnownNames names;

  DeclaredNames(Declarations declarations) {
    this.declarations = declarations;
  }

  /**
   * Offers what an id that is declared nowhere might have meant.
   *
   * @param by the node that names it, and can't have meant itself; empty if no node does
   */
  Optional<String> hint(String id, String by) {
    return IdForm.isIgnored(id)
        ? Optional.of("rename it: entries that begin with 'x-' are ignored")
        : hints.computeIfAbsent(new Asked(id, by), asked -> known().hint(id, by));
  }

  private KnownNames known() {
    if (names == null) {
      List<String> declared = new ArrayList<>();
      for (int node = 0; node < declarations.ids().size(); node++) {
        if (declarations.isDeclared(node)) {
          declared.add(declarations.id(node));
        }
      }
      names = KnownNames.of(declared);
    }
    return names;
  }
}

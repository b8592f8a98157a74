package blast.importing;

import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.Optional;
import java.util.Set;

/** Finds the place in which everything stands, of those that aren't worth writing then. */
final class Surroundings {
  private final Draft draft;
  private final Key place;

  private Surroundings(Draft draft, Key place) {
    this.draft = draft;
    this.place = place;
  }

  /** The place; nothing if there are several, or something stands elsewhere. */
  static Optional<Key> of(Draft draft) {
    return draft.needless().stream()
        .filter(place -> draft.needless().size() == 1)
        .filter(place -> new Surroundings(draft, place).holdAll())
        .findFirst();
  }

  private boolean holdAll() {
    for (Entity entity : draft.entities()) {
      boolean isSite = entity.key().kind() == Kind.SITE;
      Set<Key> around =
          entity.references.getOrDefault(isSite ? Field.WITHIN : Field.SITE, Set.of());
      boolean isOutermost = isSite && around.isEmpty() && !entity.key().equals(place);
      // Where a server stands that needs others is said by them.
      boolean isNowhere =
          entity.key().kind() == Kind.SERVER
              && around.isEmpty()
              && !entity.requirements.containsKey(Field.NEEDS);
      if (isOutermost || isNowhere) {
        return false;
      }
    }
    return true;
  }
}

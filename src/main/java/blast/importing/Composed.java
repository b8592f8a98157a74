package blast.importing;

import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A thing of the inventory that is written.
 *
 * @param hasTitle whether its name was stated, and isn't only what an id couldn't hold
 * @param requirements what it needs, in ids and in order, by field
 * @param guessed the fields, as they are written, that weren't stated
 */
record Composed(
    String id,
    Kind kind,
    Entity entity,
    boolean hasTitle,
    Map<Field, List<Part>> requirements,
    Set<Field> guessed) {
  static final Comparator<Composed> ORDER =
      (one, other) -> CodePoints.compare(one.id(), other.id());

  /** What it needs by one field; nothing if there is no such. */
  List<Part> requirement(Field field) {
    return requirements.getOrDefault(field, List.of());
  }
}

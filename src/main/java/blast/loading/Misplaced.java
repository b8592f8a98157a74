package blast.loading;

import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.Arrays;
import java.util.Optional;

/** Where a key belongs that stands at another place. */
final class Misplaced {
  private Misplaced() {}

  /** The hint for a value that no entry of a section can have, below what should be an id. */
  static Optional<String> entry(String id) {
    return Field.ofKey(id).isPresent()
        ? Optional.of("if '" + id + "' is a field of the entry above it, indent it further")
        : Optional.empty();
  }

  /** The hint for a key that is unknown in an entry. */
  static Optional<String> key(Kind kind, String id, Tree.Entry entry) {
    String key = entry.key().text();
    boolean isEntry = entry.value() instanceof Tree.Mapping || isEmpty(entry.value());
    if (isSection(id) && isEntry) {
      return Optional.of(section(id, kind));
    }
    if (Field.ofKey(id).isPresent() && Field.ofKey(key).isEmpty()) {
      return entry(id);
    }
    if (isSection(key) && entry.value() instanceof Tree.Mapping) {
      return Optional.of(section(key, kind));
    }
    boolean isOfSite = key.equals(Field.COUNTRY.key()) || key.equals(Field.LOCATION.key());
    return isOfSite && Field.SITE.isOn(kind)
        ? Optional.of("it stands on the site, which is named under 'site'")
        : Optional.empty();
  }

  private static boolean isEmpty(Tree value) {
    return value instanceof Tree.Scalar scalar && scalar.isNull();
  }

  private static boolean isSection(String key) {
    return Arrays.stream(Kind.values()).anyMatch(kind -> kind.section().equals(key));
  }

  private static String section(String key, Kind around) {
    return key.equals(around.section())
        ? "'" + key + "' stands in itself; remove one of the two"
        : "the section '" + key + "' stands beside '" + around.section() + "', as far to the left";
  }
}

package blast.explore;

import blast.inventory.Field;
import blast.inventory.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields a page holds. It is made to be mailed: who to call, where facts come from, and what
 * is free is in it only if it is asked for; where things are on Earth, and how often they fail,
 * never is.
 */
public final class PageFields {
  private static final Set<Field> ON_REQUEST =
      Set.of(Field.OWNER, Field.SOURCE, Field.LINK, Field.TAGS, Field.ATTRIBUTES);

  private static final Set<Field> NEVER =
      Set.of(
          Field.LOCATION,
          Field.COUNTRY,
          Field.AVAILABILITY,
          Field.FAILS,
          Field.MTBF,
          Field.RESTORE);

  private PageFields() {}

  /** Those that may be asked for. */
  static Set<Field> onRequest() {
    return ON_REQUEST;
  }

  /** The keys of those that may be asked for. */
  public static List<String> keysOnRequest() {
    return Arrays.stream(Field.values()).filter(ON_REQUEST::contains).map(Field::key).toList();
  }

  /** The field of such a key. */
  public static Optional<Field> ofKey(String key) {
    return Field.ofKey(key).filter(ON_REQUEST::contains);
  }

  /** Whether a field is written that is no requirement. */
  static boolean isWritten(Field field, Set<Field> asked) {
    return !field.isRequirement()
        && field.type() != FieldType.LOCATION
        && !NEVER.contains(field)
        && (asked.contains(field) || !ON_REQUEST.contains(field));
  }
}

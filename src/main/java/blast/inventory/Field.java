package blast.inventory;

import blast.PublicApi;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A key that a node may have. */
@PublicApi
public enum Field {
  NAME("name"),
  DESCRIPTION("description"),
  OWNER("owner"),
  SOURCE("source"),
  LINK("link"),
  TAGS("tags"),
  ATTRIBUTES("attributes"),
  COMPANY("company", Kind.SITE, Kind.RESOURCE, Kind.SERVER, Kind.SERVICE),
  PARENT("parent", Kind.COMPANY),
  TYPE("type", Kind.SITE, Kind.RESOURCE),
  WITHIN("within", Kind.SITE),
  LOCATION("location", Kind.SITE),
  COUNTRY("country", Kind.SITE, Kind.COMPANY),
  SITE("site", Kind.SERVER, Kind.SERVICE, Kind.RESOURCE),
  COUNT("count", Kind.SERVER),
  USERS("users", Kind.SERVICE),
  CRITICALITY("criticality", Kind.SERVICE),
  RUNS_ON("runs-on", Kind.SERVICE),
  NEEDS("needs"),
  USES("uses");

  /**
   * The fields that take a node down when they are unsatisfied, in the order in which a cause is
   * looked for.
   */
  public static final List<Field> HARD = List.of(COMPANY, WITHIN, SITE, RUNS_ON, NEEDS);

  private static final Map<String, Field> BY_KEY = new HashMap<>();

  static {
    for (Field field : values()) {
      BY_KEY.put(field.key, field);
    }
  }

  private final String key;

  /** One bit for each kind that may have the field. */
  private final int kinds;

  Field(String key, Kind... kinds) {
    this.key = key;
    int bits = kinds.length == 0 ? -1 : 0;
    for (Kind kind : kinds) {
      bits |= 1 << kind.ordinal();
    }
    this.kinds = bits;
  }

  /** The field under a key of the format. */
  public static Optional<Field> ofKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** The key as it stands in the inventory. */
  public String key() {
    return key;
  }

  /** Whether a node of this kind may have it. */
  public boolean isOn(Kind kind) {
    return (kinds >> kind.ordinal() & 1) != 0;
  }

  /** The keys that a node of this kind may have, in the order of the documentation. */
  public static List<String> keysOn(Kind kind) {
    return Arrays.stream(values()).filter(f -> f.isOn(kind)).map(Field::key).toList();
  }

  /** Whether losing what it names means that the node goes too, as things go with their place. */
  public boolean isContainment() {
    return this == COMPANY || this == WITHIN || this == SITE;
  }

  /** Whether its value is a requirement, or one id that acts as a requirement. */
  public boolean isRequirement() {
    return this == USES || HARD.contains(this);
  }
}

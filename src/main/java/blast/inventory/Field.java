package blast.inventory;

import blast.PublicApi;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key that a node may have: the one table of fields. What reads a field, describes it, checks it
 * or writes it down goes by its row here.
 */
@PublicApi
public enum Field {
  NAME("name", FieldType.TEXT, "What reports call it."),
  DESCRIPTION("description", FieldType.TEXT, "What it is."),
  OWNER("owner", FieldType.TEXT, "Who to call."),
  SOURCE("source", FieldType.TEXT, "Where the facts come from."),
  LINK("link", FieldType.TEXT, "A runbook, or a status page."),
  TAGS("tags", FieldType.TEXTS, "Free words, for selecting."),
  ATTRIBUTES("attributes", FieldType.ATTRIBUTES, "Free fields, of any depth."),
  COMPANY(
      "company",
      FieldType.COMPANY,
      "Who operates it. Losing the company loses it.",
      Kind.SITE,
      Kind.RESOURCE,
      Kind.SERVER,
      Kind.SERVICE),
  PARENT(
      "parent",
      FieldType.COMPANY,
      "The group that it belongs to. No failure passes along it.",
      Kind.COMPANY),
  TYPE(
      "type",
      Kind.SITE,
      "What kind of place it is: `region`, `site` (if not given), `building`, `hall`, `rack`, or any"
          + " other word.",
      Kind.RESOURCE,
      "What it is, in any word: `power`, `fibre`, `dns`, `tool`."),
  WITHIN("within", FieldType.SITE, "The place around it. Losing that loses this one.", Kind.SITE),
  LOCATION(
      "location",
      FieldType.LOCATION,
      "Where on Earth it is: `{lat: 37.5, lon: 127.0}`.",
      Kind.SITE),
  COUNTRY(
      "country",
      FieldType.COUNTRY,
      "Two capital letters of ISO 3166-1: `KR`.",
      Kind.SITE,
      Kind.COMPANY),
  SITE(
      "site",
      FieldType.SITE,
      "Where it stands. Losing the place loses it.",
      Kind.SERVER,
      Kind.SERVICE,
      Kind.RESOURCE),
  COUNT("count", 1, "How many machines the entry stands for; 1 if not given.", Kind.SERVER),
  USERS(
      "users",
      FieldType.USERS,
      "How many people use it: a number, or one for each audience: `{korea: 47_637_000}`.",
      Kind.SERVICE),
  CRITICALITY("criticality", FieldType.CRITICALITY, "How much it matters.", Kind.SERVICE),
  RUNS_ON(
      "runs-on",
      FieldType.REQUIREMENT,
      "The servers that carry it, and how many of them it takes. Hard: down without them."
          + " A plain list means all of them; replicas are `{any-of: […]}`.",
      Kind.SERVICE),
  NEEDS("needs", FieldType.REQUIREMENT, "What it can't do without. Hard: down without it."),
  USES("uses", FieldType.REQUIREMENT, "What it does better with. Soft: degraded without it."),
  AVAILABILITY(
      "availability",
      FieldType.AVAILABILITY,
      "How much of the time it works, as far as it depends on itself: `99.95%`."),
  FAILS(
      "fails",
      FieldType.FREQUENCY,
      "How often it fails by itself: `2 per year`, `1 per month`, `every 180d`."),
  MTBF("mtbf", FieldType.DURATION, "The mean time between its failures; `180d` is `every 180d`."),
  RESTORE("restore", FieldType.DURATION, "How long it is out when it fails: `4h`, `1h30m`.");

  /**
   * The fields that take a node down when they are unsatisfied, in the order in which a cause is
   * looked for.
   */
  public static final List<Field> HARD = List.of(COMPANY, WITHIN, SITE, RUNS_ON, NEEDS);

  /** Those, and what only degrades a node: all fields that count for failures, in order. */
  public static final List<Field> REQUIREMENTS =
      List.of(COMPANY, WITHIN, SITE, RUNS_ON, NEEDS, USES);

  private static final Map<String, Field> BY_KEY = new HashMap<>();

  static {
    for (Field field : values()) {
      BY_KEY.put(field.key, field);
    }
  }

  private final String key;
  private final FieldType type;
  private final long least;

  /** The kinds that may have it, and beside each what it means there. */
  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
  private final List<Kind> kinds;

  @SuppressWarnings("ImmutableEnumChecker") // likewise
  private final List<String> meanings;

  /** One bit for each kind that may have the field. */
  private final int kindBits;

  Field(String key, FieldType type, String meaning, Kind... kinds) {
    this(key, type, 0, kinds.length == 0 ? Kind.values() : kinds, meaning);
  }

  /** A whole number with its least value. */
  Field(String key, long least, String meaning, Kind... kinds) {
    this(key, FieldType.NUMBER, least, kinds, meaning);
  }

  /** A text that means one thing on nodes of one kind, and another on those of the other. */
  Field(String key, Kind kind, String meaning, Kind otherKind, String otherMeaning) {
    this(key, FieldType.TEXT, 0, new Kind[] {kind, otherKind}, meaning, otherMeaning);
  }

  Field(String key, FieldType type, long least, Kind[] kinds, String... meanings) {
    this.key = key;
    this.type = type;
    this.least = least;
    this.kinds = List.of(kinds);
    this.meanings = List.of(meanings);
    int bits = 0;
    for (Kind kind : kinds) {
      bits |= 1 << kind.ordinal();
    }
    this.kindBits = bits;
  }

  /** The field under a key of the format. */
  public static Optional<Field> ofKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** The key as it stands in the inventory. */
  public String key() {
    return key;
  }

  /** What its value is. */
  public FieldType type() {
    return type;
  }

  /** The least value of a {@link FieldType#NUMBER}. */
  public long least() {
    return least;
  }

  /** The kinds of nodes that may have it, in the order of the documentation. */
  public List<Kind> kinds() {
    return kinds;
  }

  /** Whether a node of this kind may have it. */
  public boolean isOn(Kind kind) {
    return (kindBits >> kind.ordinal() & 1) != 0;
  }

  /** What it says of a node of that kind, in a sentence or a few. */
  public String meaning(Kind kind) {
    return meanings.get(meanings.size() == 1 ? 0 : kinds.indexOf(kind));
  }

  /** The keys that a node of this kind may have, in the order of the documentation. */
  public static List<String> keysOn(Kind kind) {
    return Arrays.stream(values()).filter(f -> f.isOn(kind)).map(Field::key).toList();
  }

  /** Whether losing what it names means that the node goes too, as things go with their site. */
  public boolean isContainment() {
    return this == COMPANY || this == WITHIN || this == SITE;
  }

  /** Whether its value is a requirement, or one id that acts as a requirement. */
  public boolean isRequirement() {
    return type == FieldType.REQUIREMENT || isContainment();
  }
}

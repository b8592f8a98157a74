package blast.loading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keys and words that other tools use for what the format has, too, under another name. */
final class OtherTools {
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("depends-on", "needs"),
          Map.entry("dependson", "needs"),
          Map.entry("dependencies", "needs"),
          Map.entry("dependency", "needs"),
          Map.entry("requires", "needs"),
          Map.entry("required", "needs"),
          Map.entry("upstream", "needs"),
          Map.entry("upstreams", "needs"),
          Map.entry("wants", "uses"),
          Map.entry("optional", "uses"),
          Map.entry("host", "runs-on"),
          Map.entry("hosts", "runs-on"),
          Map.entry("servers", "runs-on"),
          Map.entry("machines", "runs-on"),
          Map.entry("datacenter", "site"),
          Map.entry("data-center", "site"),
          Map.entry("dc", "site"),
          Map.entry("zone", "site"),
          Map.entry("availability-zone", "site"),
          Map.entry("priority", "criticality"),
          Map.entry("severity", "criticality"),
          Map.entry("tier", "criticality"),
          Map.entry("team", "owner"),
          Map.entry("contact", "owner"),
          Map.entry("labels", "tags"),
          Map.entry("mttr", "restore"),
          Map.entry("uptime", "availability"),
          Map.entry("url", "link"),
          Map.entry("runbook", "link"),
          Map.entry("title", "name"),
          Map.entry("customers", "users"),
          Map.entry("instances", "count"),
          Map.entry("replicas", "count"));

  private static final String PAIR = "write {active: …, standby: …, failover: …}";
  private static final String COPIES = "write {any-of: […]}, or {at-least: N, of: […]}";

  private static final String ANY_OF = "write {any-of: […]}";
  private static final String ALL_OF = "write {all-of: […]}";

  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("primary", PAIR),
          Map.entry("replica", PAIR),
          Map.entry("master", PAIR),
          Map.entry("slave", PAIR),
          Map.entry("main", PAIR),
          Map.entry("secondary", PAIR),
          Map.entry("backup", PAIR),
          Map.entry("fallback", PAIR),
          Map.entry("replicas", COPIES),
          Map.entry("instances", COPIES),
          Map.entry("members", COPIES),
          Map.entry("nodes", COPIES),
          Map.entry("quorum", COPIES),
          Map.entry("minimum", COPIES),
          Map.entry("min", COPIES),
          Map.entry("or", ANY_OF),
          Map.entry("any", ANY_OF),
          Map.entry("one-of", ANY_OF),
          Map.entry("and", ALL_OF),
          Map.entry("all", ALL_OF));

  private OtherTools() {}

  /**
   * What to write instead of a field's key.
   *
   * @param known the keys that may stand there
   */
  static Optional<String> field(String key, List<String> known) {
    Optional<String> name = fieldName(key, known);
    if (name.isPresent()) {
      return name.map(field -> "write '" + field + "'");
    }
    return plain(key).equals("replicas") && known.contains("runs-on")
        ? Optional.of("name what carries it in a group, such as runs-on: {any-of: [a, b]}")
        : Optional.empty();
  }

  /**
   * The one key of ours that means what a field's key does.
   *
   * @param known the keys that may stand there
   */
  static Optional<String> fieldName(String key, List<String> known) {
    return Optional.ofNullable(FIELDS.get(plain(key))).filter(known::contains);
  }

  /** The one key of ours that means what a key in a group does. */
  static Optional<String> groupName(String key) {
    return switch (GROUPS.getOrDefault(plain(key), "")) {
      case ANY_OF -> Optional.of("any-of");
      case ALL_OF -> Optional.of("all-of");
      default -> Optional.empty();
    };
  }

  /** What to write instead of a key in a group. */
  static Optional<String> group(String key) {
    return Optional.ofNullable(GROUPS.get(plain(key)));
  }

  /** What to write instead of a grade such as {@code P1}. */
  static Optional<String> criticality(String word) {
    return word.matches("(?i)(p|prio|sev|tier|t)?[ _-]?[0-5]")
        ? Optional.of("write critical for the first grade, then high, medium and low")
        : Optional.empty();
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}

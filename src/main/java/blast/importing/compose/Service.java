package blast.importing.compose;

import blast.importing.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What several files, one over the other, say of a service: lists grow, single values change. */
final class Service {
  /**
   * On whom it waits.
   *
   * @param condition for what
   * @param isRequired whether it is an error if that one isn't there
   */
  record Wait(String condition, boolean isRequired) {}

  private static final String STARTED = "service_started";
  private static final String RESET = "!reset";
  private static final String OVERRIDE = "!override";

  private final Map<String, Wait> waits = new LinkedHashMap<>();
  private final Set<String> links = new LinkedHashSet<>();
  private final Set<String> volumesFrom = new LinkedHashSet<>();
  private final Set<String> profiles = new LinkedHashSet<>();
  private String networkMode = "";
  private String replicas = "";
  private String scale = "";
  private int otherLinks;

  /** Lays what a file says over what was said before. */
  void lay(Value layer) {
    for (Value.Entry entry : layer.entries()) {
      Value value = entry.value();
      boolean isReset = value.tag().equals(RESET);
      switch (entry.key()) {
        case "depends_on" -> waits(value);
        case "links" -> list(value, links);
        case "volumes_from" -> list(value, volumesFrom);
        case "profiles" -> list(value, profiles);
        case "external_links" -> otherLinks += value.isList() ? value.items().size() : 0;
        case "network_mode" -> networkMode = isReset ? "" : value.text();
        case "scale" -> scale = isReset ? "" : value.text();
        case "deploy" -> deploy(value);
        default -> {}
      }
    }
  }

  private static boolean isAnew(Value value) {
    return value.tag().equals(RESET) || value.tag().equals(OVERRIDE);
  }

  private static void list(Value value, Set<String> texts) {
    if (isAnew(value)) {
      texts.clear();
    }
    if (!value.tag().equals(RESET) && (value.isList() || value.isText() || value.isMapping())) {
      texts.addAll(value.texts());
    }
  }

  private void waits(Value value) {
    if (isAnew(value)) {
      waits.clear();
    }
    if (value.tag().equals(RESET)) {
      return;
    }
    if (value.isMapping()) {
      value.entries().forEach(this::wait);
    } else if (value.isList() || value.isText()) {
      value.texts().forEach(name -> waits.put(name, new Wait(STARTED, true)));
    }
  }

  private void wait(Value.Entry entry) {
    if (entry.value().tag().equals(RESET)) {
      waits.remove(entry.key());
      return;
    }
    Wait before = waits.getOrDefault(entry.key(), new Wait(STARTED, true));
    boolean isMapping = entry.value().isMapping();
    String condition = isMapping ? entry.value().text("condition") : "";
    String required = isMapping ? entry.value().text("required") : "";
    waits.put(
        entry.key(),
        new Wait(
            condition.isEmpty() ? before.condition() : condition,
            required.isEmpty()
                ? before.isRequired()
                : !required.toLowerCase(Locale.ROOT).equals("false")));
  }

  private void deploy(Value value) {
    if (isAnew(value)) {
      replicas = "";
    }
    for (Value.Entry entry : value.isMapping() ? value.entries() : List.<Value.Entry>of()) {
      if (entry.key().equals("replicas")) {
        replicas = entry.value().tag().equals(RESET) ? "" : entry.value().text();
      }
    }
  }

  Map<String, Wait> waits() {
    return waits;
  }

  /** Names of services, and perhaps an alias behind a colon. */
  Set<String> links() {
    return links;
  }

  /** Names of services, and perhaps a mode behind a colon; or containers that are none. */
  Set<String> volumesFrom() {
    return volumesFrom;
  }

  Set<String> profiles() {
    return profiles;
  }

  /** The service whose network it shares; empty if it has its own. */
  String network() {
    return networkMode.startsWith("service:") ? networkMode.substring("service:".length()) : "";
  }

  /** How many links there are to what isn't in the project. */
  int otherLinks() {
    return otherLinks;
  }

  /** How often it runs, where a number is given. */
  Optional<Long> replicas() {
    String text = replicas.isEmpty() ? scale : replicas;
    return Variables.resolved(text)
        .filter(number -> number.matches("[0-9]{1,9}"))
        .map(Long::valueOf);
  }
}

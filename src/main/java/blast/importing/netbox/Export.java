package blast.importing.netbox;

import blast.importing.Draft;
import blast.importing.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answers of one export, by what they list. */
final class Export {
  static final String REGIONS = "regions";
  static final String SITES = "sites";
  static final String LOCATIONS = "locations";
  static final String RACKS = "racks";
  static final String PANELS = "power-panels";
  static final String FEEDS = "power-feeds";
  static final String DEVICES = "devices";
  static final String CLUSTERS = "clusters";
  static final String MACHINES = "virtual-machines";
  static final String PROVIDERS = "providers";
  static final String CIRCUITS = "circuits";
  static final String TERMINATIONS = "circuit-terminations";
  static final String TENANTS = "tenants";

  private static final Set<String> USED =
      Set.of(
          REGIONS,
          SITES,
          LOCATIONS,
          RACKS,
          PANELS,
          FEEDS,
          DEVICES,
          CLUSTERS,
          MACHINES,
          PROVIDERS,
          CIRCUITS,
          TERMINATIONS,
          TENANTS);

  /** Lists that say which device a cable ends at, and nothing else of use. */
  private static final Set<String> CABLED =
      Set.of(
          "interfaces",
          "front-ports",
          "rear-ports",
          "console-ports",
          "console-server-ports",
          "power-ports",
          "power-outlets");

  private static final Pattern ADDRESS = Pattern.compile("/api/[\\w-]+/([\\w-]+)/[0-9]+/?$");
  private static final Pattern PAGE = Pattern.compile("[-_.]*(page)?[-_.]*[0-9]+$");
  private static final Comparator<Item> ORDER =
      Comparator.comparing(item -> String.join("\0", item.order()));

  private final Draft draft;
  private final Set<String> leftOut;
  private final Map<String, Map<String, Item>> byId = new HashMap<>();
  private final Map<String, Map<String, Item>> bySlug = new HashMap<>();
  private final Map<String, List<Item>> all = new TreeMap<>();
  private final Set<String> cabled = new HashSet<>();
  private final Map<String, Pages> pages = new TreeMap<>();

  /** How much of a list was asked for. */
  private static final class Pages {
    private long read;
    private long count;
    private boolean hasNext;
    private boolean hasLast;
  }

  /**
   * An export of which nothing is read yet.
   *
   * @param leftOut the words of status with which nothing is taken
   */
  Export(Draft draft, Set<String> leftOut) {
    this.draft = draft;
    this.leftOut = leftOut;
  }

  /** Receives an object, or what surrounds those of a file. */
  boolean add(Value value) {
    if (value.isRest()) {
      return page(value);
    }
    if (!value.isMapping() || !value.has("id")) {
      draft.leaveOut("objects without an id", "object", value.file(), value.line());
      return false;
    }
    String endpoint = endpoint(value);
    pages.computeIfAbsent(endpoint, one -> new Pages()).read++;
    if (USED.contains(endpoint)) {
      add(Item.of(endpoint, value));
    } else {
      cable(endpoint, value);
      draft.leaveOut(endpoint, value.text("id"), value.file(), value.line());
    }
    return USED.contains(endpoint) || CABLED.contains(endpoint) || endpoint.equals("cables");
  }

  /** What a file lists: as its name says, or the addresses of its objects. */
  private static String endpoint(Value value) {
    String file = value.file();
    String name =
        file.substring(file.lastIndexOf('/') + 1)
            .toLowerCase(Locale.ROOT)
            .replaceFirst("\\.json$", "")
            .replace('_', '-');
    name =
        PAGE.matcher(name)
            .replaceFirst("")
            .replaceFirst("^(dcim|circuits|virtualization|tenancy)-", "");
    if (USED.contains(name)) {
      return name;
    }
    Matcher address = ADDRESS.matcher(value.text("url"));
    return address.find() ? address.group(1) : name.isEmpty() ? "objects" : name;
  }

  private boolean page(Value rest) {
    if (!rest.isMapping() || !rest.has("count")) {
      return false;
    }
    Pages list = pages.computeIfAbsent(endpoint(rest), one -> new Pages());
    String count = rest.text("count");
    list.count = Math.max(list.count, count.matches("[0-9]{1,9}") ? Long.parseLong(count) : 0);
    list.hasNext |= rest.has("next");
    list.hasLast |= !rest.has("next");
    return true;
  }

  private void add(Item item) {
    String status = item.text("status");
    if (leftOut.contains(status)) {
      draft.leaveOut(
          item.endpoint() + " that are " + status, item.name(), item.file(), item.line());
    } else {
      all.computeIfAbsent(item.endpoint(), one -> new ArrayList<>()).add(item);
    }
    byId.computeIfAbsent(item.endpoint(), one -> new HashMap<>()).put(item.id(), item);
    if (!item.slug().isEmpty()) {
      bySlug
          .computeIfAbsent(item.endpoint(), one -> new HashMap<>())
          .merge(item.slug(), item, (a, b) -> ORDER.compare(a, b) <= 0 ? a : b);
    }
  }

  private void cable(String endpoint, Value value) {
    if (CABLED.contains(endpoint) && value.has("cable")) {
      value.get("device").ifPresent(device -> cabled.add(Item.Ref.of(device).id()));
    } else if (endpoint.equals("cables")) {
      for (String end : List.of("a_terminations", "b_terminations")) {
        for (Value one : value.items(end)) {
          one.get("object", "device").ifPresent(device -> cabled.add(Item.Ref.of(device).id()));
        }
      }
      for (String end : List.of("termination_a", "termination_b")) {
        value.get(end, "device").ifPresent(device -> cabled.add(Item.Ref.of(device).id()));
      }
    }
  }

  boolean isCabled(Item device) {
    return cabled.contains(device.id());
  }

  /** Those of a list that are taken, and what others name of it that isn't listed, in order. */
  List<Item> all(String endpoint) {
    return all.getOrDefault(endpoint, List.of()).stream().sorted(ORDER).toList();
  }

  /**
   * What an object names, if it is taken. What isn't listed, and is named with more than a number,
   * is taken as it is named.
   */
  Optional<Item> find(String endpoint, Item from, String key) {
    return from.ref(key).flatMap(ref -> find(endpoint, ref, from));
  }

  Optional<Item> find(String endpoint, Item.Ref ref, Item from) {
    Item listed = byId.getOrDefault(endpoint, Map.of()).get(ref.id());
    String slug = ref.text("slug").isEmpty() ? ref.name() : ref.text("slug");
    if (listed == null && (ref.id().isEmpty() || !hasNumbers(endpoint))) {
      listed = bySlug.getOrDefault(endpoint, Map.of()).get(slug);
    }
    if (listed != null) {
      return Optional.of(listed).filter(item -> !leftOut.contains(item.text("status")));
    }
    if (slug.isEmpty()) {
      draft.leaveOut(
          "names of " + endpoint + " that aren't there", from.name(), from.file(), from.line());
      return Optional.empty();
    }
    Item named = Item.of(endpoint, ref, from.file(), from.line());
    add(named);
    return Optional.of(named);
  }

  /** Whether objects of a list were found by their numbers. */
  private boolean hasNumbers(String endpoint) {
    return !byId.getOrDefault(endpoint, Map.of()).isEmpty();
  }

  /** Says of which lists only a part was asked for. */
  void checkPages() {
    pages.forEach(
        (endpoint, list) -> {
          boolean isPartial = list.hasNext && (!list.hasLast || list.read < list.count);
          if (isPartial || list.read < list.count) {
            draft.note(
                endpoint
                    + " are partial: "
                    + (list.read < list.count
                        ? list.read + " of " + list.count + " were read"
                        : "a next page is named")
                    + "; ask for all with ?limit=0");
          }
        });
  }
}

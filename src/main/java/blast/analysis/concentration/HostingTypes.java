package blast.analysis.concentration;

import blast.PublicApi;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which types of place host users, and how many: what a question that names no type is about. */
@PublicApi
public final class HostingTypes {
  /** The type that comes first where several host the same number of users. */
  private static final String USUAL = Kind.SITE.word();

  private final Map<String, Integer> rows = new HashMap<>();
  private final SplitUsers users = new SplitUsers(0);

  private HostingTypes() {}

  /** Adds up for each type the users whose servers, or whose service, stand in such a place. */
  public static HostingTypes of(Inventory inventory) {
    HostingTypes types = new HostingTypes();
    TypesAround around = new TypesAround(inventory);
    Servers servers = new Servers(inventory, node -> true);
    for (int service = 0; service < inventory.size(); service++) {
      long own =
          inventory.kind(service) == Kind.SERVICE
              ? inventory.node(service).totalUsers().orElse(0)
              : 0;
      if (own > 0) {
        servers.next(service);
        types.add(inventory, own, servers, around);
      }
    }
    return types;
  }

  private void add(Inventory inventory, long own, Servers servers, TypesAround around) {
    IdentityHashMap<Set<String>, Long> machines = new IdentityHashMap<>();
    long all = 0;
    for (int i = 0; i < servers.size(); i++) {
      long some = inventory.machines(servers.get(i));
      machines.merge(around.of(servers.get(i)), some, Long::sum);
      all += some;
    }
    if (machines.size() <= 1) {
      // All of them stand in places of the same types, or the service stands for itself.
      Set<String> types = around.of(servers.firstOrSelf());
      types.forEach(type -> users.add(row(type), own));
      return;
    }
    Map<String, Long> byType = new HashMap<>();
    machines.forEach((types, some) -> types.forEach(type -> byType.merge(type, some, Long::sum)));
    long whole = all;
    byType.forEach((type, some) -> users.add(row(type), own, some, whole));
  }

  private int row(String type) {
    return rows.computeIfAbsent(type, unknown -> users.addRow());
  }

  /** Those that host users, most users first; then {@code site}, then by name. */
  public List<String> hosting() {
    Comparator<String> most = (one, other) -> users.compare(row(other), row(one));
    return rows.keySet().stream()
        .filter(type -> users.isAny(row(type)))
        .sorted(
            most.thenComparing(type -> !type.equals(USUAL))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The one that hosts most users; {@code site} if none hosts any. */
  public String most() {
    return hosting().stream().findFirst().orElse(USUAL);
  }
}

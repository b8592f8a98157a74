package blast.analysis.concentration;

import blast.PublicApi;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which types of place host users, and how many: what a question that names no type is about. */
@PublicApi
public final class HostingTypes {
  /** The type that comes first where several host the same number of users. */
  private static final String USUAL = Kind.SITE.word();

  private static final Set<String> NONE = Set.of();
  private static final int FRACTION_BITS = 31;

  private final Map<String, BigInteger> users = new HashMap<>();

  /** The types of each place and of those around it; never empty. */
  private final Map<Node, Set<String>> fromPlace = new HashMap<>();

  private HostingTypes() {}

  /** Adds up for each type the users whose servers, or whose service, stand in such a place. */
  public static HostingTypes of(Inventory inventory) {
    HostingTypes types = new HostingTypes();
    for (Node service : inventory.nodes()) {
      long own = service.kind() == Kind.SERVICE ? service.totalUsers().orElse(0) : 0;
      if (own > 0) {
        types.add(inventory, service, own);
      }
    }
    types.fromPlace.clear();
    return types;
  }

  private void add(Inventory inventory, Node service, long own) {
    int[] servers = HostingShare.servers(inventory, service.index());
    Map<String, Long> machines = new HashMap<>();
    long all = 0;
    for (int server : servers) {
      all += inventory.machines(server);
      for (String type : around(inventory.node(server))) {
        machines.merge(type, inventory.machines(server), Long::sum);
      }
    }
    if (servers.length == 0) {
      all = 1;
      for (String type : around(service)) {
        machines.put(type, 1L);
      }
    }
    BigInteger shifted = BigInteger.valueOf(own).shiftLeft(FRACTION_BITS);
    BigInteger divisor = BigInteger.valueOf(all);
    machines.forEach(
        (type, some) ->
            users.merge(
                type, shifted.multiply(BigInteger.valueOf(some)).divide(divisor), BigInteger::add));
  }

  /** The types of the places around a node, each once. */
  private Set<String> around(Node node) {
    return node.place().map(this::from).orElse(NONE);
  }

  /** The types of a place and of those around it; found once for each place, however deep. */
  private Set<String> from(Node place) {
    Deque<Node> open = new ArrayDeque<>();
    Set<String> found = NONE;
    for (Optional<Node> at = Optional.of(place); at.isPresent(); at = at.get().place()) {
      Set<String> known = fromPlace.getOrDefault(at.get(), NONE);
      if (!known.isEmpty()) {
        found = known;
        break;
      }
      open.push(at.get());
    }
    while (!open.isEmpty()) {
      Node at = open.pop();
      found = with(found, at.text(Field.TYPE).orElse(USUAL));
      fromPlace.put(at, found);
    }
    return found;
  }

  private static Set<String> with(Set<String> types, String type) {
    if (types.contains(type)) {
      return types;
    }
    Set<String> more = new TreeSet<>(types);
    more.add(type);
    return more;
  }

  /** Those that host users, most users first; then {@code site}, then by name. */
  public List<String> hosting() {
    Comparator<Map.Entry<String, BigInteger>> most =
        Map.Entry.<String, BigInteger>comparingByValue().reversed();
    return users.entrySet().stream()
        .filter(entry -> entry.getValue().signum() > 0)
        .sorted(
            most.thenComparing(entry -> !entry.getKey().equals(USUAL))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The one that hosts most users; {@code site} if none hosts any. */
  public String most() {
    return hosting().stream().findFirst().orElse(USUAL);
  }
}

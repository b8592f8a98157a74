package blast.analysis.concentration;

import blast.PublicApi;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which types of place host users, and how many: what a question that names no type is about. */
@PublicApi
public final class HostingTypes {
  /** The type that comes first where several host the same number of users. */
  private static final String USUAL = Kind.SITE.word();

  private static final int FRACTION_BITS = 31;

  private final Map<String, BigInteger> users = new HashMap<>();

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
  private static Iterable<String> around(Node node) {
    TreeSet<String> types = new TreeSet<>();
    for (Optional<Node> at = node.place(); at.isPresent(); at = at.get().place()) {
      types.add(at.get().text(Field.TYPE).orElse(USUAL));
    }
    return types;
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

package blast.analysis.concentration;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How users are spread over hosts: each service's users are split in proportion to the machines
 * that its {@code runs-on} names, each machine counting for its host; a service without servers
 * counts for its own host.
 *
 * <p>Parts of users are added up as whole numbers and fractions of 2⁻³¹, so that the result does
 * not depend on the order of the services.
 */
final class HostingShare {
  private static final int FRACTION_BITS = 31;

  private final long[] whole;
  private final long[] fraction;
  private final long users;

  private HostingShare(long[] whole, long[] fraction, long users) {
    this.whole = whole;
    this.fraction = fraction;
    this.users = users;
  }

  /**
   * Splits the users of all services that are up over the servers that are.
   *
   * @param isUp by node
   * @param hosts for each node, the number of its host, or {@code rows} if it has none
   * @param rows how many hosts there are
   */
  static HostingShare of(Inventory inventory, IntPredicate isUp, int[] hosts, int rows) {
    long[] whole = new long[rows + 1];
    long[] fraction = new long[rows + 1];
    long users = 0;
    for (Node service : inventory.nodes()) {
      long own = service.kind() == Kind.SERVICE ? service.totalUsers().orElse(0) : 0;
      if (own > 0 && isUp.test(service.index())) {
        users += own;
        int[] servers = Arrays.stream(servers(inventory, service.index())).filter(isUp).toArray();
        split(inventory, service.index(), servers, own, hosts, whole, fraction);
      }
    }
    return new HostingShare(whole, fraction, users);
  }

  private static void split(
      Inventory inventory,
      int service,
      int[] servers,
      long users,
      int[] hosts,
      long[] whole,
      long[] fraction) {
    if (servers.length <= 1) {
      whole[hosts[servers.length == 0 ? service : servers[0]]] += users;
      return;
    }
    long machines = 0;
    for (int server : servers) {
      machines += inventory.machines(server);
    }
    long all = machines;
    boolean isSmall = Math.max(users, all) < 1L << FRACTION_BITS;
    // Host by host rather than server by server: what can be told exactly is.
    Map<Integer, Long> machinesOf = new HashMap<>();
    for (int server : servers) {
      machinesOf.merge(hosts[server], inventory.machines(server), Long::sum);
    }
    machinesOf.forEach(
        (host, own) -> {
          if (isSmall) {
            whole[host] += users * own / all;
            fraction[host] += (users * own % all << FRACTION_BITS) / all;
            return;
          }
          BigInteger[] part =
              BigInteger.valueOf(users)
                  .multiply(BigInteger.valueOf(own))
                  .divideAndRemainder(BigInteger.valueOf(all));
          whole[host] += part[0].longValueExact();
          fraction[host] +=
              part[1].shiftLeft(FRACTION_BITS).divide(BigInteger.valueOf(all)).longValueExact();
        });
  }

  /** The servers that a service's {@code runs-on} names, each once. */
  static int[] servers(Inventory inventory, int service) {
    IntStream.Builder servers = IntStream.builder();
    inventory.visit(
        service,
        Field.RUNS_ON,
        new RequirementVisitor() {
          @Override
          public void node(int node) {
            if (inventory.kind(node) == Kind.SERVER) {
              servers.add(node);
            }
          }

          @Override
          public void begin(Shape shape, int members, int parameter) {}

          @Override
          public void end() {}
        });
    int[] all = servers.build().toArray();
    return all.length <= 1 ? all : Arrays.stream(all).distinct().toArray();
  }

  /** The sum of the users of all those services, which shares are shares of. */
  long users() {
    return users;
  }

  /** Whether a host has any users; those without a host are asked for as {@link #share} does. */
  boolean isHosting(int row) {
    return whole[row] > 0 || fraction[row] > 0;
  }

  /** A host's share, 0 to 1; that of the users without a host under the number of hosts. */
  double share(int row) {
    if (users == 0) {
      return 0;
    }
    return (whole[row] + fraction[row] / (double) (1L << FRACTION_BITS)) / users;
  }
}

package blast.analysis.concentration;

import blast.inventory.Inventory;
import blast.inventory.Kind;
import java.util.function.IntPredicate;

/**
 * How users are spread over hosts: each service's users are split in proportion to the machines
 * that its {@code runs-on} names, each machine counting for its host; a service without servers
 * counts for its own host.
 *
 * <p>Parts of users are added up as whole numbers and fractions of 2⁻³¹, so that the result does
 * not depend on the order of the services.
 */
final class HostingShare {
  private final SplitUsers split;
  private final int[] hosts;
  private long users;

  /** By host, of one service: how many of its machines stand there. */
  private final long[] machines;

  private HostingShare(int[] hosts, int rows) {
    this.split = new SplitUsers(rows + 1);
    this.machines = new long[rows + 1];
    this.hosts = hosts;
  }

  /**
   * Splits the users of all services that are up over the servers that are.
   *
   * @param isUp by node
   * @param hosts for each node, the number of its host, or {@code rows} if it has none
   * @param rows how many hosts there are
   */
  static HostingShare of(Inventory inventory, IntPredicate isUp, int[] hosts, int rows) {
    HostingShare share = new HostingShare(hosts, rows);
    Servers servers = new Servers(inventory, isUp);
    for (int service = 0; service < inventory.size(); service++) {
      long own =
          inventory.kind(service) == Kind.SERVICE
              ? inventory.node(service).totalUsers().orElse(0)
              : 0;
      if (own > 0 && isUp.test(service)) {
        servers.next(service);
        share.split(inventory, own, servers);
      }
    }
    return share;
  }

  private void split(Inventory inventory, long own, Servers servers) {
    users += own;
    if (servers.size() <= 1) {
      split.add(hosts[servers.firstOrSelf()], own);
      return;
    }
    long all = 0;
    for (int i = 0; i < servers.size(); i++) {
      long some = inventory.machines(servers.get(i));
      machines[hosts[servers.get(i)]] += some;
      all += some;
    }
    // Host by host rather than server by server: what can be told exactly is.
    for (int i = 0; i < servers.size(); i++) {
      int host = hosts[servers.get(i)];
      if (machines[host] > 0) {
        split.add(host, own, machines[host], all);
        machines[host] = 0;
      }
    }
  }

  /** The sum of the users of all those services, which shares are shares of. */
  long users() {
    return users;
  }

  /** Whether a host has any users; those without a host are asked for as {@link #share} does. */
  boolean isHosting(int row) {
    return split.isAny(row);
  }

  /** A host's share, 0 to 1; that of the users without a host under the number of hosts. */
  double share(int row) {
    return users == 0 ? 0 : split.of(row) / users;
  }
}

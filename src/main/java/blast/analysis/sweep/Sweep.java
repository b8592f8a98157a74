package blast.analysis.sweep;

import blast.analysis.people.Bounds;
import blast.analysis.people.ReportOrder;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Parallel;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The failure of every node, each by itself: how much goes down with it, and who is hit.
 *
 * <p>The counters of {@link Spread} are lowered and restored and never rebuilt, so that the sweep
 * costs the sum of what really fails. Nodes that nothing needs are not spread at all. All
 * processors work on it; every result stands under its node's number, whoever computed it.
 */
public final class Sweep {
  private final Inventory inventory;
  private final UserIndex users;
  private final int[] down;
  private final int[] services;
  private final long[] atLeast;
  private final long[] atMost;
  private final byte[] killerKinds;
  private final Map<Integer, List<Node>> killers = new HashMap<>();

  private Sweep(Inventory inventory, UserIndex users) {
    this.inventory = inventory;
    this.users = users;
    int size = inventory.size();
    down = new int[size];
    services = new int[size];
    atLeast = new long[size];
    atMost = new long[size];
    killerKinds = new byte[size];
  }

  /**
   * Removes every node once, on all processors.
   *
   * @param watched services of which it is to be remembered what takes them down
   */
  public static Sweep of(DependencyGraph graph, Collection<Node> watched) {
    return of(graph, watched, Runtime.getRuntime().availableProcessors());
  }

  /** The same on so many threads; the result does not depend on their number. */
  static Sweep of(DependencyGraph graph, Collection<Node> watched, int threads) {
    UserIndex users = UserIndex.of(graph.inventory());
    Sweep sweep = new Sweep(graph.inventory(), users);
    watched.forEach(service -> sweep.killers.put(service.index(), new ArrayList<>()));
    ConcurrentLinkedQueue<Failures> workers = new ConcurrentLinkedQueue<>();
    Parallel.forEach(
        graph.size(),
        256,
        threads,
        () -> {
          Failures worker = sweep.new Failures(graph);
          workers.add(worker);
          return worker;
        });
    for (Failures worker : workers) {
      worker.handIn();
    }
    sweep.killers.values().forEach(Collections::sort);
    return sweep;
  }

  /** What one thread does. */
  private final class Failures implements Parallel.Worker {
    private final DependencyGraph graph;
    private final UserIndex.Tally tally;
    private final Spread spread;
    private final boolean[] isWatched;
    private final byte[] kinds;

    /** Pairs of a watched service and a node that takes it down. */
    private final List<int[]> kills = new ArrayList<>();

    Failures(DependencyGraph graph) {
      this.graph = graph;
      this.tally = users.tally();
      this.spread = new Spread(graph);
      this.isWatched = new boolean[graph.size()];
      killers.keySet().forEach(service -> isWatched[service] = true);
      this.kinds = new byte[graph.size()];
    }

    @Override
    public void work(int node) {
      if (!graph.isNeeded(node)) {
        down[node] = 1;
        return;
      }
      spread.remove(node);
      down[node] = spread.downCount();
      int kind = 1 << inventory.kind(node).ordinal();
      // The first is the node itself, which is no victim of its own.
      for (int i = 1; i < spread.downCount(); i++) {
        int victim = spread.down(i);
        if (users.isService(victim)) {
          kinds[victim] |= (byte) kind;
          tally.add(victim);
          if (isWatched[victim]) {
            kills.add(new int[] {victim, node});
          }
        }
      }
      services[node] = tally.services();
      atLeast[node] = tally.atLeast();
      atMost[node] = tally.atMost();
      tally.clear();
      spread.undo();
    }

    void handIn() {
      for (int i = 0; i < kinds.length; i++) {
        killerKinds[i] |= kinds[i];
      }
      for (int[] kill : kills) {
        Objects.requireNonNull(killers.get(kill[0])).add(inventory.node(kill[1]));
      }
    }
  }

  /** How many nodes are down when this one is removed, itself included. */
  public int down(int node) {
    return down[node];
  }

  /** How many services are down when this node is removed, itself not counted. */
  public int services(int node) {
    return services[node];
  }

  /** The users of a service by itself. */
  long ownUsers(int service) {
    return users.total(service);
  }

  long atMost(int node) {
    return atMost[node];
  }

  /** The users of those services. */
  public Bounds users(int node) {
    return new Bounds(atLeast[node], atMost[node]);
  }

  /** Whether there is a single node of a kind, other than itself, that takes this service down. */
  public boolean hasKiller(int service, Kind kind) {
    return (killerKinds[service] >> kind.ordinal() & 1) != 0;
  }

  /**
   * The single nodes, other than itself, that take a watched service down, by kind and id.
   *
   * @throws IllegalArgumentException if it was not watched
   */
  public List<Node> killers(Node service) {
    List<Node> found = killers.get(service.index());
    if (found == null) {
      throw new IllegalArgumentException(service + " was not watched");
    }
    return Collections.unmodifiableList(found);
  }

  /** The watched services. */
  public List<Node> watched() {
    return ReportOrder.of(inventory, killers.keySet());
  }

  /** How many nodes are down in all these failures together. */
  public long failures() {
    long sum = 0;
    for (int count : down) {
      sum += count;
    }
    return sum;
  }

  /** The inventory. */
  public Inventory inventory() {
    return inventory;
  }
}

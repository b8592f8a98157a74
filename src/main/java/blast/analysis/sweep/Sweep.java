package blast.analysis.sweep;

import blast.PublicApi;
import blast.analysis.people.Bounds;
import blast.analysis.people.NestedTally;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.FailureForest;
import blast.graph.FailureWalk;
import blast.graph.Outage;
import blast.graph.Spread;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.Collection;
import java.util.List;

/**
 * The failure of every node, each by itself: how much goes down with it, and who is hit.
 *
 * <p>The counters of {@link Spread} are lowered and restored and never rebuilt, so that the sweep
 * costs at most the sum of what really fails; and what a failure has in common with one that it
 * contains is spread for both at once, see {@link FailureForest}. Nodes that nothing needs are not
 * spread at all. Every result stands under its node's number, whichever worker computed it: 48
 * bytes a node.
 */
@PublicApi
public final class Sweep {
  /** Nodes that are handed out together: most of them take nothing down. */
  static final int BATCH = 256;

  private static final long NOT_STATED = -1;

  private final Inventory inventory;
  private final UserIndex users;
  private final int[] down;
  private final int[] services;

  /** {@link #NOT_STATED} where services are lost and none of them states its users. */
  private final long[] atLeast;

  private final long[] atMost;

  /** What tells sets of lost services apart at once, whatever the order of their members. */
  private final long[] effects;

  /** What each service adds to that. */
  private final long[] marks;

  private final NodeClasses classes;

  /** By service, the classes of which a node takes it down. */
  private final long[] killerClasses;

  private Sweep(Inventory inventory, UserIndex users) {
    this.inventory = inventory;
    this.users = users;
    int size = inventory.size();
    down = new int[size];
    services = new int[size];
    atLeast = new long[size];
    atMost = new long[size];
    effects = new long[size];
    marks = new long[size];
    for (int node = 0; node < size; node++) {
      marks[node] = users.isService(node) ? mixed(inventory.id(node)) : 0;
    }
    classes = new NodeClasses(inventory);
    killerClasses = new long[size];
  }

  /**
   * A sweep and what was noted on the way.
   *
   * @param sweep the failure of every node
   * @param killers what takes down each of the services that were watched, in report order
   */
  record Watched(Sweep sweep, List<Killers> killers) {}

  /**
   * Removes every node once that is up, and notes what takes the services down that are watched.
   *
   * @param outage what is down before; it is not counted again
   */
  static Watched watching(
      Outage outage, UserIndex users, Collection<Node> watched, Workers workers) {
    Inventory inventory = outage.graph().inventory();
    Sweep sweep = new Sweep(inventory, users);
    FailureForest forest = FailureForest.of(outage, node -> true);
    boolean[] isWatched = KillerLog.watch(inventory, watched);
    List<Failures> took =
        workers.each(forest.trees(), BATCH, () -> sweep.new Failures(outage, forest, isWatched));
    took.forEach(Failures::handIn);
    KillerIndex index = new KillerIndex(inventory, forest, sweep::down);
    List<KillerLog> logs = took.stream().map(worker -> worker.log).toList();
    return new Watched(sweep, KillerLog.merge(index, watched, logs));
  }

  /** What one worker does. */
  private final class Failures implements Workers.Worker, FailureWalk.Visitor {
    private final DependencyGraph graph;
    private final FailureForest forest;
    private final NestedTally tally;
    private final Spread spread;
    private final FailureWalk walk;
    private final KillerLog log;

    /** As those of the sweep, of what this worker removes. */
    private final long[] killers;

    private final ClassesBelow below = new ClassesBelow();
    private long effect;

    Failures(Outage outage, FailureForest forest, boolean[] isWatched) {
      this.graph = outage.graph();
      this.forest = forest;
      this.tally = new NestedTally(users);
      this.spread = new Spread(outage);
      this.walk = new FailureWalk(forest, spread, this);
      this.log = new KillerLog(isWatched);
      this.killers = new long[graph.size()];
    }

    @Override
    public void work(int tree) {
      int root = forest.root(tree);
      if (forest.end(root) == root + 1 && !graph.isNeeded(forest.node(root))) {
        down[forest.node(root)] = 1;
      } else {
        walk.walk(tree);
      }
    }

    @Override
    public void opened(int position, int from) {
      int node = forest.node(position);
      below.open(classes.of(node));
      // The first is the node itself, which is no victim of its own.
      for (int i = from + 1; i < spread.downCount(); i++) {
        add(spread.down(i));
      }
      boolean isFirst = from < spread.downCount();
      boolean isCounted = users.isService(node) && !isFirst;
      down[node] = spread.downCount();
      services[node] = tally.services() - (isCounted ? 1 : 0);
      effects[node] = effect - (isCounted ? marks[node] : 0);
      Bounds bounds = isCounted ? tally.boundsWithout(node) : tally.bounds();
      atLeast[node] = bounds.isStated() ? bounds.atLeast() : NOT_STATED;
      atMost[node] = bounds.atMost();
      if (isFirst) {
        add(node);
      }
    }

    private void add(int victim) {
      if (users.isService(victim)) {
        effect += marks[victim];
        tally.add(victim);
      }
    }

    @Override
    public void closing(int position, int from) {
      for (int i = from; i < spread.downCount(); i++) {
        int victim = spread.down(i);
        if (users.isService(victim)) {
          int own = forest.position(victim);
          boolean isBelow = own >= position && own < forest.end(position);
          killers[victim] |= isBelow ? below.besides(NodeClasses.of(Kind.SERVICE)) : below.all();
          log.note(victim, position);
        }
      }
      // In the order in which they were added, backwards.
      if (from < spread.downCount()) {
        removeLast(spread.down(from));
      }
      for (int i = spread.downCount() - 1; i > from; i--) {
        removeLast(spread.down(i));
      }
      below.close();
    }

    private void removeLast(int victim) {
      if (users.isService(victim)) {
        effect -= marks[victim];
        tally.removeLast(victim);
      }
    }

    void handIn() {
      for (int i = 0; i < killers.length; i++) {
        killerClasses[i] |= killers[i];
      }
    }
  }

  /**
   * A service's share in the sum that stands for a set, which depends on its id only: the finalizer
   * of SplitMix64 (Steele, Lea and Flood, 2014) over a polynomial of its characters.
   */
  private static long mixed(String id) {
    long mixed = 1;
    for (int i = 0; i < id.length(); i++) {
      mixed = (mixed + id.charAt(i)) * 0x9E3779B97F4A7C15L;
    }
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /**
   * The same for any two nodes that take down services of the same ids, in this inventory or
   * another; for others as likely as that two of 2^64 numbers are equal.
   */
  public long effect(Node node) {
    return effects[node.index()];
  }

  long effect(int node) {
    return effects[node];
  }

  /** How many nodes go down when this one is removed, itself included; 0 if it is down before. */
  public int down(Node node) {
    return down[node.index()];
  }

  int down(int node) {
    return down[node];
  }

  /** How many services are down when this node is removed, itself not counted. */
  public int services(Node node) {
    return services(node.index());
  }

  int services(int node) {
    return services[node];
  }

  /** The users of a service by itself. */
  long ownUsers(int service) {
    return users.total(service);
  }

  long atLeast(int node) {
    return Math.max(0, atLeast[node]);
  }

  long atMost(int node) {
    return atMost[node];
  }

  /** The users of those services. */
  public Bounds users(Node node) {
    return users(node.index());
  }

  Bounds users(int node) {
    return atLeast[node] == NOT_STATED
        ? Bounds.NOT_STATED
        : new Bounds(atLeast[node], atMost[node]);
  }

  /** Whether there is a single node of a kind, other than itself, that takes this service down. */
  public boolean hasKiller(Node service, Kind kind) {
    return hasKiller(service.index(), kind);
  }

  boolean hasKiller(int service, Kind kind) {
    return (killerClasses[service] & NodeClasses.of(kind)) != 0;
  }

  /** Whether places of a type can be told from others: up to some 60 types are. */
  public boolean tells(String placeType) {
    return classes.of(placeType) != 0;
  }

  /**
   * Whether there is a single place of a type that takes this service down.
   *
   * @param placeType one that {@link #tells}
   */
  public boolean hasKiller(Node service, String placeType) {
    return (killerClasses[service.index()] & classes.of(placeType)) != 0;
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

package blast.analysis.sweep;

import blast.PublicApi;
import blast.analysis.people.Impact;
import blast.analysis.people.ReportOrder;
import blast.graph.Outage;
import blast.graph.Spread;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.NodeFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The single points of failure of an inventory: x is one of service s, another node, if removing x
 * alone takes s down. Ranked by users (at most, then at least), then by services lost, then by id;
 * where no service states users, by nodes down, then by services lost, then by id.
 */
@PublicApi
public final class SinglePoints {
  private final Outage outage;
  private final Inventory inventory;
  private final Sweep sweep;
  private final List<Killers> killers;
  private final Query query;
  private final int sizeUnfiltered;
  private final List<Integer> points;
  private final int[] counts = new int[Kind.values().length];
  private final List<Node> out;
  private final Predicate<Node> isOld;

  /**
   * What is asked for.
   *
   * @param filter what may be a single point
   * @param watched services of which all single points are to be listed
   * @param onlyWatched only single points of those services
   * @param leastUsers only single points that hit at least so many people (at most)
   */
  @PublicApi
  public record Query(
      NodeFilter filter, Collection<Node> watched, boolean onlyWatched, long leastUsers) {
    public Query {
      watched = Set.copyOf(watched);
    }

    /** Without more to fit than these kinds. */
    public Query(Set<Kind> kinds, Collection<Node> watched, boolean onlyWatched, long leastUsers) {
      this(NodeFilter.ALL.among(kinds), watched, onlyWatched, leastUsers);
    }
  }

  private SinglePoints(
      SharedSweep sweep, Query query, Collection<Node> out, Predicate<Node> isOld) {
    this.outage = sweep.outage();
    this.inventory = outage.graph().inventory();
    // Before the sweep is asked for by itself, for then the killers are noted on the way.
    this.killers = sweep.killers(query.watched());
    this.sweep = sweep.sweep();
    this.query = query;
    List<Integer> candidates = candidates();
    this.sizeUnfiltered = candidates.size();
    this.points = fitting(candidates);
    this.out = out.stream().sorted().toList();
    this.isOld = isOld;
  }

  /** Finds them among the failures of all nodes. */
  public static SinglePoints of(SharedSweep sweep, Query query) {
    return new SinglePoints(sweep, query, List.of(), node -> true);
  }

  /**
   * The same while some nodes are out, with all that goes down with them.
   *
   * @param sweep the failures of all nodes while these are out
   * @param before the same with nothing out, to tell which single points are new
   */
  public static SinglePoints during(
      SharedSweep sweep, Query query, Collection<Node> out, SharedSweep before) {
    Set<Node> old =
        query.onlyWatched() ? ofWatched(query, before.killers(query.watched())) : Set.of();
    Sweep whole = before.sweep();
    Predicate<Node> isOld = query.onlyWatched() ? old::contains : node -> whole.services(node) > 0;
    return new SinglePoints(sweep, query, out, isOld);
  }

  private static Set<Node> ofWatched(Query query, List<Killers> killers) {
    Set<Node> nodes = new HashSet<>();
    if (query.onlyWatched()) {
      killers.forEach(one -> nodes.addAll(one.nodes()));
    }
    return nodes;
  }

  private List<Integer> candidates() {
    Set<Node> ofWatched = ofWatched(query, killers);
    List<Integer> found = new ArrayList<>();
    for (int node = 0; node < inventory.size(); node++) {
      counts[inventory.kind(node).ordinal()] += sweep.down(node) > 0 ? 1 : 0;
      if (sweep.services(node) > 0
          && kinds().contains(inventory.kind(node))
          && (!query.onlyWatched() || ofWatched.contains(inventory.node(node)))) {
        found.add(node);
      }
    }
    return found;
  }

  private List<Integer> fitting(List<Integer> candidates) {
    boolean fitsAll = query.filter().fitsAllOfItsKinds();
    List<Integer> fitting = new ArrayList<>();
    for (int node : candidates) {
      if (sweep.atMost(node) >= query.leastUsers()
          && (fitsAll || query.filter().fits(inventory.node(node)))) {
        fitting.add(node);
      }
    }
    return fitting;
  }

  /** What was removed before, by kind and id; all else that is out went down with it. */
  public List<Node> out() {
    return out;
  }

  /** Whether a node is out before any is removed. */
  public boolean isOut(Node node) {
    return sweep.down(node) == 0;
  }

  /** How many services are out before any node is removed. */
  public int servicesOut() {
    int count = 0;
    for (int node = 0; node < inventory.size(); node++) {
      count += inventory.kind(node) == Kind.SERVICE && sweep.down(node) == 0 ? 1 : 0;
    }
    return count;
  }

  private boolean isNew(int node) {
    return !isOld.test(inventory.node(node));
  }

  /** How many of them are none with nothing out. */
  public int newSize() {
    return (int) points.stream().filter(this::isNew).count();
  }

  /** Of how many the users are unknown, as no service that they take down states any. */
  public int sizeUnknown() {
    return (int) points.stream().filter(node -> !sweep.users(node).isStated()).count();
  }

  /** How many there are. */
  public int size() {
    return points.size();
  }

  /** How many there would be if nothing but kinds were filtered. */
  public int sizeUnfiltered() {
    return sizeUnfiltered;
  }

  /**
   * The first so many, worst first.
   *
   * @param services how many of the services lost are listed for each
   */
  public List<SinglePoint> first(int most, int services) {
    Spread spread = new Spread(outage);
    List<SinglePoint> first = new ArrayList<>();
    for (int node : worst(most)) {
      first.add(point(spread, node, services));
    }
    return first;
  }

  /**
   * The same, each found when it is its turn: where all take down one another, their lists are as
   * long as the square of their number.
   */
  public Iterable<SinglePoint> inTurn(int most, int services) {
    List<Integer> worst = worst(most);
    Spread spread = new Spread(outage);
    return () -> worst.stream().map(node -> point(spread, node, services)).iterator();
  }

  private SinglePoint point(Spread spread, int node, int services) {
    return new SinglePoint(
        inventory.node(node),
        sweep.services(node),
        lost(spread, node, services),
        sweep.down(node),
        sweep.users(node),
        isNew(node));
  }

  /**
   * The first so many, worst first, where those that take down the same services are one.
   *
   * @param services how many of the services lost are listed for each
   */
  public List<EqualPoints> firstEqual(int most, int services) {
    Spread spread = new Spread(outage);
    List<EqualPoints> first = new ArrayList<>();
    for (List<Integer> nodes : equal().first(spread, most)) {
      first.add(
          new EqualPoints(
              point(spread, nodes.get(0), services),
              nodes.subList(1, nodes.size()).stream().map(inventory::node).toList(),
              nodes.stream().mapToInt(sweep::down).min().orElse(0),
              nodes.stream().mapToInt(sweep::down).max().orElse(0)));
    }
    return first;
  }

  /** How many there are where those that take down the same services are one. */
  public int equalSize() {
    return equal().size();
  }

  private Effects equal() {
    return new Effects(inventory, sweep, points, this::isNew, order());
  }

  /**
   * The nodes that take the most others down, whether or not services are among these, most first.
   */
  public List<Node> heaviest(int most) {
    return IntStream.range(0, inventory.size())
        .filter(node -> sweep.down(node) > 1 && query.filter().fits(inventory.node(node)))
        .boxed()
        .sorted(byNodesDown())
        .limit(most)
        .map(inventory::node)
        .toList();
  }

  /** How many nodes go down with a node, itself included. */
  public int down(Node node) {
    return sweep.down(node);
  }

  /** Whether there is a node of a kind that is up and could be lost beside a service that is. */
  public boolean isAnyBeside(Node service, Kind kind) {
    return counts[kind.ordinal()] > (service.kind() == kind ? 1 : 0);
  }

  private Comparator<Integer> order() {
    return everyone().countsNobody() ? byNodesDown() : byUsers();
  }

  private Comparator<Integer> byNodesDown() {
    return Comparator.<Integer>comparingInt(sweep::down)
        .thenComparingInt(node -> sweep.services((int) node))
        .reversed()
        .thenComparing(inventory::id);
  }

  private Comparator<Integer> byUsers() {
    return Comparator.<Integer>comparingLong(sweep::atMost)
        .thenComparingLong(node -> sweep.atLeast((int) node))
        .thenComparingInt(node -> sweep.services((int) node))
        .reversed()
        .thenComparing(inventory::id);
  }

  private List<Integer> worst(int most) {
    Comparator<Integer> order = order();
    if (most >= points.size()) {
      return points.stream().sorted(order).toList();
    }
    PriorityQueue<Integer> worst = new PriorityQueue<>(order.reversed());
    for (int point : points) {
      worst.add(point);
      if (worst.size() > most) {
        worst.remove();
      }
    }
    return worst.stream().sorted(order).toList();
  }

  private List<Node> lost(Spread spread, int node, int most) {
    List<Integer> services = new ArrayList<>();
    spread.remove(node);
    for (int i = 1; i < spread.downCount(); i++) {
      if (inventory.kind(spread.down(i)) == Kind.SERVICE) {
        services.add(spread.down(i));
      }
    }
    spread.undo();
    return ReportOrder.first(inventory, sweep::ownUsers, services, most);
  }

  /** The most people that a single point hits (at most); 0 if there is none. */
  public long worstUsers() {
    return points.stream().mapToLong(sweep::atMost).max().orElse(0);
  }

  /**
   * The services that no single node of the kinds asked for takes down, in report order; among the
   * watched ones if only those are asked for.
   */
  public List<Node> survivors() {
    return ReportOrder.of(inventory, survivingServices());
  }

  /** How many services there are that {@link #survivors} lists. */
  public int survivorCount() {
    return survivingServices().size();
  }

  private List<Integer> survivingServices() {
    boolean[] isWatched = KillerLog.watch(inventory, query.watched());
    List<Integer> survivors = new ArrayList<>();
    for (int node = 0; node < inventory.size(); node++) {
      if (inventory.kind(node) == Kind.SERVICE
          && (!query.onlyWatched() || isWatched[node])
          && survivesAll(node)) {
        survivors.add(node);
      }
    }
    return survivors;
  }

  /** How many services are looked at: all, or the watched ones if only those are asked for. */
  public int serviceCount() {
    return query.onlyWatched() ? query.watched().size() : everyone().services();
  }

  /** What may be a single point. */
  public Set<Kind> kinds() {
    return query.filter().kinds();
  }

  /** What is down before survives nothing. */
  private boolean survivesAll(int service) {
    return sweep.down(service) > 0
        && kinds().stream().noneMatch(kind -> sweep.hasKiller(service, kind));
  }

  /** What takes each watched service down, whatever kinds are asked for, in report order. */
  public List<Killers> killers() {
    return killers;
  }

  /** The people who use any service of the inventory: what shares are shares of. */
  public Impact everyone() {
    return Impact.everyone(inventory);
  }
}

package blast.analysis.failure;

import blast.PublicApi;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Once;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Node;
import java.util.List;
import java.util.Optional;

/**
 * What would have saved most: which single node, had it survived, would leave the fewest people
 * without their services. Every answer is one that the engine has tried, never a difference.
 *
 * <p>Candidates are the nodes that are down and were not removed. One that nothing down requires
 * saves nothing but itself, and needs no trial; nor do those that can't save as much as one that
 * was tried ({@link KeepSearch}). All others are tried, each at the cost of the whole failure,
 * while that stays within a budget of 50 million visits of nodes; beyond it the most promising are
 * ({@link Bottlenecks}), and {@link #tried} says how many candidates are decided.
 */
@PublicApi
public final class Keeps {
  /** How many of the best are given. */
  private static final int BEST = 3;

  /** Nodes that are visited in all trials together, about, unless another budget is given. */
  public static final long BUDGET = 50_000_000;

  private final BlastRadius radius;
  private final DependencyGraph graph;
  private final UserIndex users;
  private final Workers workers;
  private final long budget;
  private final int servicesDown;
  private final Once<Dominators> dominators = new Once<>();
  private final Once<KeepSearch> search = new Once<>();
  private long budgetForSaving;

  private Keeps(
      DependencyGraph graph, UserIndex users, BlastRadius radius, long budget, Workers workers) {
    this.radius = radius;
    this.graph = graph;
    this.users = users;
    this.workers = workers;
    this.budget = budget;
    this.budgetForSaving = budget;
    this.servicesDown = (int) radius.down().stream().filter(this::isService).count();
  }

  /**
   * Tries what could have saved something from a failure in a graph.
   *
   * @param budget how many nodes are visited in all trials together, about; usually {@link #BUDGET}
   */
  public static Keeps of(
      DependencyGraph graph, UserIndex users, BlastRadius radius, long budget, Workers workers) {
    return new Keeps(graph, users, radius, budget, workers);
  }

  private boolean isService(Node node) {
    return users.isService(node.index());
  }

  /** The best single nodes that save a service besides themselves, best first; at most three. */
  public List<Keep> best() {
    return search().best();
  }

  /** How many candidates were decided; all of them if that is {@link #candidates}. */
  public int tried() {
    return candidates() - search().undecided();
  }

  /** How many nodes are down and were not removed. */
  public int candidates() {
    return radius.down().size() - radius.removed().size();
  }

  /** How many services are down with nothing more kept. */
  public int servicesDown() {
    return servicesDown;
  }

  /**
   * What would have kept a node up.
   *
   * @param keep the best single node that would have; empty if none of those tried would
   * @param isDecided false if not all were tried that might have
   */
  public record Saving(Optional<Keep> keep, boolean isDecided) {}

  /**
   * The best single node that would have kept another one up. Only what that node's loss is traced
   * back to can be one. All such questions together have one budget, too.
   *
   * @throws IllegalArgumentException if that node is not down
   */
  public synchronized Saving saving(Node node) {
    if (radius.state(node) != State.DOWN) {
      throw new IllegalArgumentException(node + " is not down");
    }
    int[] reasons =
        radius.everyReason(node).stream()
            .mapToInt(Node::index)
            .filter(reason -> reason != node.index() && radius.spread().level(reason) > 0)
            .toArray();
    KeepSearch found =
        search(reasons, (kept, services, last) -> !last.isDown(node.index()), 1, budgetForSaving);
    budgetForSaving -= (long) found.tried() * radius.down().size();
    return new Saving(found.best().stream().findFirst(), found.undecided() == 0);
  }

  private KeepSearch search() {
    return search.get(
        () ->
            search(
                Bottlenecks.of(graph, users, radius.spread()), this::savesAService, BEST, budget));
  }

  private boolean savesAService(int kept, int services, Spread spread) {
    return services < servicesDown - (users.isService(kept) ? 1 : 0);
  }

  private KeepSearch search(int[] nodes, KeepTrials.Wish wish, int most, long budget) {
    Dominators before = dominators.get(() -> Dominators.of(graph, radius.spread()));
    KeepTrials trials = new KeepTrials(graph, users, radius, workers, wish);
    KeepSearch search = new KeepSearch(nodes, before::before, trials, most);
    search.search((int) Math.min(nodes.length, budget / Math.max(1, radius.down().size())));
    return search;
  }
}

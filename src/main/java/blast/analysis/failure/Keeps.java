package blast.analysis.failure;

import blast.PublicApi;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Once;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Outage;
import blast.graph.Spread;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What would have saved most: which single node, had it survived, would leave the fewest people
 * without their services. Every answer is one that the engine has tried, never a difference.
 *
 * <p>Candidates are the nodes that are down and were not removed. One that nothing down requires
 * saves nothing but itself, and needs no trial. All others are tried, each at the cost of the whole
 * failure, while that stays within a budget of 50 million visits of nodes; beyond it the most
 * promising are ({@link Bottlenecks}), and {@link #tried} says how many candidates are decided.
 */
@PublicApi
public final class Keeps {
  /** How many of the best are given. */
  private static final int BEST = 3;

  /** Nodes that are visited in all trials together, about. */
  private static final long BUDGET = 50_000_000;

  private static final int BATCH = 16;

  /** The best first: fewest users (at most, then at least), then fewest services, then by id. */
  private static final Comparator<Keep> ORDER =
      Comparator.<Keep>comparingLong(keep -> keep.users().atMost())
          .thenComparingLong(keep -> keep.users().atLeast())
          .thenComparingInt(Keep::services)
          .thenComparing(keep -> keep.node().id());

  private final BlastRadius radius;
  private final DependencyGraph graph;
  private final UserIndex users;
  private final Workers workers;
  private final int servicesDown;
  private final int candidates;
  private final int tried;
  private final int[] promising;
  private final Once<List<Keep>> best = new Once<>();
  private long budgetForSaving = BUDGET;

  private Keeps(DependencyGraph graph, UserIndex users, BlastRadius radius, Workers workers) {
    this.radius = radius;
    this.graph = graph;
    this.users = users;
    this.workers = workers;
    this.servicesDown = (int) radius.down().stream().filter(this::isService).count();
    this.candidates = radius.down().size() - radius.removed().size();
    int[] all = Bottlenecks.of(graph, users, radius.spread());
    int affordable = (int) Math.min(all.length, BUDGET / Math.max(1, radius.down().size()));
    this.tried = candidates - (all.length - affordable);
    this.promising = Arrays.copyOf(all, affordable);
  }

  /** Tries what could have saved something from a failure in a graph. */
  public static Keeps of(
      DependencyGraph graph, UserIndex users, BlastRadius radius, Workers workers) {
    return new Keeps(graph, users, radius, workers);
  }

  private boolean isService(Node node) {
    return users.isService(node.index());
  }

  /** The best single nodes that save a service besides themselves, best first; at most three. */
  public List<Keep> best() {
    return best.get(() -> best(promising, this::savesAService, BEST));
  }

  /** How many candidates were decided; all of them if that is {@link #candidates}. */
  public int tried() {
    return tried;
  }

  /** How many nodes are down and were not removed. */
  public int candidates() {
    return candidates;
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
    int affordable = (int) Math.min(reasons.length, budgetForSaving / radius.down().size());
    budgetForSaving -= (long) affordable * radius.down().size();
    int[] tried = Arrays.copyOf(reasons, affordable);
    List<Keep> found = best(tried, (kept, services, last) -> !last.isDown(node.index()), 1);
    return new Saving(found.stream().findFirst(), affordable == reasons.length);
  }

  /** Whether what is still down with a node kept is what was hoped for. */
  @FunctionalInterface
  private interface Wish {
    boolean isFulfilled(int kept, int services, Spread spread);
  }

  private boolean savesAService(int kept, int services, Spread spread) {
    return services < servicesDown - (users.isService(kept) ? 1 : 0);
  }

  private List<Keep> best(int[] nodes, Wish wish, int most) {
    List<Keep> found = new ArrayList<>();
    workers
        .each(nodes.length, BATCH, () -> new Trials(nodes, wish, most))
        .forEach(worker -> found.addAll(worker.best));
    return found.stream().sorted(ORDER).limit(most).toList();
  }

  /** What one worker does. */
  private final class Trials implements Workers.Worker {
    private final int[] nodes;
    private final Wish wish;
    private final int most;
    private final int[] removed = radius.removed().stream().mapToInt(Node::index).toArray();
    private final UserIndex.Tally tally = users.tally();
    private final Spread spread;
    private final List<Keep> best = new ArrayList<>();

    Trials(int[] nodes, Wish wish, int most) {
      this.nodes = nodes;
      this.wish = wish;
      this.most = most;
      int[] kept = radius.kept().stream().mapToInt(Node::index).toArray();
      this.spread = new Spread(Outage.keeping(graph, kept));
    }

    @Override
    public void work(int piece) {
      int node = nodes[piece];
      spread.keep(node);
      spread.remove(removed);
      for (int i = 0; i < spread.downCount(); i++) {
        tally.add(spread.down(i));
      }
      if (wish.isFulfilled(node, tally.services(), spread)) {
        add(node, spread.downCount());
      }
      tally.clear();
      spread.undo();
      spread.release(node);
    }

    private void add(int node, int down) {
      best.add(
          new Keep(
              graph.inventory().node(node),
              down,
              tally.services(),
              tally.bounds(),
              tally.servicesWithoutUsers()));
      best.sort(ORDER);
      if (best.size() > most) {
        best.remove(most);
      }
    }
  }
}

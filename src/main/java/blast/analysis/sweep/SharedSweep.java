package blast.analysis.sweep;

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
import java.util.Optional;
import java.util.Set;

/**
 * One sweep for all who ask, made when the first of them does. Safe for threads: who asks while it
 * is being made waits for it.
 *
 * <p>What takes a service down is not remembered for all of them, which would take as much memory
 * as there are failures; only for those that are asked about. Whoever asks for that first has it
 * noted on the way, at the cost of the sweep. Asked later, only those nodes are removed again that
 * take anything down and that one of these services rests on. The answer to the last such question
 * is kept.
 */
public final class SharedSweep {
  private final Outage outage;
  private final DependencyGraph graph;
  private final UserIndex users;
  private final Workers workers;
  private Optional<Sweep> sweep = Optional.empty();
  private Set<Node> watched = Set.of();
  private List<Killers> killers = List.of();

  private SharedSweep(Outage outage, UserIndex users, Workers workers) {
    this.outage = outage;
    this.graph = outage.graph();
    this.users = users;
    this.workers = workers;
  }

  /** Nothing is computed before it is asked for. */
  public static SharedSweep of(Outage outage, UserIndex users, Workers workers) {
    return new SharedSweep(outage, users, workers);
  }

  /** What is down before any node is removed. */
  Outage outage() {
    return outage;
  }

  /** The failure of every node. */
  public synchronized Sweep sweep() {
    if (sweep.isEmpty()) {
      sweep = Optional.of(Sweep.watching(outage, users, Set.of(), workers).sweep());
    }
    return sweep.get();
  }

  /**
   * What takes down each of these services, in report order.
   *
   * @throws IllegalArgumentException if one of them is no service
   */
  public synchronized List<Killers> killers(Collection<Node> services) {
    for (Node node : services) {
      if (node.kind() != Kind.SERVICE) {
        throw new IllegalArgumentException(node + " is no service");
      }
    }
    Set<Node> asked = Set.copyOf(services);
    if (!asked.equals(watched)) {
      killers = sweep.isEmpty() ? sweepWatching(asked) : removeSupports(sweep, asked);
      watched = asked;
    }
    return killers;
  }

  /**
   * What takes down one service, for those who want to know nothing else: only what it rests on is
   * removed. Nothing is kept.
   *
   * @throws IllegalArgumentException if it is no service
   */
  public Killers killers(Node service) {
    if (service.kind() != Kind.SERVICE) {
      throw new IllegalArgumentException(service + " is no service");
    }
    return removeSupports(Optional.empty(), Set.of(service)).get(0);
  }

  private List<Killers> sweepWatching(Set<Node> services) {
    Sweep.Watched both = Sweep.watching(outage, users, services, workers);
    sweep = Optional.of(both.sweep());
    return both.killers();
  }

  private List<Killers> removeSupports(Optional<Sweep> known, Set<Node> services) {
    Inventory inventory = graph.inventory();
    boolean[] isSupport = Supports.of(inventory, services);
    FailureForest forest =
        FailureForest.of(
            outage, node -> isSupport[node] && (known.isEmpty() || known.get().services(node) > 0));
    boolean[] isWatched = KillerLog.watch(inventory, services);
    int[] down = new int[inventory.size()];
    List<Removals> took =
        workers.each(forest.trees(), Sweep.BATCH, () -> new Removals(forest, isWatched, down));
    KillerIndex index = new KillerIndex(inventory, forest, node -> down[node]);
    return KillerLog.merge(index, services, took.stream().map(worker -> worker.log).toList());
  }

  /** What one worker does. */
  private final class Removals implements Workers.Worker, FailureWalk.Visitor {
    private final FailureForest forest;
    private final Spread spread = new Spread(outage);
    private final FailureWalk walk;
    private final KillerLog log;
    private final int[] down;

    Removals(FailureForest forest, boolean[] isWatched, int... down) {
      this.forest = forest;
      this.walk = new FailureWalk(forest, spread, this);
      this.log = new KillerLog(isWatched);
      this.down = down;
    }

    @Override
    public void work(int tree) {
      walk.walk(tree);
    }

    @Override
    public void opened(int position, int from) {
      down[forest.node(position)] = spread.downCount();
    }

    @Override
    public void closing(int position, int from) {
      for (int i = from; i < spread.downCount(); i++) {
        log.note(spread.down(i), position);
      }
    }
  }
}

package blast.analysis.sweep;

import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
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
    boolean[] isWatched = KillerLog.watch(inventory, services);
    List<Removals> took =
        workers.each(
            inventory.size(), Sweep.BATCH, () -> new Removals(known, isSupport, isWatched));
    return KillerLog.merge(inventory, services, took.stream().map(worker -> worker.log).toList());
  }

  /** What one worker does; with the sweep, if it is known already, it can leave much out. */
  private final class Removals implements Workers.Worker {
    private final Optional<Sweep> known;
    private final boolean[] isSupport;
    private final Spread spread = new Spread(outage);
    private final KillerLog log;

    Removals(Optional<Sweep> known, boolean[] isSupport, boolean[] isWatched) {
      this.known = known;
      this.isSupport = isSupport;
      this.log = new KillerLog(isWatched);
    }

    @Override
    public void work(int node) {
      if (!isSupport[node] || (known.isPresent() && known.get().services(node) == 0)) {
        return;
      }
      spread.remove(node);
      // The first is the node itself, which is no victim of its own.
      for (int i = 1; i < spread.downCount(); i++) {
        log.note(spread.down(i), node);
      }
      spread.undo();
    }
  }
}

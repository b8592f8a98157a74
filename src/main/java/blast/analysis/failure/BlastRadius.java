package blast.analysis.failure;

import blast.PublicApi;
import blast.analysis.people.CompanyImpact;
import blast.analysis.people.Impact;
import blast.analysis.people.OwnerImpact;
import blast.analysis.people.ReportOrder;
import blast.analysis.work.Once;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Outage;
import blast.graph.Spread;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What happens when nodes are removed: the state of every node, a cause for every loss, and the
 * people hit. Immutable.
 *
 * <p><b>Down</b> is the least set that holds the removed nodes and every node with a hard
 * requirement that is unsatisfied while the set is lost. <b>Degraded</b> is the least set of other
 * nodes with a soft requirement that is unsatisfied with what is down lost, or a hard one that is
 * unsatisfied with what is down and degraded lost. <b>At risk</b> is a node that is not down and
 * that one loss more would take down, which alone would not have; it may be degraded, too. <b>Held
 * by a circle</b> is a node that counts as up, but only through others that are up through it.
 *
 * <p>Nodes that are <b>kept</b> never go down, as if they stood elsewhere.
 */
@PublicApi
public final class BlastRadius {
  private final DependencyGraph graph;
  private final Inventory inventory;
  private final Workers workers;
  private final Spread spread;
  private final List<Node> removed;
  private final List<Node> kept;
  private final int[] weakened;
  private final List<Node> down;
  private final List<Node> degraded;
  private final Once<Outage> outage = new Once<>();
  private final Once<Map<Integer, Hopes>> lastHopes = new Once<>();
  private final Once<List<Node>> atRisk = new Once<>();
  private final Once<List<Node>> heldByCircle = new Once<>();

  private BlastRadius(
      DependencyGraph graph, Collection<Node> removed, Collection<Node> kept, Workers workers) {
    this.graph = graph;
    this.inventory = graph.inventory();
    this.workers = workers;
    this.removed = List.copyOf(new LinkedHashSet<>(removed));
    this.kept = List.copyOf(new LinkedHashSet<>(kept));
    if (!Collections.disjoint(this.removed, this.kept)) {
      throw new IllegalArgumentException("a node is removed and kept");
    }
    this.spread = new Spread(Outage.keeping(graph, numbers(this.kept)));
    spread.remove(numbers(this.removed));
    this.weakened = weakened();
    spread.degrade();
    this.down = ordered(spread.downCount(), spread::down);
    this.degraded = ordered(spread.degradedCount(), spread::degraded);
  }

  /** Removes nodes from an inventory; the order in which they are given does not matter. */
  public static BlastRadius of(DependencyGraph graph, Collection<Node> removed) {
    return of(graph, removed, List.of(), Workers.alone());
  }

  /**
   * Removes nodes while others are kept.
   *
   * @param kept nodes that stay up whatever is lost
   * @param workers who tries further losses
   * @throws IllegalArgumentException if a node is removed and kept
   */
  public static BlastRadius of(
      DependencyGraph graph, Collection<Node> removed, Collection<Node> kept, Workers workers) {
    return new BlastRadius(graph, removed, kept, workers);
  }

  /** The nodes with a group that has lost a member and holds. */
  private int[] weakened() {
    IntStream.Builder owners = IntStream.builder();
    spread.forEachWeakened((gate, loss, slack) -> owners.add(graph.gateOwner(gate)));
    return owners.build().filter(node -> !spread.isDown(node)).sorted().distinct().toArray();
  }

  private Outage outage() {
    return outage.get(() -> Outage.of(graph, numbers(removed), numbers(kept)));
  }

  private static int[] numbers(List<Node> nodes) {
    int[] numbers = new int[nodes.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = nodes.get(i).index();
    }
    Arrays.sort(numbers);
    return numbers;
  }

  private List<Node> ordered(int count, IntUnaryOperator node) {
    List<Integer> nodes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      nodes.add(node.applyAsInt(i));
    }
    return ReportOrder.of(inventory, nodes);
  }

  private Map<Integer, Hopes> lastHopes() {
    return lastHopes.get(
        () -> weakened.length == 0 ? Map.of() : AtRisk.of(outage(), weakened, workers));
  }

  /** The spread of the failure, only to be asked. */
  Spread spread() {
    return spread;
  }

  /** The inventory. */
  public Inventory inventory() {
    return inventory;
  }

  /** What was removed, each node once, in the order given. */
  public List<Node> removed() {
    return removed;
  }

  /** What was kept, each node once, in the order given. */
  public List<Node> kept() {
    return kept;
  }

  /** What has become of a node; of one that is degraded and at risk, that it is degraded. */
  public State state(Node node) {
    int index = node.index();
    if (spread.isDown(index)) {
      return State.DOWN;
    }
    if (spread.isDegraded(index)) {
      return State.DEGRADED;
    }
    return isAtRisk(node) ? State.AT_RISK : State.UP;
  }

  /** Whether a node is at risk, be it degraded or not. */
  public boolean isAtRisk(Node node) {
    return lastHopes().containsKey(node.index());
  }

  /** What is down, removed nodes included, in report order. */
  public List<Node> down() {
    return down;
  }

  /** What is degraded, in report order. */
  public List<Node> degraded() {
    return degraded;
  }

  /** What is at risk, degraded nodes among it, in report order. */
  public List<Node> atRisk() {
    return atRisk.get(() -> ReportOrder.of(inventory, lastHopes().keySet()));
  }

  /** What counts as up only because nodes hold each other up in a circle, in report order. */
  public List<Node> heldByCircle() {
    return heldByCircle.get(
        () -> removed.isEmpty() ? List.of() : ReportOrder.of(inventory, HeldByCircle.in(outage())));
  }

  /**
   * The nodes in a state other than up, in report order; those that are degraded and at risk are in
   * both.
   */
  public List<Node> in(State state) {
    return switch (state) {
      case DOWN -> down;
      case DEGRADED -> degraded;
      case AT_RISK -> atRisk();
      case UP -> throw new IllegalArgumentException("nodes that are up are not listed");
    };
  }

  /**
   * Why a node is down.
   *
   * @throws IllegalArgumentException if it is not
   */
  public Cause cause(Node node) {
    if (!spread.isDown(node.index())) {
      throw new IllegalArgumentException(node + " is not down");
    }
    return new Causes(graph, spread).of(node.index());
  }

  /**
   * Why a node is degraded: the lost members of its unsatisfied soft requirement, or else the lost
   * members, and those degraded before it, of its first hard requirement that they leave
   * unsatisfied; in the order of ids. Following them never comes back.
   *
   * @throws IllegalArgumentException if it is not degraded
   */
  public List<Node> because(Node node) {
    if (!spread.isDegraded(node.index())) {
      throw new IllegalArgumentException(node + " is not degraded");
    }
    Optional<Requirement> soft = node.requirement(Field.USES);
    if (soft.isPresent() && !soft.get().holds(spread::isDown)) {
      return byId(soft.get().lost(spread::isDown));
    }
    int level = spread.level(node.index());
    IntPredicate lostBefore =
        other -> spread.isDown(other) || (spread.isDegraded(other) && spread.level(other) < level);
    for (Field field : Field.HARD) {
      Optional<Requirement> hard = node.requirement(field);
      if (hard.isPresent() && !hard.get().holds(lostBefore)) {
        return byId(hard.get().lost(lostBefore));
      }
    }
    throw new IllegalStateException(node + " is degraded without a cause");
  }

  /**
   * The nearest of the nodes each of which would take a node down that is at risk, and alone would
   * not have, in the order of ids; empty if it is not at risk. Losing one takes down no other.
   */
  public List<Node> lastHope(Node node) {
    return lastHopes()
        .getOrDefault(node.index(), Hopes.none(0))
        .nodes()
        .mapToObj(inventory::node)
        .sorted(ReportOrder.BY_ID)
        .toList();
  }

  /**
   * What a node's state follows from directly: the lost nodes of its cause if it is down, what it
   * is degraded because of, and nothing otherwise.
   */
  public List<Node> reasons(Node node) {
    return switch (state(node)) {
      case DOWN -> cause(node) instanceof Cause.LostRequirement lost ? lost.lost() : List.of();
      case DEGRADED -> because(node);
      case AT_RISK, UP -> List.of();
    };
  }

  /** A node and all that its state follows from, down to removed nodes, nearest first. */
  public List<Node> everyReason(Node node) {
    Set<Node> found = new LinkedHashSet<>(Set.of(node));
    Deque<Node> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Node reason : reasons(open.remove())) {
        if (found.add(reason)) {
          open.add(reason);
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<Node> byId(List<Node> nodes) {
    return nodes.stream().sorted(ReportOrder.BY_ID).toList();
  }

  /** The people who use the services in a state. */
  public Impact impact(State state) {
    return Impact.of(inventory, in(state));
  }

  /** The people who use any service of the inventory. */
  public Impact everyone() {
    return Impact.of(inventory, inventory.nodes());
  }

  /**
   * The companies with services that are down or degraded, by the users of those that are down,
   * most first, then by the number of services down, then by id.
   */
  public List<CompanyImpact> companies() {
    return CompanyTally.of(this);
  }

  /**
   * The owners of what is down, degraded or at risk: who has to be told, by the users of the
   * services down, most first, then by the nodes down, degraded and at risk, then by name.
   */
  public List<OwnerImpact> owners() {
    return OwnerTally.of(this);
  }

  /** How many machines are down: the counts of the servers that are. */
  public long machinesDown() {
    return machines(down);
  }

  /** How many machines there are. */
  public long machines() {
    return machines(inventory.nodes());
  }

  private static long machines(List<Node> nodes) {
    long machines = 0;
    for (Node node : nodes) {
      machines += node.machines();
    }
    return machines;
  }
}

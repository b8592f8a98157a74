package blast.analysis.failure;

import blast.PublicApi;
import blast.analysis.people.CompanyImpact;
import blast.analysis.people.Impact;
import blast.analysis.people.ReportOrder;
import blast.graph.DependencyGraph;
import blast.graph.Spread;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * What happens when nodes are removed: the state of every node, a cause for every loss, and the
 * people hit. Immutable.
 *
 * <p><b>Down</b> is the least set that holds the removed nodes and every node with a hard
 * requirement that is unsatisfied while the set is lost. <b>Degraded</b> is the least set of other
 * nodes with a soft requirement that is unsatisfied with what is down lost, or a hard one that is
 * unsatisfied with what is down and degraded lost. <b>At risk</b> is a node that is neither, one of
 * whose groups holds, has lost a member, and would not hold after losing one more.
 */
@PublicApi
public final class BlastRadius {
  private final DependencyGraph graph;
  private final Inventory inventory;
  private final Spread spread;
  private final List<Node> removed;
  private final List<Node> down;
  private final List<Node> degraded;
  private final Map<Integer, List<Node>> lastHopes;
  private final List<Node> atRisk;

  private BlastRadius(DependencyGraph graph, Collection<Node> removed) {
    this.graph = graph;
    this.inventory = graph.inventory();
    this.spread = new Spread(graph);
    this.removed = List.copyOf(new LinkedHashSet<>(removed));
    spread.remove(numbers(this.removed));
    int[] strained = spread.strained();
    spread.degrade();
    this.down = ordered(spread.downCount(), spread::down);
    this.degraded = ordered(spread.degradedCount(), spread::degraded);
    this.lastHopes = lastHopes(strained);
    this.atRisk = ReportOrder.of(inventory, lastHopes.keySet());
  }

  /** Removes nodes from an inventory; the order in which they are given does not matter. */
  public static BlastRadius of(DependencyGraph graph, Collection<Node> removed) {
    return new BlastRadius(graph, removed);
  }

  private static int[] numbers(List<Node> nodes) {
    int[] numbers = new int[nodes.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = nodes.get(i).index();
    }
    return numbers;
  }

  private List<Node> ordered(int count, IntUnaryOperator node) {
    List<Integer> nodes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      nodes.add(node.applyAsInt(i));
    }
    return ReportOrder.of(inventory, nodes);
  }

  private Map<Integer, List<Node>> lastHopes(int[] strained) {
    Map<Integer, List<Node>> hopes = new HashMap<>();
    for (int node : strained) {
      if (!isLost(node) && !hopes.containsKey(node)) {
        Optional<List<Node>> hope = LastHope.of(inventory.node(node), spread::isDown);
        if (hope.isPresent()) {
          hopes.put(node, hope.get());
        }
      }
    }
    return hopes;
  }

  private boolean isLost(int node) {
    return spread.isDown(node) || spread.isDegraded(node);
  }

  /** The inventory. */
  public Inventory inventory() {
    return inventory;
  }

  /** What was removed, each node once, in the order given. */
  public List<Node> removed() {
    return removed;
  }

  /** What has become of a node. */
  public State state(Node node) {
    int index = node.index();
    if (spread.isDown(index)) {
      return State.DOWN;
    }
    if (spread.isDegraded(index)) {
      return State.DEGRADED;
    }
    return lastHopes.containsKey(index) ? State.AT_RISK : State.UP;
  }

  /** What is down, removed nodes included, in report order. */
  public List<Node> down() {
    return down;
  }

  /** What is degraded, in report order. */
  public List<Node> degraded() {
    return degraded;
  }

  /** What is at risk, in report order. */
  public List<Node> atRisk() {
    return atRisk;
  }

  /** The nodes in a state other than up, in report order. */
  public List<Node> in(State state) {
    return switch (state) {
      case DOWN -> down;
      case DEGRADED -> degraded;
      case AT_RISK -> atRisk;
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
   * The nodes whose loss could take a node down that is at risk, in the order of ids; empty if it
   * is not at risk.
   */
  public List<Node> lastHope(Node node) {
    return lastHopes.getOrDefault(node.index(), List.of());
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
    Map<Integer, CompanyTally> tallies = new HashMap<>();
    for (State state : List.of(State.DOWN, State.DEGRADED)) {
      for (Node node : in(state)) {
        Optional<Node> company = operator(node);
        if (company.isPresent()) {
          int number = company.get().index();
          if (!tallies.containsKey(number)) {
            tallies.put(number, new CompanyTally(company.get()));
          }
          tallies.get(number).add(node, state);
        }
      }
    }
    countServices(tallies);
    List<CompanyImpact> impacts = new ArrayList<>(tallies.size());
    for (CompanyTally tally : tallies.values()) {
      impacts.add(tally.toImpact());
    }
    impacts.sort(BlastRadius::compare);
    return Collections.unmodifiableList(impacts);
  }

  private static Optional<Node> operator(Node node) {
    return node.kind() == Kind.SERVICE ? node.company() : Optional.empty();
  }

  private void countServices(Map<Integer, CompanyTally> tallies) {
    if (tallies.isEmpty()) {
      return;
    }
    for (Node node : inventory.nodes()) {
      Optional<Node> company = operator(node);
      CompanyTally tally = company.isPresent() ? tallies.get(company.get().index()) : null;
      if (tally != null) {
        tally.services++;
      }
    }
  }

  private static int compare(CompanyImpact one, CompanyImpact other) {
    int byUsers = Long.compare(other.atMost(), one.atMost());
    int byDown = byUsers != 0 ? byUsers : Integer.compare(other.down(), one.down());
    return byDown != 0 ? byDown : ReportOrder.BY_ID.compare(one.company(), other.company());
  }

  private final class CompanyTally {
    private final Node company;
    private final Impact.Accumulator users = new Impact.Accumulator(inventory);
    private int services;
    private int down;
    private int degraded;

    CompanyTally(Node company) {
      this.company = company;
    }

    void add(Node service, State state) {
      if (state == State.DOWN) {
        down++;
        users.add(service);
      } else {
        degraded++;
      }
    }

    CompanyImpact toImpact() {
      return new CompanyImpact(company, services, down, degraded, users.toImpact().users());
    }
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

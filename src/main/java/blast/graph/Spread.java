package blast.graph;

import java.util.Arrays;

/**
 * How a failure spreads: what is down and what is degraded when some nodes are removed.
 *
 * <p>A worklist of lost nodes; each lowers the slack of the gates that it counts in, and a gate
 * whose slack falls below zero is lost itself. This computes the least fixpoint of the inventory's
 * monotone rules, as unit propagation does for Horn clauses (Dowling and Gallier, 1984): every node
 * and every counter is visited once for each loss, so that the cost is the sum of the references to
 * what fails. Cycles, depth and fan-in are no special cases.
 *
 * <p>Losses have levels, which tell what came before what. What a lost node contains goes with it,
 * before anything that only needs it: first a place with all that stands in it, then the services
 * which that takes down, with all that they contain, and so on. Levels depend on sets alone and not
 * on the order of nodes; a loss is caused by losses of lower levels only.
 *
 * <p>One object serves any number of failures, one after another: {@link #undo} restores what was
 * touched. It is for one thread; several may share the graph.
 */
public final class Spread {
  private static final int UP = 0;
  private static final int PENDING = -1;
  private static final int DEGRADED = -1;
  private static final int KEPT = Integer.MIN_VALUE;
  private static final int OUT = Integer.MAX_VALUE;
  private static final int NOBODY = -1;

  private final DependencyGraph graph;
  private final Adjacency hard;
  private final Adjacency soft;
  private final Gates gates;
  private final Outage outage;

  private final Slacks slacks;
  private final int[] touched;
  private int touchedSize;

  /**
   * UP, PENDING, the level of the loss plus 1, or DEGRADED less the level of the degradation; KEPT
   * for what can't go down, OUT for what was down before.
   */
  private final int[] states;

  /** What is down, in the order of levels; then what is degraded. */
  private final int[] order;

  private final int[] pending;
  private int pendingSize;
  private int down;
  private int lost;

  /** Prepares for failures in a graph. */
  public Spread(DependencyGraph graph) {
    this(Outage.none(graph));
  }

  /**
   * Prepares for further failures where something is out already, or can't go down. Only what goes
   * down in addition is counted, listed and undone; what is out {@link #isDown}, too.
   */
  public Spread(Outage outage) {
    this.outage = outage;
    this.graph = outage.graph();
    this.hard = graph.hard();
    this.soft = graph.soft();
    this.gates = graph.gates();
    this.slacks = outage.slacks().next();
    this.touched = new int[gates.size()];
    this.states = new int[graph.size()];
    outage.forEachOut(node -> states[node] = OUT);
    outage.forEachKept(this::keep);
    this.order = new int[graph.size()];
    this.pending = new int[graph.size()];
  }

  /** Removes nodes, and takes down all that can't do without them. Only on a sound graph. */
  public void remove(int... nodes) {
    requireUndone();
    for (int node : nodes) {
      if (states[node] == UP) {
        fall(node, 0);
      }
    }
    spreadFrom(0);
  }

  /**
   * Removes one more node, which is up, after others that are down already; what falls by it comes
   * after them. Until it is taken back, levels tell nothing about what came before it.
   */
  public void removeToo(int node) {
    int first = down;
    fall(node, 0);
    spreadFrom(first);
  }

  private void spreadFrom(int first) {
    int next = first;
    do {
      while (next < down) {
        pass(order[next++]);
      }
      fallPending();
    } while (next < down);
    lost = down;
  }

  /** Restores all that fell after so many nodes were down, and leaves those as they are. */
  public void takeBack(int left) {
    for (int i = left; i < down; i++) {
      int node = order[i];
      states[node] = UP;
      for (int at = hard.start(node); at < hard.end(node); at++) {
        if (hard.isGate(at)) {
          raise(hard.gate(at), node);
        }
      }
    }
    while (touchedSize > 0 && slacks.isWhole(touched[touchedSize - 1])) {
      touchedSize--;
    }
    down = left;
    lost = left;
  }

  /** Takes back {@link #lower}. */
  private void raise(int firstGate, int lostNode) {
    int gate = firstGate;
    int member = lostNode;
    while (slacks.regain(gate, member)) {
      int owner = gates.owner(gate);
      if (!Dependents.isGate(owner)) {
        return;
      }
      gate = Dependents.gate(owner);
      member = Slacks.GATE;
    }
  }

  /** Lets a node that is up stay up whatever is removed, until it is released. */
  public void keep(int node) {
    requireUndone();
    if (states[node] != UP) {
      throw new IllegalArgumentException("a node is kept that is out or kept already");
    }
    states[node] = KEPT;
  }

  /** Takes back {@link #keep}. */
  public void release(int node) {
    requireUndone();
    states[node] = UP;
  }

  private void requireUndone() {
    if (down > 0) {
      throw new IllegalStateException("an earlier failure has not been undone");
    }
  }

  private void fall(int node, int level) {
    states[node] = level + 1;
    order[down++] = node;
  }

  /** Counts the loss of a node wherever it counts. */
  private void pass(int lostNode) {
    int end = hard.end(lostNode);
    for (int i = hard.start(lostNode); i < end; i++) {
      if (hard.isGate(i)) {
        int owner = lower(hard.gate(i), lostNode);
        if (owner != NOBODY) {
          pend(owner);
        }
      } else if (hard.isContained(i)) {
        int node = hard.node(i);
        if (states[node] == UP || states[node] == PENDING) {
          fall(node, states[lostNode]);
        }
      } else {
        pend(hard.node(i));
      }
    }
  }

  private void pend(int node) {
    if (states[node] == UP) {
      states[node] = PENDING;
      pending[pendingSize++] = node;
    }
  }

  private void fallPending() {
    int level = down == 0 ? 0 : states[order[down - 1]];
    for (int i = 0; i < pendingSize; i++) {
      if (states[pending[i]] == PENDING) {
        fall(pending[i], level);
      }
    }
    pendingSize = 0;
  }

  /** Counts a loss in a gate, and in the gates around it; the node that fails by it, or nobody. */
  private int lower(int firstGate, int lostNode) {
    int gate = firstGate;
    int member = lostNode;
    while (true) {
      if (slacks.isWhole(gate)) {
        touched[touchedSize++] = gate;
      }
      if (!slacks.lose(gate, member)) {
        return NOBODY;
      }
      int owner = gates.owner(gate);
      if (!Dependents.isGate(owner)) {
        return Dependents.node(owner);
      }
      gate = Dependents.gate(owner);
      member = Slacks.GATE;
    }
  }

  /** Receives the gates that have lost something and still hold. */
  @FunctionalInterface
  public interface GateVisitor {
    /**
     * A gate has lost members.
     *
     * @param gate its number
     * @param loss the weight that it has lost, at least 1
     * @param slack the weight that it can lose in all
     */
    void gate(int gate, long loss, long slack);
  }

  /** After {@link #remove}: hands out every gate that has lost members and still holds. */
  public void forEachWeakened(GateVisitor visitor) {
    for (int i = 0; i < touchedSize; i++) {
      int gate = touched[i];
      if (!slacks.isBroken(gate)) {
        visitor.gate(gate, slacks.whole(gate) - slacks.left(gate), slacks.whole(gate));
      }
    }
  }

  /**
   * Whether a gate doesn't hold any more that had lost something to the {@link Outage} already.
   * Otherwise nothing went down that would not have without it.
   */
  public boolean breaksWhatWasWeakened() {
    for (int i = 0; i < touchedSize; i++) {
      int gate = touched[i];
      if (slacks.isBroken(gate) && !outage.slacks().isWhole(gate)) {
        return true;
      }
    }
    return false;
  }

  /** After {@link #remove} where nothing was out: what is down now, to go on from there. */
  Outage toOutage() {
    requireNothingOut();
    return Outage.of(graph, Arrays.copyOf(order, down), outage.kept(), slacks.copy());
  }

  private void requireNothingOut() {
    if (outage.isAnythingOut()) {
      throw new IllegalStateException("something was out before");
    }
  }

  /** Whether a gate doesn't hold any more. */
  boolean isBroken(int gate) {
    return slacks.isBroken(gate);
  }

  /** Whether a gate is an active-standby pair with a failover, and its standby holds. */
  boolean hasStandby(int gate) {
    if (!gates.hasFailover(gate)) {
      return false;
    }
    int standby = gates.standby(gate);
    return Dependents.isGate(standby)
        ? !isBroken(Dependents.gate(standby))
        : !isDown(Dependents.node(standby));
  }

  /** The nodes that a node takes down at once: those that can't do without it. */
  public int[] takenDown(int node) {
    requireUndone();
    fall(node, 0);
    pass(node);
    fallPending();
    lost = down;
    int[] taken = Arrays.copyOfRange(order, 1, down);
    undo();
    return taken;
  }

  /**
   * After {@link #remove} where nothing was out: spreads degradation to what is not down. What is
   * kept isn't degraded either.
   */
  public void degrade() {
    requireNothingOut();
    for (int i = 0; i < down; i++) {
      passSoftly(soft, order[i], 1);
    }
    for (int next = down; next < lost; next++) {
      passSoftly(hard, order[next], level(order[next]) + 1);
    }
  }

  private void passSoftly(Adjacency adjacency, int node, int level) {
    Dependents dependents = adjacency.of(node);
    while (dependents.next()) {
      int target = dependents.isGate() ? lower(dependents.gate(), node) : dependents.node();
      if (target != NOBODY && states[target] == UP) {
        states[target] = DEGRADED - level;
        order[lost++] = target;
      }
    }
  }

  /** How many nodes are down, removed ones included. */
  public int downCount() {
    return down;
  }

  /** A node that is down, by its place in the order of levels, from 0. */
  public int down(int index) {
    return order[index];
  }

  /** How many nodes are degraded, after {@link #degrade}. */
  public int degradedCount() {
    return lost - down;
  }

  /** A node that is degraded, from 0, in no particular order. */
  public int degraded(int index) {
    return order[down + index];
  }

  /** Whether a node is down, now or before. */
  public boolean isDown(int node) {
    return states[node] > UP;
  }

  /** Whether a node is degraded. */
  public boolean isDegraded(int node) {
    return states[node] < DEGRADED && states[node] != KEPT;
  }

  /**
   * When a node was lost that is down, or degraded that is degraded: 0 for removed ones, and more
   * than its causes for others. The levels of degradation begin at 1, after all losses.
   */
  public int level(int node) {
    return states[node] > UP ? states[node] - 1 : DEGRADED - states[node];
  }

  /** Restores everything; as if nothing had been removed. */
  public void undo() {
    for (int i = 0; i < lost; i++) {
      states[order[i]] = UP;
    }
    for (int i = 0; i < touchedSize; i++) {
      slacks.restore(touched[i]);
    }
    touchedSize = 0;
    down = 0;
    lost = 0;
  }
}

package blast.graph;

import java.util.Arrays;

/**
 * What can start when everything is off, and what waits for what if not all can: a node is up when
 * all its hard requirements are satisfied by nodes that are up.
 *
 * <p>The least such set, by counters of what is missing that are lowered by each node that comes up
 * (Dowling and Gallier, 1984): time proportional to the edges. For one thread.
 */
public final class Startup {
  private static final int NOBODY = -1;

  private final DependencyGraph graph;
  private final Adjacency hard;
  private final Gates gates;

  /** The weight that a gate still needs; over 0 while it doesn't hold. */
  private final long[] missing;

  /** How many of a node's nodes and outermost gates don't hold yet. */
  private final int[] unmet;

  private final boolean[] isUp;
  private final int[] queue;

  /** Whether a gate doesn't hold in the end, nor any around it. */
  private final boolean[] isBlocked;

  /** For each node the last question of what is held up that it is part of the answer to. */
  private final int[] lastAsked;

  private int asked;

  private Startup(Outage outage) {
    this.graph = outage.graph();
    this.hard = graph.hard();
    this.gates = graph.gates();
    this.missing = new long[gates.size()];
    this.unmet = new int[graph.size()];
    this.isUp = new boolean[graph.size()];
    this.queue = new int[graph.size()];
    this.lastAsked = new int[graph.size()];
    this.isBlocked = new boolean[gates.size()];
    countAll();
    // What is out never comes up; what is kept needs nothing.
    outage.forEachOut(node -> unmet[node]++);
    outage.forEachKept(node -> unmet[node] = 0);
    start();
    for (int gate = 0; gate < isBlocked.length; gate++) {
      int enclosing = gates.enclosing(gate);
      boolean isOpen = enclosing == Gates.NONE || isBlocked[enclosing];
      isBlocked[gate] = isOpen && missing[gate] > 0;
    }
  }

  /** Starts all nodes of a graph that can. */
  public static Startup of(DependencyGraph graph) {
    return of(Outage.none(graph));
  }

  /** Starts all nodes that can while something is out. */
  public static Startup of(Outage outage) {
    return new Startup(outage);
  }

  private void countAll() {
    for (int node = 0; node < graph.size(); node++) {
      Dependents dependents = hard.of(node);
      while (dependents.next()) {
        if (dependents.isGate()) {
          missing[dependents.gate()] += graph.weight(dependents.gate(), node);
        } else {
          unmet[dependents.node()]++;
        }
      }
    }
    // From the inside to the outside. Soft gates have no weight here.
    for (int gate = gates.size() - 1; gate >= 0; gate--) {
      if (missing[gate] > 0) {
        missing[gate] -= gates.slack(gate);
        int enclosing = gates.enclosing(gate);
        if (enclosing == Gates.NONE) {
          unmet[gates.node(gate)]++;
        } else {
          missing[enclosing]++;
        }
      }
    }
  }

  private void start() {
    int size = 0;
    for (int node = 0; node < unmet.length; node++) {
      if (unmet[node] == 0) {
        isUp[node] = true;
        queue[size++] = node;
      }
    }
    for (int next = 0; next < size; next++) {
      int node = queue[next];
      Dependents dependents = hard.of(node);
      while (dependents.next()) {
        int owner = dependents.isGate() ? raise(dependents.gate(), node) : dependents.node();
        if (owner != NOBODY && --unmet[owner] == 0) {
          isUp[owner] = true;
          queue[size++] = owner;
        }
      }
    }
  }

  /** Counts what has come up in a gate and those around it; the node whose gate holds by it. */
  private int raise(int firstGate, int node) {
    int gate = firstGate;
    long weight = graph.weight(gate, node);
    while (true) {
      long before = missing[gate];
      missing[gate] -= weight;
      if (before <= 0 || missing[gate] > 0) {
        return NOBODY;
      }
      int enclosing = gates.enclosing(gate);
      if (enclosing == Gates.NONE) {
        return gates.node(gate);
      }
      gate = enclosing;
      weight = 1;
    }
  }

  /** Whether a node can start. */
  public boolean isUp(int node) {
    return isUp[node];
  }

  /** Whether what a node counts in waits for that node, which can't start. */
  private boolean waits(int node, Dependents dependents) {
    return !isUp[node] && (!dependents.isGate() || isBlocked[dependents.gate()]);
  }

  /** Who can't start and waits for which nodes: what it requires and can't have. */
  public Links waiting() {
    return Links.of(
        graph,
        (node, dependents) -> waits(node, dependents) ? Links.Choice.PLAIN : Links.Choice.OUT);
  }

  /** Some nodes that can't start, and all that wait for them, directly or not. */
  public int[] held(int... nodes) {
    asked++;
    int size = 0;
    for (int node : nodes) {
      lastAsked[node] = asked;
      queue[size++] = node;
    }
    for (int next = 0; next < size; next++) {
      Dependents dependents = hard.of(queue[next]);
      while (dependents.next()) {
        int owner = graph.owner(dependents);
        if (lastAsked[owner] != asked && waits(queue[next], dependents)) {
          lastAsked[owner] = asked;
          queue[size++] = owner;
        }
      }
    }
    return Arrays.copyOf(queue, size);
  }
}

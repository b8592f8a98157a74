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

  private Startup(DependencyGraph graph) {
    this.graph = graph;
    this.hard = graph.hard();
    this.gates = graph.gates();
    this.missing = new long[gates.size()];
    this.unmet = new int[graph.size()];
    this.isUp = new boolean[graph.size()];
    this.queue = new int[graph.size()];
    this.lastAsked = new int[graph.size()];
    this.isBlocked = new boolean[gates.size()];
    countAll();
    start();
    for (int gate = 0; gate < isBlocked.length; gate++) {
      int owner = gates.owner(gate);
      boolean isOpen = !Adjacency.isGate(owner) || isBlocked[Adjacency.gate(owner)];
      isBlocked[gate] = isOpen && missing[gate] > 0;
    }
  }

  /** Starts all nodes of a graph that can. */
  public static Startup of(DependencyGraph graph) {
    return new Startup(graph);
  }

  private void countAll() {
    for (int node = 0; node < graph.size(); node++) {
      for (int i = hard.start(node); i < hard.end(node); i++) {
        int entry = hard.entry(i);
        if (Adjacency.isGate(entry)) {
          missing[Adjacency.gate(entry)] += weight(Adjacency.gate(entry), node);
        } else {
          unmet[Adjacency.node(entry)]++;
        }
      }
    }
    // Members have higher numbers than the gates that they are in. Soft gates have no weight here.
    for (int gate = gates.size() - 1; gate >= 0; gate--) {
      if (missing[gate] > 0) {
        missing[gate] -= gates.slack(gate);
        int owner = gates.owner(gate);
        if (Adjacency.isGate(owner)) {
          missing[Adjacency.gate(owner)]++;
        } else {
          unmet[Adjacency.node(owner)]++;
        }
      }
    }
  }

  private long weight(int gate, int node) {
    return gates.isWeighted(gate) ? graph.weight(node) : 1;
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
      for (int i = hard.start(node); i < hard.end(node); i++) {
        int owner = hold(node, hard.entry(i));
        if (owner >= 0 && --unmet[owner] == 0) {
          isUp[owner] = true;
          queue[size++] = owner;
        }
      }
    }
  }

  /** Counts what has come up; the node one of whose requirements holds by it, or -1. */
  private int hold(int node, int firstEntry) {
    int entry = firstEntry;
    long weight = Adjacency.isGate(entry) ? weight(Adjacency.gate(entry), node) : 1;
    while (Adjacency.isGate(entry)) {
      int gate = Adjacency.gate(entry);
      long before = missing[gate];
      missing[gate] -= weight;
      if (before <= 0 || missing[gate] > 0) {
        return -1;
      }
      entry = gates.owner(gate);
      weight = 1;
    }
    return Adjacency.node(entry);
  }

  /** Whether a node can start. */
  public boolean isUp(int node) {
    return isUp[node];
  }

  /** Whether the owner of an entry waits for a node that can't start. */
  private boolean waits(int node, int entry) {
    return !isUp[node] && (!Adjacency.isGate(entry) || isBlocked[Adjacency.gate(entry)]);
  }

  /** Who can't start and waits for whom: what it requires and can't have. */
  public Links waiting() {
    return Links.of(
        graph, (node, entry) -> waits(node, entry) ? Links.Choice.PLAIN : Links.Choice.OUT);
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
      int node = queue[next];
      for (int i = hard.start(node); i < hard.end(node); i++) {
        int owner = graph.owner(hard.entry(i));
        if (lastAsked[owner] != asked && waits(node, hard.entry(i))) {
          lastAsked[owner] = asked;
          queue[size++] = owner;
        }
      }
    }
    return Arrays.copyOf(queue, size);
  }
}

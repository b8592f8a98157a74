package blast.graph;

import java.util.Arrays;

/**
 * Which groups of alternatives fail as a whole when one node is removed, although they can do
 * without any one of the members that they lose, and although their owners have all else that they
 * can't do without.
 *
 * <p>Goes along with a {@link FailureWalk}, and looks only at what goes down in addition; so it
 * costs no more than the walk. What holds for a node holds for all whose failures contain its own
 * until something more is lost that changes it; groups are handed out by stretches of positions.
 * For one thread, as its spread is.
 */
public final class FailedGroups implements FailureWalk.Visitor {
  /** Receives the groups that fail. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A group fails with each node in a stretch of positions; each position is handed out once for
     * each group, and only after its node has been removed.
     *
     * @param hasStandby whether its standby holds and lacks only its failover
     */
    void failed(int group, boolean hasStandby, int start, int end);
  }

  private static final byte NO = 0;
  private static final byte FAILS = 1;
  private static final byte HAS_STANDBY = 2;

  private final DependencyGraph graph;
  private final Redundancy redundancy;
  private final FailureForest forest;
  private final Spread spread;
  private final Listener listener;

  /** By node: how much of what is mandatory to it is down. */
  private final int[] deprived;

  /** By group: how many of the members are down that it can't lose. */
  private final int[] lacking;

  /** By group: whether it fails as a whole, and from which position on. */
  private final byte[] states;

  private final int[] starts;

  /** By node: how many of its groups fail as a whole. */
  private final int[] failing;

  /** What has changed since the root was opened: a group, and the state that it had before. */
  private int[] changes = new int[16];

  private int changed;

  /** By depth: how many changes there were before a position was opened. */
  private int[] marks = new int[16];

  private int depth;

  /** Prepares for a walk. */
  public FailedGroups(
      Redundancy redundancy, FailureForest forest, Spread spread, Listener listener) {
    this.graph = redundancy.graph();
    this.redundancy = redundancy;
    this.forest = forest;
    this.spread = spread;
    this.listener = listener;
    this.deprived = new int[graph.size()];
    this.failing = new int[graph.size()];
    this.lacking = new int[redundancy.numbers()];
    this.states = new byte[redundancy.numbers()];
    this.starts = new int[redundancy.numbers()];
  }

  @Override
  public void opened(int position, int from) {
    if (depth == marks.length) {
      marks = Arrays.copyOf(marks, depth * 2);
    }
    marks[depth++] = changed;
    count(from, 1);
    for (int i = from; i < spread.downCount(); i++) {
      Dependents dependents = graph.hard().of(spread.down(i));
      while (dependents.next()) {
        if (redundancy.isMandatory(dependents)) {
          reviewAll(graph.owner(dependents), position);
        } else {
          review(redundancy.group(dependents), position);
        }
      }
    }
    // Its own groups are not looked at.
    reviewAll(forest.node(position), position);
  }

  private void count(int from, int sign) {
    for (int i = from; i < spread.downCount(); i++) {
      int node = spread.down(i);
      Dependents dependents = graph.hard().of(node);
      while (dependents.next()) {
        if (redundancy.isMandatory(dependents)) {
          deprived[graph.owner(dependents)] += sign;
        } else if (redundancy.isIndispensable(dependents, node)) {
          lacking[dependents.gate()] += sign;
        }
      }
    }
  }

  /** Nothing but failing can be new in groups whose owner lacks something more. */
  private void reviewAll(int owner, int position) {
    for (int i = 0; failing[owner] > 0 && i < redundancy.groups(owner); i++) {
      review(redundancy.group(owner, i), position);
    }
  }

  private void review(int group, int position) {
    byte state = state(group, forest.node(position));
    if (state == states[group]) {
      return;
    }
    if (changed == changes.length) {
      changes = Arrays.copyOf(changes, changed * 2);
    }
    // Three states fit into two bits.
    changes[changed++] = group << 2 | states[group];
    hand(group, position);
    set(group, state, position);
  }

  private byte state(int group, int removed) {
    int owner = redundancy.owner(group);
    if (!spread.isBroken(group) || owner == removed || lacking[group] > 0 || deprived[owner] > 0) {
      return NO;
    }
    return spread.hasStandby(group) ? HAS_STANDBY : FAILS;
  }

  private void set(int group, byte state, int start) {
    int before = states[group] == NO ? 0 : 1;
    failing[redundancy.owner(group)] += (state == NO ? 0 : 1) - before;
    states[group] = state;
    starts[group] = start;
  }

  private void hand(int group, int end) {
    if (states[group] != NO && starts[group] < end) {
      listener.failed(group, states[group] == HAS_STANDBY, starts[group], end);
    }
  }

  @Override
  public void closing(int position, int from) {
    int end = forest.end(position);
    int mark = marks[--depth];
    while (changed > mark) {
      int change = changes[--changed];
      int group = change >> 2;
      hand(group, end);
      set(group, (byte) (change & 3), end);
    }
    count(from, -1);
  }
}

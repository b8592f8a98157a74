package blast.browser;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Cause;
import blast.analysis.failure.Chains;
import blast.analysis.failure.State;
import blast.analysis.people.AudienceImpact;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows when some nodes are removed, as rows of numbers. */
final class WhatIf {
  /** Added to the state of a node that is degraded and at risk as well. */
  static final int AT_RISK_TOO = 4;

  /** In place of a number of people that nobody states. */
  static final int NOT_STATED = -1;

  private static final int NOTHING = -1;

  /** Nodes visited for {@link #saved}: some dozens of trials of a failure of a few thousand. */
  private static final long PATIENCE = 100_000;

  private final Study study;
  private final Inventory inventory;
  private final BlastRadius radius;
  private final Set<Node> removed;
  private final Chains chains;

  /** Found once for each node that is down and asked about. */
  private final Map<Node, Cause> causes = new HashMap<>();

  WhatIf(Study study, Collection<Node> removed) {
    this.study = study;
    this.inventory = study.inventory();
    this.radius = study.blastRadius(removed);
    this.removed = new HashSet<>(removed);
    this.chains = study.chains();
  }

  /** By node: 0 if it is up, 1 at risk, 2 degraded, 3 down; degraded and at risk is 6. */
  int[] states() {
    int[] states = new int[inventory.size()];
    radius.atRisk().forEach(node -> states[node.index()] = 1);
    for (Node node : radius.degraded()) {
      states[node.index()] = 2 + (states[node.index()] == 1 ? AT_RISK_TOO : 0);
    }
    radius.down().forEach(node -> states[node.index()] = 3);
    return states;
  }

  /**
   * How many people use what is down, degraded, at risk, and anything at all, each as the number of
   * services, how many of them state no users, at least and at most; then the machines that are
   * down, and all of them.
   */
  double[] users() {
    List<Impact> impacts =
        List.of(
            radius.impact(State.DOWN),
            radius.impact(State.DEGRADED),
            radius.impact(State.AT_RISK),
            study.everyone());
    double[] users = new double[impacts.size() * 4 + 2];
    int at = 0;
    for (Impact impact : impacts) {
      users[at] = impact.services();
      users[at + 1] = impact.servicesWithoutUsers();
      putBounds(impact.users(), users, at + 2);
      at += 4;
    }
    users[at] = radius.machinesDown();
    users[at + 1] = radius.machines();
    return users;
  }

  static void putBounds(Bounds bounds, double[] row, int at) {
    row[at] = bounds.isStated() ? bounds.atLeast() : NOT_STATED;
    row[at + 1] = bounds.isStated() ? bounds.atMost() : NOT_STATED;
  }

  /** The people hit by audience: its number, at least and at most. */
  double[] audiences() {
    List<AudienceImpact> hit = radius.impact(State.DOWN).audiences();
    double[] rows = new double[hit.size() * 3];
    for (int i = 0; i < hit.size(); i++) {
      rows[i * 3] = inventory.audiences().indexOf(hit.get(i).audience());
      putBounds(hit.get(i).users(), rows, i * 3 + 1);
    }
    return rows;
  }

  /**
   * For every node that is down and wasn't removed: its number, how many numbers follow, and these:
   * see {@link CauseNumbers}.
   */
  double[] causes() {
    Map<Node, double[]> found = new LinkedHashMap<>();
    int size = 0;
    for (Node node : radius.down()) {
      double[] numbers = causeNumbers(node);
      if (numbers.length > 0) {
        found.put(node, numbers);
        size += 2 + numbers.length;
      }
    }
    double[] rows = new double[size];
    int at = 0;
    for (Map.Entry<Node, double[]> cause : found.entrySet()) {
      double[] numbers = cause.getValue();
      rows[at] = cause.getKey().index();
      rows[at + 1] = numbers.length;
      System.arraycopy(numbers, 0, rows, at + 2, numbers.length);
      at += 2 + numbers.length;
    }
    return rows;
  }

  /** Why one node is down, in such numbers; none if it isn't, or was removed. */
  double[] causeNumbers(Node node) {
    return radius.state(node) == State.DOWN && cause(node) instanceof Cause.LostRequirement lost
        ? CauseNumbers.of(lost)
        : new double[0];
  }

  /** Pairs of a standby that is there in vain, and a node that it stands by for. */
  int[] standbysInVain() {
    List<Integer> pairs = new ArrayList<>();
    for (Node node : radius.down()) {
      if (hasFailover(node) && cause(node) instanceof Cause.LostRequirement lost) {
        lost.shortfall()
            .unusableStandby()
            .ifPresent(
                vain ->
                    vain.standby()
                        .forEach(
                            standby -> {
                              pairs.add(standby.index());
                              pairs.add(node.index());
                            }));
      }
    }
    return array(pairs);
  }

  /** Whether anything that a node requires has a standby that must be switched to. */
  private boolean hasFailover(Node node) {
    boolean[] has = {false};
    RequirementVisitor looking =
        new RequirementVisitor() {
          @Override
          public void node(int required) {}

          @Override
          public void begin(Shape shape, int members, int parameter) {
            has[0] |= shape == Shape.STANDBY_WITH_FAILOVER;
          }

          @Override
          public void end() {}
        };
    inventory.visit(node.index(), field -> looking);
    return has[0];
  }

  static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  static int[] numbers(Collection<Node> nodes) {
    return nodes.stream().mapToInt(Node::index).toArray();
  }

  /** Why a node is down; only of one that is. */
  Cause cause(Node node) {
    return causes.computeIfAbsent(node, radius::cause);
  }

  /** A node that is down, and the way back to a removed one, as far as it is followed. */
  int[] chain(Node node) {
    return chains.of(node, removed).stream().mapToInt(link -> link.node().index()).toArray();
  }

  /** What a node is degraded because of; none if it isn't degraded. */
  int[] because(Node node) {
    return radius.degraded().contains(node) ? numbers(radius.because(node)) : new int[0];
  }

  /** Each of these would take down a node that is at risk; none if it isn't. */
  int[] lastHope(Node node) {
    return numbers(radius.lastHope(node));
  }

  /** What counts as up only through a circle. */
  int[] heldByCircle() {
    return numbers(radius.heldByCircle());
  }

  /**
   * How many of the services that are down, and weren't removed, have on their chain a standby that
   * is there in vain.
   */
  int servicesWithStandbyInVain() {
    if (standbysInVain().length == 0) {
      return 0;
    }
    Map<Node, Boolean> known = new HashMap<>();
    int count = 0;
    for (Node node : radius.down()) {
      if (node.kind() == Kind.SERVICE && !removed.contains(node)) {
        count += passesStandbyInVain(node, known) ? 1 : 0;
      }
    }
    return count;
  }

  /** Chains share their ends, which are followed once. */
  private boolean passesStandbyInVain(Node node, Map<Node, Boolean> known) {
    List<Node> way = new ArrayList<>();
    boolean passes = false;
    for (Node at = node; !passes; ) {
      Boolean found = known.get(at);
      if (found != null) {
        passes = found;
        break;
      }
      way.add(at);
      if (!(cause(at) instanceof Cause.LostRequirement lost)) {
        break;
      }
      passes = lost.shortfall().unusableStandby().isPresent();
      at = Chains.next(lost.shortfall());
    }
    for (Node at : way) {
      known.put(at, passes);
    }
    return passes;
  }

  /**
   * The single node that would have saved most, of the most promising ones where many might have:
   * its number, then the services that would be down and their users, at least and at most; empty
   * if none would have.
   */
  double[] saved() {
    return study.keeps(radius, PATIENCE).best().stream()
        .findFirst()
        .map(
            keep -> {
              double[] row = {keep.node().index(), keep.services(), NOTHING, NOTHING};
              putBounds(keep.users(), row, 2);
              return row;
            })
        .orElse(new double[0]);
  }
}

package blast.analysis.concentration;

import blast.analysis.people.Bounds;
import blast.analysis.people.NestedTally;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.FailureForest;
import blast.graph.FailureWalk;
import blast.graph.Outage;
import blast.graph.Spread;
import java.util.Arrays;
import java.util.Set;

/** What is lost with each of many nodes in addition to what is out, each node by itself. */
final class SingleLosses {
  private static final int BATCH = 64;

  private final Bounds[] users;
  private final int[] services;
  private final int[] down;
  private final boolean[] degrades;

  private SingleLosses(int nodes) {
    users = new Bounds[nodes];
    services = new int[nodes];
    down = new int[nodes];
    degrades = new boolean[nodes];
    Arrays.fill(users, Bounds.NONE);
  }

  /** Removes nodes, each by itself. */
  static SingleLosses of(Outage outage, UserIndex users, Set<Integer> nodes, Workers workers) {
    SingleLosses losses = new SingleLosses(outage.graph().size());
    FailureForest forest = FailureForest.of(outage, nodes::contains);
    workers.each(forest.trees(), BATCH, () -> losses.new Failures(outage, users, forest));
    return losses;
  }

  /** The people who use the services that go down; nobody if the node is out already. */
  Bounds users(int node) {
    return users[node];
  }

  /** How many services go down. */
  int services(int node) {
    return services[node];
  }

  /** How many nodes go down, itself included; none if it is out already. */
  int down(int node) {
    return down[node];
  }

  /** Whether something goes down that a node has a soft requirement for. */
  boolean degrades(int node) {
    return degrades[node];
  }

  /** What one worker does. */
  private final class Failures implements Workers.Worker, FailureWalk.Visitor {
    private final DependencyGraph graph;
    private final UserIndex index;
    private final FailureForest forest;
    private final Spread spread;
    private final FailureWalk walk;
    private final NestedTally tally;

    /** How many nodes are down that others have soft requirements for. */
    private int used;

    Failures(Outage outage, UserIndex index, FailureForest forest) {
      this.graph = outage.graph();
      this.index = index;
      this.forest = forest;
      this.spread = new Spread(outage);
      this.walk = new FailureWalk(forest, spread, this);
      this.tally = new NestedTally(index);
    }

    @Override
    public void work(int tree) {
      walk.walk(tree);
    }

    @Override
    public void opened(int position, int from) {
      for (int i = from; i < spread.downCount(); i++) {
        int victim = spread.down(i);
        used += graph.isUsed(victim) ? 1 : 0;
        if (index.isService(victim)) {
          tally.add(victim);
        }
      }
      int node = forest.node(position);
      users[node] = tally.bounds();
      services[node] = tally.services();
      down[node] = spread.downCount();
      degrades[node] = used > 0;
    }

    @Override
    public void closing(int position, int from) {
      for (int i = spread.downCount() - 1; i >= from; i--) {
        int victim = spread.down(i);
        used -= graph.isUsed(victim) ? 1 : 0;
        if (index.isService(victim)) {
          tally.removeLast(victim);
        }
      }
    }
  }
}

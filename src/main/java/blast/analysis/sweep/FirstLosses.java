package blast.analysis.sweep;

import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.FailureForest;
import blast.graph.FailureWalk;
import blast.graph.Outage;
import blast.graph.Spread;
import blast.inventory.Node;
import java.util.Arrays;
import java.util.List;

/** How many of some single losses take each of some services down, and the first that does. */
final class FirstLosses {
  private static final int BATCH = 16;
  private static final int NOT_LOST = Integer.MAX_VALUE;

  private final int[] losses;
  private final int[] first;

  private FirstLosses(int services) {
    losses = new int[services];
    first = new int[services];
    Arrays.fill(first, NOT_LOST);
  }

  /**
   * Tries the losses.
   *
   * @param ranks by node: which service it is, or {@link Survivability#NOT_ASKED}
   * @param services how many there are
   * @param candidates what may be lost, in its order; none of the services
   */
  static FirstLosses of(
      DependencyGraph graph, int[] ranks, int services, List<Node> candidates, Workers workers) {
    int[] places = new int[graph.size()];
    Arrays.fill(places, NOT_LOST);
    for (int place = 0; place < candidates.size(); place++) {
      places[candidates.get(place).index()] = place;
    }
    FailureForest forest = FailureForest.of(Outage.none(graph), node -> places[node] != NOT_LOST);
    int[] least = least(forest, places);
    FirstLosses all = new FirstLosses(services);
    workers
        .each(forest.trees(), BATCH, () -> new Tree(graph, forest, ranks, services, least))
        .forEach(worker -> all.add(worker.found));
    return all;
  }

  /** By position: the first candidate of those whose failures contain that of the node there. */
  private static int[] least(FailureForest forest, int... places) {
    int[] least = new int[forest.size()];
    for (int position = least.length - 1; position >= 0; position--) {
      least[position] = places[forest.node(position)];
      int end = forest.end(position);
      for (int child = position + 1; child < end; child = forest.end(child)) {
        least[position] = Math.min(least[position], least[child]);
      }
    }
    return least;
  }

  private void add(FirstLosses other) {
    for (int rank = 0; rank < losses.length; rank++) {
      losses[rank] += other.losses[rank];
      first[rank] = Math.min(first[rank], other.first[rank]);
    }
  }

  /** How many of them take a service down. */
  int losses(int rank) {
    return losses[rank];
  }

  /** The first of them that does; only where one does. */
  int first(int rank) {
    return first[rank];
  }

  /** What one worker finds. */
  private static final class Tree implements Workers.Worker, FailureWalk.Visitor {
    private final DependencyGraph graph;
    private final FailureForest forest;
    private final int[] ranks;
    private final int[] least;
    private final Spread spread;
    private final FailureWalk walk;
    private final FirstLosses found;

    Tree(DependencyGraph graph, FailureForest forest, int[] ranks, int services, int... least) {
      this.graph = graph;
      this.forest = forest;
      this.ranks = ranks;
      this.least = least;
      this.spread = new Spread(graph);
      this.walk = new FailureWalk(forest, spread, this);
      this.found = new FirstLosses(services);
    }

    @Override
    public void work(int tree) {
      int root = forest.root(tree);
      if (graph.isNeeded(forest.node(root)) || forest.end(root) > root + 1) {
        walk.walk(tree);
      }
    }

    @Override
    public void opened(int position, int from) {
      // All that contain this failure are counted at once, at its end.
    }

    @Override
    public void closing(int position, int from) {
      for (int i = from; i < spread.downCount(); i++) {
        int rank = ranks[spread.down(i)];
        if (rank != Survivability.NOT_ASKED) {
          found.losses[rank] += forest.end(position) - position;
          found.first[rank] = Math.min(found.first[rank], least[position]);
        }
      }
    }
  }
}
